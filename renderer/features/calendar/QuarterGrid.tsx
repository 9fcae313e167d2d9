import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { quarterStart } from '#shared/follow/calendar-days';
import type { DueItem } from '#shared/follow/due-items';
import { daysAhead } from '#shared/follow/occurrences';
import { plannedWeeks, quarterKinds, touchesOf, type PlannedWeek, type QuarterKind } from '#shared/follow/quarter-plan';
import { seasonWindowsBetween } from '#shared/follow/season-windows';
import { addMonths, monthEnd, type PlainDate } from '#shared/lib/plain-date';
import { Sheet } from '../../components/Sheet.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useAllUpcoming, useDue } from '../../data/use-due.ts';
import { useLive } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { isOurs } from './is-ours.ts';
import { PlannedList } from './PlannedList.tsx';
import styles from './QuarterGrid.module.css';
import { SeasonLetters } from './SeasonLetters.tsx';

/** Which week is laid open under the table. */
interface OpenWeek { readonly kind: QuarterKind; readonly from: PlainDate }

/** The four kinds over three months: what the season asks for, what is planned week by week, and what went out. */
export function QuarterGrid({ on }: { readonly on: PlainDate }) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const [due, soon] = [useDue(), useAllUpcoming(daysAhead)];
  const items = useMemo(() => [...due, ...soon], [due, soon]);
  const [open, setOpen] = useState<OpenWeek | null>(null);
  const first = quarterStart(on);
  const months = [0, 1, 2].map((index) => addMonths(first, index));
  const opened = open && months.flatMap((month) => plannedWeeks(items, open.kind, month)).find(({ from }) => from === open.from);
  return (
    <Sheet title={t('quarter.title')} aside={<span className={styles['quiet']}>{t('quarter.hint')}</span>}>
      <SeasonLetters year={Number(on.slice(0, 4))} items={items} />
      <div className={styles['frame']}>
        <table className={styles['grid']}>
          <thead>
            <tr>
              <th scope="col">{t('quarter.kind')}</th>
              {months.map((month) => <th key={month} scope="col">{format.month(month)}</th>)}
            </tr>
          </thead>
          <tbody>
            {quarterKinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{t(`quarter.${kind}`)}</th>
                {months.map((month) => <QuarterCell key={month} kind={kind} month={month} items={items} open={open} onOpen={setOpen} />)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open && opened && <PlannedList kind={open.kind} week={opened} />}
      <p className={styles['quiet']}>{t('quarter.ahead')}</p>
    </Sheet>
  );
}

interface CellProps {
  readonly kind: QuarterKind;
  readonly month: PlainDate;
  readonly items: readonly DueItem[];
  readonly open: OpenWeek | null;
  readonly onOpen: (week: OpenWeek | null) => void;
}

function QuarterCell({ kind, month, items, open, onOpen }: CellProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const book = useBook();
  const sent = useLive(() => book.touches.count(touchesOf[kind], month, monthEnd(month)), [book, kind, month]) ?? 0;
  const windows = kind === 'season' ? seasonWindowsBetween(month, monthEnd(month)).filter((window) => isOurs(window.kind)) : [];
  const weeks = plannedWeeks(items, kind, month);
  return (
    <td>
      {windows.map((window) => <p key={window.kind} className={styles['window']}>{t(`season.${window.kind}`)}<span className={styles['span']}>{t('span', { from: format.day(window.from), to: format.day(window.to) })}</span></p>)}
      {weeks.map((week) => {
        const isOpen = open?.kind === kind && open.from === week.from;
        return <WeekButton key={week.from} week={week} isOpen={isOpen} onPress={() => onOpen(isOpen ? null : { kind, from: week.from })} />;
      })}
      {sent > 0 && <p className={styles['sent']}>{t('quarter.sent', { count: sent })}</p>}
      {windows.length + weeks.length + sent === 0 && <p className={styles['quiet']}>{t('quarter.none')}</p>}
    </td>
  );
}

function WeekButton({ week: { from, to, items }, isOpen, onPress }: { readonly week: PlannedWeek; readonly isOpen: boolean; readonly onPress: () => void }) {
  const { t } = useTranslation('calendar');
  const held = items.filter(({ hold }) => hold !== null).length;
  const [start, end] = [Number(from.slice(8)), Number(to.slice(8))];
  return (
    <button type="button" className={styles['week']} aria-expanded={isOpen} onClick={onPress}>
      <span>{start === end ? t('quarter.day', { day: start }) : t('quarter.week', { start, end })}</span>
      {held < items.length && <strong>{t('quarter.planned', { count: items.length - held })}</strong>}
      {held > 0 && <span>{t('quarter.held', { count: held })}</span>}
    </button>
  );
}
