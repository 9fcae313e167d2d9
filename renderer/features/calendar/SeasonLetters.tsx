import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueItem } from '#shared/follow/due-items';
import { seasonTallies } from '#shared/follow/quarter-plan';
import { useDirectory } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './QuarterGrid.module.css';

/** The four season letters of the year (practices D1): how many are to be written and how many went out. */
export function SeasonLetters({ year, items }: { readonly year: number; readonly items: readonly DueItem[] }) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const guests = useDirectory();
  const tallies = useMemo(() => seasonTallies(year, items, guests.map(({ totals }) => totals.outcomes)), [year, items, guests]);
  return (
    <ul className={styles['seasons']} aria-label={t('letters.label', { year })}>
      {tallies.map(({ season, on, planned, held, done }) => (
        <li key={season}>
          <strong>{t(`letters.${season}`)}</strong>
          <span className={styles['quiet']}>{t('letters.from', { day: format.day(on) })}</span>
          {done > 0 && <span className={styles['sent']}>{t('quarter.sent', { count: done })}</span>}
          {planned > 0 && <a href="#/write" className={styles['link']}>{t('letters.planned', { count: planned })}</a>}
          {held > 0 && <a href="#/due" className={styles['link']}>{t('letters.held', { count: held })}</a>}
          {planned + held + done === 0 && <span className={styles['quiet']}>{t('letters.none')}</span>}
        </li>
      ))}
    </ul>
  );
}
