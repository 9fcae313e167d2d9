import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { CalendarFileButton } from './CalendarFileButton.tsx';
import styles from './CalendarScreen.module.css';
import { DayPanel } from './DayPanel.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import { QuarterGrid } from './QuarterGrid.tsx';
import { useCalendar } from './use-calendar.ts';

/** 暦: birthdays and anniversaries with the last day of posting, the seasons of letters, and the quarter. */
export function CalendarScreen() {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const view = useCalendar();
  const month = useRef<HTMLDivElement>(null);
  const focus = (selector: string): void => month.current?.querySelector<HTMLElement>(selector)?.focus();
  return (
    <>
      <PageHeader title={t('title')} purpose={t('purpose')} actions={<Button component="a" href={`#/papers?sheet=month&month=${view.chosen.slice(0, 7)}`} variant="default">{t('print')}</Button>} />
      <Sheet>
        <div ref={month}>
          <div className={styles['bar']}>
            <h2 className={styles['month']} aria-live="polite">{format.month(view.chosen)}</h2>
            <div className={styles['moves']}>
              <Button variant="default" onClick={() => view.moveMonths(-1)}>{t('before')}</Button>
              <Button variant="default" onClick={() => view.choose(view.today)}>{t('toToday')}</Button>
              <Button variant="default" onClick={() => view.moveMonths(1)}>{t('after')}</Button>
            </div>
          </div>
          <div className={styles['columns']}>
            <MonthGrid view={view} onOpen={() => focus('#calendar-day')} />
            <DayPanel view={view} onBack={() => focus(`[data-day="${view.chosen}"]`)} />
          </div>
        </div>
      </Sheet>
      <QuarterGrid on={view.chosen} />
      <Sheet title={t('file.title')}><CalendarFileButton /></Sheet>
    </>
  );
}
