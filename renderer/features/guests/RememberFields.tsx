import { NativeSelect } from '@mantine/core';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { arrivals } from '#shared/model/arrival';
import { GuestPicker } from '../../components/GuestPicker.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { TextAreaField } from '../../components/TextAreaField.tsx';
import { useGuestOptions } from '../../data/use-guest-options.ts';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import { AnniversaryFields } from './AnniversaryFields.tsx';
import type { GuestFormValues } from './guest-form.ts';
import styles from './guest-form.module.css';

export function RememberFields() {
  const { t } = useTranslation('guests');
  const { control } = useFormContext<GuestFormValues>();
  return (
    <Sheet title={t('form.remember')}>
      <div className={styles['stack']}>
        <div className={styles['two']}>
          <TextAreaField control={control} name="allergies" label={t('form.allergies')} />
          <TextAreaField control={control} name="likes" label={t('form.likes')} />
        </div>
        <TextAreaField control={control} name="memo" label={t('form.memo')} minRows={3} />
        <AnniversaryFields />
        <div className={styles['two']}>
          <Introducer />
          <CameBy />
        </div>
      </div>
    </Sheet>
  );
}

function Introducer() {
  const { t } = useTranslation('guests');
  const explain = useProblemText();
  const { control, setValue, watch } = useFormContext<GuestFormValues>();
  const { field, fieldState } = useController({ control, name: 'introducerText' });
  const options = useGuestOptions(field.value);
  return (
    <GuestPicker
      inputRef={field.ref} label={t('form.introducer')} error={fieldState.error && explain(fieldState.error.message ?? '')}
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

/** How the guest first came: what CAC is told per way of. */
function CameBy() {
  const { t } = useTranslation(['guests', 'common']);
  const { control, setValue } = useFormContext<GuestFormValues>();
  const value = useWatch({ control, name: 'cameBy' });
  return (
    <NativeSelect
      label={t('guests:form.cameBy')} value={value ?? ''}
      data={[{ value: '', label: t('guests:form.cameByUnknown') }, ...arrivals.map((arrival) => ({ value: arrival, label: t(`common:arrival.${arrival}`) }))]}
      onChange={(event) => setValue('cameBy', arrivals.find((arrival) => arrival === event.currentTarget.value) ?? null, { shouldDirty: true })}
    />
  );
}
