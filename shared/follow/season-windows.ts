import { addDays, plainDate, type PlainDate } from '#shared/lib/plain-date';
import { solarTermOn } from '#shared/follow/solar-terms';

/**
 * When a card of the season is read as one (practices D2). The customs, as the post office and etiquette books tell them:
 *
 *   new-year         年賀状        to be posted 15–25 December: posted then, it is delivered on 1 January (Japan Post, 年賀特別郵便)
 *   mourning-notice  喪中欠礼      who is in mourning says so before others write their New Year cards: mid-November to a week before the post takes them (8 December)
 *   mid-winter       寒中見舞い    8 January (after 松の内, 7 January in the east; where it ends on the 15th he waits) to the eve of 立春
 *   late-winter      余寒見舞い    立春 to the end of February
 *   mid-summer       暑中見舞い    小暑 to the eve of 立秋. Some wait for the end of the rains (梅雨明け); that is announced region by region and cannot be computed
 *   late-summer      残暑見舞い    立秋 to 31 August
 */
export const seasonKinds = ['mid-winter', 'late-winter', 'mid-summer', 'late-summer', 'mourning-notice', 'new-year'] as const;
export type SeasonKind = (typeof seasonKinds)[number];

export interface SeasonWindow {
  readonly kind: SeasonKind;
  readonly from: PlainDate;
  /** The last day. For 年賀状 the last day of posting, for the others the last day of reading. */
  readonly to: PlainDate;
}

const day = (year: number, monthDay: string): PlainDate => plainDate(`${String(year).padStart(4, '0')}-${monthDay}`);

/** All windows of a year, in its order. The year must be one that `solarTermOn` knows. */
export function seasonWindowsOf(year: number): readonly SeasonWindow[] {
  const [spring, autumn] = [solarTermOn(year, 'start-of-spring'), solarTermOn(year, 'start-of-autumn')];
  return [
    { kind: 'mid-winter', from: day(year, '01-08'), to: addDays(spring, -1) },
    { kind: 'late-winter', from: spring, to: addDays(day(year, '03-01'), -1) },
    { kind: 'mid-summer', from: solarTermOn(year, 'minor-heat'), to: addDays(autumn, -1) },
    { kind: 'late-summer', from: autumn, to: day(year, '08-31') },
    { kind: 'mourning-notice', from: day(year, '11-15'), to: day(year, '12-08') },
    { kind: 'new-year', from: day(year, '12-15'), to: day(year, '12-25') },
  ];
}

/** The windows that touch a stretch of days, both ends counted. */
export function seasonWindowsBetween(from: PlainDate, to: PlainDate): readonly SeasonWindow[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => seasonWindowsOf(first + index)).flat()
    .filter((window) => window.from <= to && window.to >= from);
}
