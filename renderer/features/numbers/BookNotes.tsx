import { useTranslation } from 'react-i18next';
import { daysBetween } from '#shared/lib/plain-date';
import type { VisitLedger } from '#shared/numbers/visit-ledger';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './PeriodBar.module.css';

/** No shop rests longer without telling: either the clock of the computer is ahead, or evenings are missing. Ours. */
const longestRest = 30;

/** What no figure of the screen can know: what was before the book, what is dated after today, and whether the book was kept until today. */
export function BookNotes({ ledger }: { readonly ledger: VisitLedger }) {
  const notes = useBookNotes()(ledger);
  return notes === '' ? null : <p className={styles['notes']}>{notes}</p>;
}

export function useBookNotes(): (ledger: VisitLedger) => string {
  const { t } = useTranslation('numbers');
  const { day, language } = useFormat();
  return ({ firstDay, lastDay, today, leftOut: { future } }) => [
    firstDay === null ? '' : t('period.bookBegins', { day: day(firstDay, today) }),
    lastDay === null || daysBetween(lastDay, today) <= longestRest ? '' : t('period.bookRests', { day: day(lastDay, today) }),
    future === 0 ? '' : t('period.future', { count: future }),
  ].filter(Boolean).join(language === 'ja' ? '' : ' ');
}
