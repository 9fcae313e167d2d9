import { useTranslation } from 'react-i18next';
import type { DueItem } from '#shared/follow/due-items';
import { daysBetween } from '#shared/lib/plain-date';
import { useToday } from '../../data/shop-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './WhyNow.module.css';

/** Why this item stands here today, in words. */
export function WhyNow({ item }: { readonly item: DueItem }) {
  const { t } = useTranslation(['session', 'experiments']);
  const format = useFormat();
  const today = useToday();
  const late = daysBetween(item.dueOn, today);
  const reasons = [
    eventWords(),
    promiseWords(),
    t('card.lapses', { day: format.day(item.lapsesOn, today) }),
    ...(item.byArm ? [t('experiments:note.call')] : []),
  ];
  function promiseWords(): string {
    if (late > 0) return item.postponed ? t('card.postponedLate', { day: format.day(item.dueOn, today), count: late }) : t('card.late', { count: late });
    return item.postponed ? t('card.postponed') : t('card.promisedToday');
  }
  function eventWords(): string {
    const day = format.day(item.eventOn, today);
    const since = daysBetween(item.eventOn, today);
    if (item.event !== 'visit') return t(`card.event.${item.event}`, { day });
    return since > 0 ? t('card.visit', { day, count: since }) : t('card.today');
  }
  return <p className={styles['why']}><span className={styles['spoken']}>{t('card.now')}</span>{reasons.join(format.language === 'ja' ? '' : ' ')}</p>;
}
