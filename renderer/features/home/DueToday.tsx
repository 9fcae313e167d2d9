import { useTranslation } from 'react-i18next';
import type { DueItem } from '#shared/follow/due-items';
import { daysBetween, type PlainDate } from '#shared/lib/plain-date';
import { EmptyState } from '../../components/EmptyState.tsx';
import { EventText } from '../../components/EventText.tsx';
import { HoldBadge } from '../../components/HoldBadge.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './DueToday.module.css';

/** As many as fit without scrolling on a small laptop; the list has them all. */
const shownOnHome = 5;

interface Props {
  readonly due: readonly DueItem[];
  readonly today: PlainDate;
}

/** What is promised for today: how much, and the first few by name. */
export function DueToday({ due, today }: Props) {
  const { t } = useTranslation('home');
  const { spaced } = useFormat();
  if (due.length === 0) return <EmptyState title={t('noneDue.title')}>{t('noneDue.text')}</EmptyState>;
  const open = due.filter(({ hold }) => hold === null);
  const count = (test: (item: DueItem) => boolean) => open.filter(test).length;
  const cards = count(({ channel }) => channel === 'postcard');
  const calls = count(({ channel }) => channel === 'phone');
  const figures = [
    cards > 0 && t('due.cards', { count: cards }),
    calls > 0 && t('due.calls', { count: calls }),
    open.length - cards - calls > 0 && t('due.others', { count: open.length - cards - calls }),
    due.length > open.length && t('due.held', { count: due.length - open.length }),
  ].filter((figure) => figure !== false);
  return (
    <Sheet title={t('due.title')} aside={<span className={styles['figures']}>{spaced(figures)}</span>}>
      <ul className={styles['list']}>
        {due.slice(0, shownOnHome).map((item) => <Row key={`${item.eventId} ${item.stepId}`} item={item} today={today} />)}
      </ul>
      <a href="#/due" className={styles['all']}>{t('due.all')}</a>
    </Sheet>
  );
}

function Row({ item, today }: { readonly item: DueItem; readonly today: PlainDate }) {
  const { t } = useTranslation(['home', 'common']);
  const { directory } = useBook();
  const format = useFormat();
  const guest = directory.entry(item.guestId);
  const late = daysBetween(item.dueOn, today);
  if (!guest) return null;
  return (
    <li className={styles['row']}>
      <span className={styles['when']} data-late={late > 0 || undefined}>{late > 0 ? t('due.overdue', { count: late }) : t('due.today')}</span>
      <span>{t(`common:kind.${item.kind}`)}</span>
      <a href={`#/guests/${item.guestId}`} className={styles['name']}>{format.addressed(guest)}</a>
      <span className={styles['visit']}>
        <EventText item={item} today={today} />
        {item.hold !== null && <HoldBadge reason={item.hold} />}
      </span>
    </li>
  );
}
