import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { usePlans } from '../../data/use-plans.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Check } from '../../components/Check.tsx';
import type { GuestFormValues } from './guest-form.ts';
import styles from './guest-form.module.css';

/** Which of the plans for chosen guests hold for this one. Nothing where the shop has no such plan in use; a plan at rest keeps its guests. */
export function NamedPlans() {
  const { t } = useTranslation('guests');
  const { language } = useFormat();
  const { control } = useFormContext<GuestFormValues>();
  const { value, onChange } = useController({ control, name: 'plans' }).field;
  const offered = usePlans().filter(({ guests, active }) => guests === 'named' && active);
  if (offered.length === 0) return null;
  return (
    <div role="group" aria-label={t('form.plans')} className={styles['flag']}>
      <p className={styles['legend']} aria-hidden="true">{t('form.plans')}</p>
      {offered.map(({ id, name }) => (
        <Check key={id} label={name[language]} checked={value.includes(id)} onChange={(on) => onChange(on ? [...value, id] : value.filter((each) => each !== id))} />
      ))}
    </div>
  );
}
