import { useTranslation } from 'react-i18next';
import type { CardArm } from '../../data/experiments-contract.ts';
import { useArmNames } from '../../i18n/use-arm-names.ts';
import styles from './ExperimentNote.module.css';

/** Why this draft is as it is, and that he may change it. Which of two letters it is stays untold; a style or an offer cannot be hidden from who writes it. */
export function ExperimentNote({ arm: { experiment, arm } }: { readonly arm: CardArm }) {
  const { t } = useTranslation('experiments');
  const names = useArmNames()(experiment);
  return (
    <aside className={styles['note']} aria-label={t('title')}>
      <p className={styles['name']}>{t('note.title', { title: names.title })}</p>
      <p>{experiment.question === 'letter' ? t('note.secret') : t('note.open', { label: names[arm] })}</p>
    </aside>
  );
}
