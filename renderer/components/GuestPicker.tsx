import { Input } from '@mantine/core';
import { useId, useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './GuestPicker.module.css';
import { isComposing } from './is-composing.ts';

export interface GuestOption {
  readonly id: string;
  readonly name: string;
  readonly kana: string;
  readonly company: string;
  /** Something that tells two of the same name apart: 「3回 10月2日」. */
  readonly detail?: string;
}

interface Props {
  readonly label?: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** What stands in the field: what he types, or the name of the guest he picked. */
  readonly text: string;
  /** Called at every keystroke, also inside a composition: kana are a search too. The caller answers with new `options`. */
  readonly onSearch: (text: string) => void;
  readonly options: readonly GuestOption[];
  readonly onPick: (option: GuestOption) => void;
  /** When given, the last row makes a new guest of the text. */
  readonly onNew?: (text: string) => void;
  /** A guest is chosen: the list stays closed until he types. */
  readonly picked: boolean;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

type Row = { readonly kind: 'guest'; readonly option: GuestOption } | { readonly kind: 'new' };

/** Finds a guest by kanji, kana, romaji or company. ↑ ↓ Enter; Enter inside a composition only ends the composition. */
export function GuestPicker(props: Props) {
  const { label, hint, error, text, onSearch, options, onPick, onNew, picked, autoFocus, inputRef } = props;
  const { t } = useTranslation('common');
  const id = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const rows: readonly Row[] = [
    ...options.map((option) => ({ kind: 'guest' as const, option })),
    ...(onNew && text.trim() !== '' ? [{ kind: 'new' as const }] : []),
  ];
  const shown = open && !picked && text.trim() !== '';
  const current = Math.min(active, rows.length - 1);

  const choose = (row: Row | undefined): void => {
    if (!row) return;
    setOpen(false);
    if (row.kind === 'guest') onPick(row.option);
    else onNew?.(text.trim());
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      if (shown && rows.length > 0) setActive((current + (event.key === 'ArrowDown' ? 1 : rows.length - 1)) % rows.length);
    } else if (event.key === 'Enter' && shown) {
      event.preventDefault();
      choose(rows[current]);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      setOpen(false);
    }
  };

  return (
    <Input.Wrapper label={label ?? t('picker.label')} description={hint} error={error} id={id} className={styles['picker'] ?? ''}>
      <Input
        ref={inputRef} id={id} size="md" value={text} placeholder={t('picker.placeholder')} autoComplete="off" autoFocus={autoFocus} error={error !== undefined}
        role="combobox" aria-expanded={shown} aria-controls={`${id}-list`} aria-autocomplete="list"
        aria-activedescendant={shown && rows.length > 0 ? `${id}-row-${current}` : undefined}
        onChange={(event) => {
          setOpen(true);
          setActive(0);
          onSearch(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown} onBlur={() => setOpen(false)}
      />
      <div className={styles['list']} hidden={!shown} role="listbox" id={`${id}-list`} aria-label={t('picker.list')}>
        {rows.map((row, index) => (
          <GuestRow
            key={row.kind === 'guest' ? row.option.id : 'new'} id={`${id}-row-${index}`} row={row} text={text.trim()} active={index === current}
            onPoint={() => setActive(index)} onChoose={() => choose(row)}
          />
        ))}
        {rows.length === 0 && <div className={styles['none']} role="option" aria-selected="false" aria-disabled="true">{t('picker.none')}</div>}
      </div>
      <div className={styles['silent']} role="status">{shown ? t('picker.count', { count: options.length }) : ''}</div>
    </Input.Wrapper>
  );
}

interface RowProps {
  readonly id: string;
  readonly row: Row;
  readonly text: string;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

/** The focus stays in the field; the pointer may not take it (mousedown is stopped), the keyboard acts through the field. */
function GuestRow({ id, row, text, active, onPoint, onChoose }: RowProps) {
  const { t } = useTranslation('common');
  return (
    <div
      id={id} role="option" aria-selected={active} tabIndex={-1} className={styles['option']} data-active={active || undefined}
      onMouseDown={(event) => event.preventDefault()} onMouseMove={onPoint} onClick={onChoose} onKeyDown={undefined}
    >
      {row.kind === 'new' ? <span className={styles['new']}>{t('picker.new', { name: text })}</span> : (
        <>
          <span className={styles['name']}>{row.option.name}</span>
          <span className={styles['kana']}>{row.option.kana}</span>
          <span className={styles['company']}>{row.option.company}</span>
          <span className={styles['detail']}>{row.option.detail}</span>
        </>
      )}
    </div>
  );
}
