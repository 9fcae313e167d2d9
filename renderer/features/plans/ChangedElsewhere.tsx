import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './plans.module.css';
import type { PlanConflict } from './use-edited-plans.ts';

interface Props {
  readonly conflict: PlanConflict;
  readonly onSettle: (side: 'mine' | 'theirs') => void;
}

/** Neither window is right by being later: he says which form of a plan stays. */
export function ChangedElsewhere({ conflict: { conflicts, plans, theirs }, onSettle }: Props) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const names = conflicts.flatMap((id) => [...plans, ...theirs].find((plan) => plan.id === id)?.name[format.language] ?? []);
  return (
    <div className={styles['problem']} role="alert">
      <span>{t('conflict.text', { plans: format.list(names) })}</span>
      <Button onClick={() => onSettle('mine')}>{t('conflict.mine')}</Button>
      <Button variant="default" onClick={() => onSettle('theirs')}>{t('conflict.theirs')}</Button>
    </div>
  );
}
