import { NativeSelect } from '@mantine/core';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { anniversaryKinds, mostAnniversaries } from '#shared/model/guest';
import { DateField } from '../../components/DateField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { newId } from '../../platform/new-id.ts';
import type { GuestFormValues } from './guest-form.ts';
import styles from './guest-form.module.css';

/** Days that return: a wedding, a contract, a handover. What is promised around them stands in the follow plans (practices D2, H1–H3). */
export function AnniversaryFields() {
  const { t } = useTranslation('guests');
  const today = useToday();
  const { control, register } = useFormContext<GuestFormValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'anniversaries', keyName: 'key' });
  return (
    <fieldset className={styles['joint']}>
      <legend className={styles['legend']}>{t('form.anniversaries')}</legend>
      <p className={styles['hint']}>{t('form.anniversariesHint')}</p>
      {fields.map((field, index) => (
        <div key={field.key} className={styles['jointRow']}>
          <NativeSelect {...register(`anniversaries.${index}.kind`)} label={t('form.anniversaryKind', { count: index + 1 })} data={anniversaryKinds.map((kind) => ({ value: kind, label: t(`form.anniversary.${kind}`) }))} />
          <TextField control={control} name={`anniversaries.${index}.label`} label={t('form.anniversaryLabel', { count: index + 1 })} />
          <button type="button" className={styles['quietButton']} onClick={() => remove(index)} aria-label={t('form.removeAnniversary', { count: index + 1 })}>×</button>
          <DateField control={control} name={`anniversaries.${index}.on`} label={t('form.anniversaryOn', { count: index + 1 })} today={today} lean="past" />
        </div>
      ))}
      {fields.length < mostAnniversaries && (
        <button type="button" className={styles['addButton']} onClick={() => append({ id: newId(), kind: 'wedding', on: null, label: '' })}>{t('form.addAnniversary')}</button>
      )}
    </fieldset>
  );
}
