import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../components/NumberField.tsx';
import { TextAreaField } from '../../components/TextAreaField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { IntroducerField } from './IntroducerField.tsx';
import type { VisitFormValues } from './visit-form.ts';
import styles from './record.module.css';

/** What he remembers of the evening, in the order in which he tells it. */
export function VisitFields() {
  const { t } = useTranslation('record');
  const { control } = useFormContext<VisitFormValues>();
  return (
    <>
      <div className={styles['party']}>
        <NumberField control={control} name="party" label={t('field.party')} />
        <TextField control={control} name="companions" label={t('field.companions')} />
        <div>
          <NumberField control={control} name="amount" label={t('field.amount')} unit={t('field.amountUnit')} />
          <PerHead />
        </div>
      </div>
      <TextAreaField control={control} name="dishes" label={t('field.dishes')} minRows={1} />
      <TextAreaField control={control} name="talk" label={t('field.talk')} hint={t('field.talkHint')} minRows={1} />
      <TextAreaField control={control} name="recommendation" label={t('field.recommendation')} minRows={1} />
      <div className={styles['two']}>
        <TextField control={control} name="occasion" label={t('field.occasion')} />
        <IntroducerField />
      </div>
    </>
  );
}

/** 客単価, where it is typed: a digit too many shows at once. */
function PerHead() {
  const { t } = useTranslation('record');
  const { yen } = useFormat();
  const { watch } = useFormContext<VisitFormValues>();
  const [party, amount] = watch(['party', 'amount']);
  const each = party !== null && amount !== null && party > 1 && amount > 0 ? Math.round(amount / party) : null;
  return <output className={styles['perHead']}>{each !== null && Number.isFinite(each) && t('field.perHead', { amount: yen(each) })}</output>;
}
