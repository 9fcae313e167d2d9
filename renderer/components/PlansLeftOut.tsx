import { useTranslation } from 'react-i18next';
import type { PlanProblem } from '#shared/follow/check-plans';
import { useFormat } from '../i18n/use-format.ts';
import { LeftOutNotice } from './LeftOutNotice.tsx';
import styles from './pieces.module.css';

/** Beside the promises: that some are missing because a plan, or a step of it, cannot be read. What exactly, the screen of the plans tells. */
export function PlansLeftOut({ problems }: { readonly problems: readonly PlanProblem[] }) {
  const { t } = useTranslation('due');
  const { language, list } = useFormat();
  const unused = problems.filter(({ kind }) => kind !== 'unknown-template');
  if (unused.length === 0) return null;
  const names = new Set(unused.map(({ title, place }) => title?.[language] ?? t('plansLeftOut.unnamed', { number: place + 1 })));
  return (
    <LeftOutNotice>
      <p>{t('plansLeftOut.text', { plans: list([...names]) })} <a href="#/plans" className={styles['link']}>{t('plansLeftOut.open')}</a></p>
    </LeftOutNotice>
  );
}
