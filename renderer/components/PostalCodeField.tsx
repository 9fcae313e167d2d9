import { TextInput } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../i18n/use-problem-text.ts';
import { isComposing } from './is-composing.ts';
import styles from './Postal.module.css';
import type { PostalChoice } from './postal-choices.ts';

interface Props<Values extends FieldValues> {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  /** More than one: the list opens. */
  readonly choices: readonly PostalChoice[];
  readonly onPick: (choice: PostalChoice) => void;
  /** The list has been answered, by a choice or by Escape, until the code changes. */
  readonly answered: boolean;
  readonly onAnswered: () => void;
}

/** A postal code; where several towns share it they are offered below. ↑ ↓ Enter; Escape leaves it open. */
export function PostalCodeField<Values extends FieldValues>({ control, name, label, choices, onPick, answered, onAnswered }: Props<Values>) {
  const { t } = useTranslation('postal');
  const explain = useProblemText();
  const { field, fieldState } = useController({ control, name });
  const id = useId();
  const [focused, setFocused] = useState(false);
  const [active, setActive] = useState(0);
  const shown = focused && !answered && choices.length > 1;
  const current = Math.min(active, choices.length - 1);
  const choose = (choice: PostalChoice | undefined): void => {
    setActive(0);
    onAnswered();
    if (choice) onPick(choice);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) {
      if (event.key === 'Enter') event.preventDefault();
    } else if (shown && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const next = (current + (event.key === 'ArrowDown' ? 1 : choices.length - 1)) % choices.length;
      setActive(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (shown && (event.key === 'Enter' || event.key === 'Escape')) {
      event.preventDefault();
      choose(event.key === 'Enter' ? choices[current] : undefined);
    }
  };
  return (
    <div className={styles['picker']}>
      <TextInput
        {...field} value={field.value ?? ''} label={label} inputMode="numeric" autoComplete="off" error={fieldState.error && explain(fieldState.error.message ?? '')}
        role="combobox" aria-expanded={shown} aria-controls={`${id}-list`} aria-autocomplete="list" aria-activedescendant={shown ? `${id}-${current}` : undefined}
        onKeyDown={onKeyDown} onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false);
          field.onBlur();
        }}
      />
      <div className={styles['list']} hidden={!shown} role="listbox" id={`${id}-list`} aria-label={t('towns')}>
        {shown && choices.map((choice, index) => (
          <div
            key={`${choice.street} ${choice.building}`} id={`${id}-${index}`} role="option" aria-selected={index === current} tabIndex={-1} data-active={index === current || undefined}
            className={styles['option']} onMouseDown={(event) => event.preventDefault()} onMouseMove={() => setActive(index)} onClick={() => choose(choice)} onKeyDown={undefined}
          >
            {[choice.street, choice.building, choice.office].filter((part) => part !== '').join(' ')}
          </div>
        ))}
      </div>
      <div className={styles['silent']} role="status">{shown ? t('several', { count: choices.length }) : ''}</div>
    </div>
  );
}
