import { monthOf, type PlainDate } from '#shared/lib/plain-date';

/** A backup in the folder, by the wall clock of its name. */
export interface StoredBackup { readonly name: string; readonly on: PlainDate; readonly time: string }

/** 7 days, 5 weeks, 24 months: what he deletes by mistake today he misses within days, what he misses in January was there last spring. */
export const keptDays = 7;
export const keptWeeks = 5;
export const keptMonths = 24;

const pattern = /^goencho-(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])-(\d{6})\.goencho$/;

/** A file that the program wrote itself, by its name; null for every other one, which is never touched. */
export function storedBackup(name: string): StoredBackup | null {
  const [, year, month, day, time] = pattern.exec(name) ?? [];
  return year && month && day && time ? { name, on: `${year}-${month}-${day}` as PlainDate, time } : null;
}

/** What Chromium writes beside a backup until it is whole. A killed page leaves it for ever. */
export const isUnfinishedBackup = (name: string): boolean => name.endsWith('.crswap') && storedBackup(name.slice(0, -'.crswap'.length)) !== null;

/**
 * The names that may go: all but the newest of each of the last days, weeks (from Monday) and months that have one. Never the newest of
 * all, never `good` (the one that was just read back), never one that is dated after `today`: a clock that was wrong must cost nothing.
 */
export function backupsToDelete(backups: readonly StoredBackup[], good: string, today: PlainDate): readonly string[] {
  const newestFirst = backups.toSorted((a, b) => (a.on + a.time < b.on + b.time ? 1 : -1));
  const kept = new Set<string>([good]);
  const [newest] = newestFirst;
  if (newest) kept.add(newest.name);
  const keepNewestOfEach = (periodOf: (on: PlainDate) => string, most: number): void => {
    const periods = new Set<string>();
    for (const { name, on } of newestFirst) {
      const period = periodOf(on);
      if (periods.has(period)) continue;
      if (periods.size === most) return;
      periods.add(period);
      kept.add(name);
    }
  };
  keepNewestOfEach((on) => on, keptDays);
  keepNewestOfEach((on) => String(weekNumber(on)), keptWeeks);
  keepNewestOfEach(monthOf, keptMonths);
  return newestFirst.filter(({ name, on }) => !kept.has(name) && on <= today).map(({ name }) => name);
}

/** Weeks from Monday, counted from one in 1969; days from the civil date by Howard Hinnant's formula. Not by Temporal: this runs in the shell, whose engine may lack it. */
function weekNumber(on: PlainDate): number {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
  const shifted = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const days = shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + dayOfYear - 719_468;
  return Math.floor((days + 3) / 7);
}
