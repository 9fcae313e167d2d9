import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { GuestPicker } from '../../components/GuestPicker.tsx';
import { useGuestOptions } from '../../data/use-guest-options.ts';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import type { VisitFormValues } from './visit-form.ts';

export function IntroducerField() {
  const { t } = useTranslation('record');
  const explain = useProblemText();
  const { control, setValue, watch } = useFormContext<VisitFormValues>();
  const { field, fieldState } = useController({ control, name: 'introducerText' });
  const options = useGuestOptions(field.value);
  return (
    <GuestPicker
      inputRef={field.ref} label={t('field.introducer')} error={fieldState.error && explain(fieldState.error.message ?? '')}
      text={field.value} options={options} picked={watch('introducedBy') !== null}
      onSearch={(text) => {
        field.onChange(text);
        setValue('introducedBy', null);
      }}
      onPick={(option) => {
        setValue('introducedBy', option.id);
        field.onChange(option.name);
      }}
    />
  );
}
