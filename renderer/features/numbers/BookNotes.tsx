import { useTranslation } from 'react-i18next';
import type { VisitLedger } from '#shared/numbers/visit-ledger';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './PeriodBar.module.css';

/** What no figure of the screen can know: what was before the book, and what is dated after today. */
export function BookNotes({ ledger }: { readonly ledger: VisitLedger }) {
  const notes = useBookNotes()(ledger);
  return notes === '' ? null : <p className={styles['notes']}>{notes}</p>;
}

export function useBookNotes(): (ledger: VisitLedger) => string {
  const { t } = useTranslation('numbers');
  const { day, language } = useFormat();
  return ({ firstDay, today, leftOut: { future } }) => [
    firstDay === null ? '' : t('period.bookBegins', { day: day(firstDay, today) }),
    future === 0 ? '' : t('period.future', { count: future }),
  ].filter(Boolean).join(language === 'ja' ? '' : ' ');
}
