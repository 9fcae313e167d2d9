import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { NameField } from '../../components/NameField.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { PostalFields } from '../../components/PostalFields.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { TextField } from '../../components/TextField.tsx';
import { usePostalTable } from '../../data/use-postal-table.ts';
import type { GuestFormValues } from './guest-form.ts';
import styles from './guest-form.module.css';
import { WritingFields } from './WritingFields.tsx';

export function CompanyFields() {
  const { t } = useTranslation('guests');
  const { control } = useFormContext<GuestFormValues>();
  return (
    <Sheet title={t('form.company')}>
      <div className={styles['two']}>
        <NameField<GuestFormValues> name="company.name" kana="company.kana" label={t('form.companyName')} />
        <TextField control={control} name="company.kana" label={t('form.companyKana')} />
        <TextField control={control} name="company.department" label={t('form.department')} />
        <TextField control={control} name="company.title" label={t('form.jobTitle')} />
      </div>
    </Sheet>
  );
}

export function ContactFields() {
  const { t } = useTranslation('guests');
  const { control } = useFormContext<GuestFormValues>();
  const postal = usePostalTable();
  return (
    <Sheet title={t('form.address')}>
      <PostalFields<GuestFormValues>
        names={{ code: 'address.postalCode', street: 'address.street', building: 'address.building', office: 'company.name' }} postal={postal} className={styles['address'] ?? ''}
        labels={{ code: t('form.postalCode'), street: t('form.street'), streetHint: t('form.streetHint') }}
      />
      <div className={styles['stack']}>
        <TextField control={control} name="address.building" label={t('form.building')} />
        <WritingFields />
        <div className={styles['two']}>
          <TextField control={control} name="phone" label={t('form.phone')} inputMode="tel" />
          <TextField control={control} name="email" label={t('form.email')} inputMode="email" />
        </div>
        <fieldset className={styles['plain']}>
          <legend className={styles['legend']}>{t('form.birthday')}</legend>
          <div className={styles['birthday']}>
            <NumberField control={control} name="birthday.month" label={t('form.birthMonth')} />
            <NumberField control={control} name="birthday.day" label={t('form.birthDay')} />
            <NumberField control={control} name="birthday.year" label={t('form.birthYear')} />
          </div>
        </fieldset>
      </div>
    </Sheet>
  );
}
