import { useTranslation } from 'react-i18next';
import type { CalendarMark } from '#shared/follow/calendar-days';
import { seasonWindowsBetween } from '#shared/follow/season-windows';
import { isBusinessDay } from '#shared/follow/shop-calendar';
import type { PlainDate } from '#shared/lib/plain-date';
import { HoldBadge } from '../../components/HoldBadge.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useShop } from '../../data/shop-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './DayPanel.module.css';
import type { CalendarView } from './use-calendar.ts';
import { useMarkText } from './use-mark-text.ts';

interface Props {
  readonly view: CalendarView;
  /** Escape: back to the sheet of the month. */
  readonly onBack: () => void;
}

/** What stands on the chosen day. */
export function DayPanel({ view, onBack }: Props) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const shop = useShop();
  const { chosen, today } = view;
  const { marks, deadlines } = view.dayOf(chosen);
  useKeys({ escape: onBack });
  const seasons = seasonWindowsBetween(chosen, chosen);
  return (
    <section className={styles['panel']} aria-labelledby="calendar-day">
      <h2 id="calendar-day" tabIndex={-1} className={styles['title']}>{format.day(chosen, today)}{!isBusinessDay(chosen, shop) && <span className={styles['quiet']}> {t('closed')}</span>}</h2>
      {seasons.map(({ kind, from, to }) => <p key={kind} className={styles['season']}>{t(`season.${kind}`)}<span className={styles['span']}>{t('span', { from: format.day(from), to: format.day(to) })}</span></p>)}
      {marks.length > 0 && <MarkList marks={marks} today={today} />}
      {deadlines.length > 0 && (
        <>
          <h3 className={styles['deadline']}>{t('postToday')}</h3>
          <MarkList marks={deadlines} today={today} withDay />
        </>
      )}
      {marks.length + deadlines.length === 0 && <p className={styles['quiet']}>{t('nothing')}</p>}
    </section>
  );
}

function MarkList({ marks, today, withDay = false }: { readonly marks: readonly CalendarMark[]; readonly today: PlainDate; readonly withDay?: boolean }) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  const { directory } = useBook();
  const textOf = useMarkText();
  return (
    <ul className={styles['list']}>
      {marks.map((mark) => {
        const guest = directory.entry(mark.guestId);
        return guest && (
          <li key={`${mark.guestId} ${mark.anniversary?.id ?? ''}`}>
            <a href={`#/guests/${guest.id}`} className={styles['name']}>{t(`common:addressed.${guest.honorific}`, { name: guest.name })}</a>
            <span>{withDay ? `${format.day(mark.on, today)} ${textOf(mark)}` : textOf(mark)}</span>
            {!withDay && mark.postBy !== null && <span className={styles['quiet']}>{t('postBy', { day: format.day(mark.postBy, today) })}</span>}
            {mark.hold !== null && <HoldBadge reason={mark.hold} />}
          </li>
        );
      })}
    </ul>
  );
}
