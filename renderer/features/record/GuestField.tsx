import { useRef } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { afterComposition, duringComposition, nothingCaptured, readingOf } from '#shared/address/captured-reading';
import { GuestPicker } from '../../components/GuestPicker.tsx';
import { useGuestOptions } from '../../data/use-guest-options.ts';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import type { VisitFormValues } from './visit-form.ts';

interface Props {
  /** A correction may move a visit to another guest, but makes no new one. */
  readonly mayBeNew: boolean;
  readonly onSettled: (kind: 'known' | 'new') => void;
}

/** Who came: found in the book, or made a new guest of what was typed, with the reading that was overheard meanwhile. */
export function GuestField({ mayBeNew, onSettled }: Props) {
  const { t } = useTranslation('record');
  const explain = useProblemText();
  const { control, setValue, watch } = useFormContext<VisitFormValues>();
  const { field, fieldState } = useController({ control, name: 'guestText' });
  const [guestId, isNew] = watch(['guestId', 'isNew']);
  const options = useGuestOptions(field.value);
  const captured = useRef(nothingCaptured);

  /** What moved one guest did not move another. */
  const forgetMoved = (): void => {
    setValue('movedBy', null);
    setValue('movedWords', '');
  };
  const startNew = (text: string): void => {
    const [family = '', ...given] = text.split(/[\s\u3000]+/);
    const readingFor = (part: string) => readingOf(captured.current, part) ?? '';
    setValue('newGuest.familyName', family);
    setValue('newGuest.familyKana', readingFor(family));
    setValue('newGuest.givenName', given.join(' '));
    setValue('newGuest.givenKana', readingFor(given.join('')));
    setValue('isNew', true);
    setValue('guestId', null);
    onSettled('new');
  };

  return (
    <div
      onCompositionUpdate={(event) => { captured.current = duringComposition(captured.current, event.data); }}
      onCompositionEnd={(event) => { captured.current = afterComposition(captured.current, event.data); }}
    >
      <GuestPicker
        inputRef={field.ref} label={t('field.guest')} error={fieldState.error && explain(fieldState.error.message ?? '')}
        text={field.value} options={options} picked={guestId !== null || isNew}
        onSearch={(text) => {
          field.onChange(text);
          if (guestId !== null) {
            setValue('guestId', null);
            forgetMoved();
          }
          if (isNew) setValue('isNew', false);
        }}
        onPick={(option) => {
          setValue('guestId', option.id);
          setValue('isNew', false);
          field.onChange(option.name);
          onSettled('known');
        }}
        {...(mayBeNew ? { onNew: startNew } : {})}
      />
    </div>
  );
}
