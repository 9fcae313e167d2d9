import { useTranslation } from 'react-i18next';
import { addMonths, monthOf, monthStart } from '#shared/lib/plain-date';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useDirectory, useLive } from '../../data/use-live.ts';
import { useLowAnswers, wordDueAt } from '../../data/use-low-answers.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './BookLines.module.css';

/** In the first days of a month the one before is fresh enough to be looked at. Ours. */
const askUntilDay = 10;

/** What the figures ask of him today: a word after a low answer, and the month that has just ended. */
export function FigureLines() {
  return (
    <div className={styles['lines']}>
      <LowAnswerLine />
      <MonthEndLine />
    </div>
  );
}

function LowAnswerLine() {
  const { t } = useTranslation(['answers', 'home']);
  const { directory } = useBook();
  const format = useFormat();
  useDirectory();
  const { open } = useLowAnswers();
  const [first] = open ?? [];
  const guest = first && directory.entry(first.guestId);
  if (!open || !first || !guest) return null;
  return (
    <p className={styles['warning']}>
      {t('answers:low.open', { count: open.length })} <a className={styles['button']} href={`#/guests/${guest.id}`}>{t('home:low', { name: format.addressed(guest), by: format.instant(wordDueAt(first)) })}</a>
    </p>
  );
}

function MonthEndLine() {
  const { t } = useTranslation('home');
  const book = useBook();
  const today = useToday();
  const { month } = useFormat();
  const before = addMonths(monthStart(today), -1);
  const isAsked = Number(today.slice(8)) <= askUntilDay;
  const improvements = useLive(() => book.improvements.list(), [book]);
  const isBusy = (useDirectory().length > 0) && isAsked;
  if (!improvements || !isBusy || improvements.some((improvement) => improvement.from === 'month' && improvement.month === monthOf(before))) return null;
  return <p>{t('monthEnd', { month: month(before) })} <a className={styles['button']} href="#/numbers">{t('toNumbers')}</a></p>;
}
