import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isBusinessDay, isNationalHoliday } from '#shared/follow/shop-calendar';
import { addDays, weekdayOf, type PlainDate } from '#shared/lib/plain-date';
import { useShop } from '../../data/shop-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './MonthGrid.module.css';
import type { CalendarDay, CalendarView } from './use-calendar.ts';

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

interface Props {
  readonly view: CalendarView;
  /** Enter: on to what stands on the day. */
  readonly onOpen: () => void;
}

/** The sheet of a month. Arrows go from day to day and over its edges, PageUp and PageDown from month to month; what is chosen is told beside it. */
export function MonthGrid({ view, onOpen }: Props) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const grid = useRef<HTMLDivElement>(null);
  const { chosen } = view;
  // The day that the keys chose may stand on another sheet, whose buttons are new: the focus goes with it.
  const follow = useRef(false);
  useEffect(() => {
    if (follow.current) grid.current?.querySelector<HTMLElement>(`[data-day="${chosen}"]`)?.focus();
    follow.current = false;
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const days = stepOf(event.key, chosen);
    if (days !== null) view.choose(addDays(chosen, days));
    else if (event.key === 'PageUp' || event.key === 'PageDown') view.moveMonths((event.key === 'PageUp' ? -1 : 1) * (event.shiftKey ? 12 : 1));
    else if (event.key === 'Enter' || event.key === ' ') onOpen();
    else return;
    event.preventDefault();
    follow.current = event.key !== 'Enter' && event.key !== ' ';
  };
  return (
    <div ref={grid} role="grid" tabIndex={-1} aria-label={format.month(chosen)} onKeyDown={onKeyDown}>
      <div role="row" className={styles['week']}>
        {weekdays.map((name) => <span key={name} role="columnheader" className={styles['weekday']} aria-label={t(`weekday.${name}.long`)}>{t(`weekday.${name}.short`)}</span>)}
      </div>
      {view.weeks.map((week) => <div key={week[0]} role="row" className={styles['week']}>{week.map((on) => <DayCell key={on} on={on} view={view} />)}</div>)}
    </div>
  );
}

/** Days that a key moves; null for other keys. Home and End: the ends of the week. */
function stepOf(key: string, chosen: PlainDate): number | null {
  const weekday = weekdayOf(chosen) % 7;
  switch (key) {
    case 'ArrowLeft': return -1;
    case 'ArrowRight': return 1;
    case 'ArrowUp': return -7;
    case 'ArrowDown': return 7;
    case 'Home': return -weekday;
    case 'End': return 6 - weekday;
    default: return null;
  }
}

/** How many of each, in words; what is none is not said. */
function useDayLines({ marks, deadlines }: CalendarDay): { readonly lines: readonly string[]; readonly toPost: string } {
  const { t } = useTranslation('calendar');
  const birthdays = marks.filter(({ anniversary }) => anniversary === null).length;
  const anniversaries = marks.length - birthdays;
  return {
    lines: [...(birthdays > 0 ? [t('cell.birthdays', { count: birthdays })] : []), ...(anniversaries > 0 ? [t('cell.anniversaries', { count: anniversaries })] : [])],
    toPost: deadlines.length > 0 ? t('cell.deadlines', { count: deadlines.length }) : '',
  };
}

function DayCell({ on, view }: { readonly on: PlainDate; readonly view: CalendarView }) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const shop = useShop();
  const { lines, toPost } = useDayLines(view.dayOf(on));
  const closed = !isBusinessDay(on, shop);
  const spoken = [format.day(on, view.today), on === view.today && t('today'), isNationalHoliday(on) && t('holiday'), closed && t('closed')].filter((part) => part !== false).join(t('listSeparator'));
  return (
    <div
      role="gridcell" aria-selected={on === view.chosen} className={styles['cell']} data-other={on.slice(0, 7) !== view.chosen.slice(0, 7) || undefined}
      data-closed={closed || undefined}
    >
      <button
        type="button" data-day={on} tabIndex={on === view.chosen ? 0 : -1} className={styles['day']} aria-current={on === view.today ? 'date' : undefined}
        onClick={() => view.choose(on)}
      >
        <span className={styles['silent']}>{spoken}</span>
        <span aria-hidden className={styles['number']} data-rest={weekdayOf(on) === 7 || isNationalHoliday(on) || undefined}>{Number(on.slice(8))}</span>
        {lines.map((line) => <span key={line} className={styles['line']}>{line}</span>)}
        {toPost !== '' && <span className={styles['line']} data-deadline>{toPost}</span>}
      </button>
    </div>
  );
}
