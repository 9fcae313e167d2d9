import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { honorifics, mostJointNames } from '#shared/model/guest';
import { NameField } from '../../components/NameField.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useNameReadings } from '../../data/use-name-readings.ts';
import { ChoiceRow } from './ChoiceRow.tsx';
import type { GuestFormValues } from './guest-form.ts';
import styles from './guest-form.module.css';

export function NameFields() {
  const { t } = useTranslation('guests');
  const { control } = useFormContext<GuestFormValues>();
  const names = useNameReadings();
  return (
    <Sheet title={t('form.names')}>
      <div className={styles['two']} onFocus={names.need}>
        <NameField<GuestFormValues> name="familyName" kana="familyKana" guess="guessed.familyKana" label={t('form.familyName')} known={names.family} />
        <NameField<GuestFormValues> name="givenName" kana="givenKana" guess="guessed.givenKana" label={t('form.givenName')} known={names.given} />
        <TextField control={control} name="familyKana" label={t('form.familyKana')} />
        <TextField control={control} name="givenKana" label={t('form.givenKana')} />
      </div>
      <p className={styles['hint']}>{t('form.kanaHint')}</p>
      <HonorificChoice name="honorific" legend={t('form.honorific')} />
      <JointNames />
    </Sheet>
  );
}

function HonorificChoice({ name, legend }: { readonly name: 'honorific' | `jointNames.${number}.honorific`; readonly legend: string }) {
  const { t } = useTranslation('common');
  const { control, setValue } = useFormContext<GuestFormValues>();
  const value = useWatch({ control, name });
  return (
    <ChoiceRow legend={legend} value={value} options={honorifics.map((one) => ({ value: one, label: t(`honorific.${one}`) }))} onChange={(one) => setValue(name, one, { shouldDirty: true })} />
  );
}

function JointNames() {
  const { t } = useTranslation('guests');
  const { control } = useFormContext<GuestFormValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'jointNames' });
  return (
    <fieldset className={styles['joint']}>
      <legend className={styles['legend']}>{t('form.joint')}</legend>
      <p className={styles['hint']}>{t('form.jointHint')}</p>
      {fields.map((field, index) => (
        <div key={field.id} className={styles['jointRow']}>
          <TextField control={control} name={`jointNames.${index}.familyName`} label={t('form.jointFamilyName', { count: index + 1 })} />
          <TextField control={control} name={`jointNames.${index}.givenName`} label={t('form.jointGivenName', { count: index + 1 })} />
          <button type="button" className={styles['quietButton']} onClick={() => remove(index)} aria-label={t('form.removeJoint', { count: index + 1 })}>×</button>
          <HonorificChoice name={`jointNames.${index}.honorific`} legend={t('form.jointHonorific', { count: index + 1 })} />
        </div>
      ))}
      {fields.length < mostJointNames && (
        <button type="button" className={styles['addButton']} onClick={() => append({ familyName: '', givenName: '', honorific: 'sama' })}>{t('form.addJoint')}</button>
      )}
    </fieldset>
  );
}
