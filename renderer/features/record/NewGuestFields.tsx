import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { NameField } from '../../components/NameField.tsx';
import { PostalFields } from '../../components/PostalFields.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useNameReadings } from '../../data/use-name-readings.ts';
import { usePostalTable } from '../../data/use-postal-table.ts';
import { AlikeGuests } from './AlikeGuests.tsx';
import type { VisitFormValues } from './visit-form.ts';
import styles from './record.module.css';

/** A guest met tonight, from the business card on the counter. Only the name is asked for; the rest can follow. */
export function NewGuestFields() {
  const { t } = useTranslation('record');
  const { control } = useFormContext<VisitFormValues>();
  const names = useNameReadings();
  const postal = usePostalTable();
  return (
    <fieldset className={styles['newGuest']}>
      <legend className={styles['newGuestTitle']}>{t('newGuest.title')}</legend>
      <p className={styles['quiet']}>{t('newGuest.hint')}</p>
      <div className={styles['two']} onFocus={names.need}>
        <NameField<VisitFormValues> name="newGuest.familyName" kana="newGuest.familyKana" guess="newGuest.guessed.familyKana" label={t('newGuest.familyName')} known={names.family} />
        <NameField<VisitFormValues> name="newGuest.givenName" kana="newGuest.givenKana" guess="newGuest.guessed.givenKana" label={t('newGuest.givenName')} known={names.given} />
        <TextField control={control} name="newGuest.familyKana" label={t('newGuest.familyKana')} />
        <TextField control={control} name="newGuest.givenKana" label={t('newGuest.givenKana')} />
        <TextField control={control} name="newGuest.company" label={t('newGuest.company')} />
        <TextField control={control} name="newGuest.phone" label={t('newGuest.phone')} inputMode="tel" />
      </div>
      <PostalFields<VisitFormValues>
        names={{ code: 'newGuest.postalCode', street: 'newGuest.street', office: 'newGuest.company' }} postal={postal} className={styles['postal'] ?? ''}
        labels={{ code: t('newGuest.postalCode'), street: t('newGuest.street'), streetHint: t('newGuest.streetHint') }}
      />
      <AlikeGuests />
    </fieldset>
  );
}
