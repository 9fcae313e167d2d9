import { addMonths, type PlainDate } from '#shared/lib/plain-date';
import type { RfmThresholds } from '#shared/model/figure-settings';
import { dayNumberOf } from '#shared/numbers/day-number';
import { thirdsOf, type Thirds } from '#shared/numbers/thirds';
import { num, type VisitLedger } from '#shared/numbers/visit-ledger';

export const levels = ['high', 'middle', 'low'] as const;
export type Level = (typeof levels)[number];

/** 0 to 26: recency × 9 + frequency × 3 + money, each 0 high, 1 middle, 2 low. */
export type RfmCell = number;

export interface Rfm {
  /** By guest of the ledger; -1 for who never came (up to the day asked about). */
  readonly cells: Int8Array;
  /** 0 where no visit of the guest has an amount: the guest stands in the middle third of money and is not in `counts`. */
  readonly amountKnown: Uint8Array;
  /** Guests per cell, those with a known amount. */
  readonly counts: readonly number[];
  readonly withoutAmount: number;
  readonly neverCame: number;
  /** Yen per visit that part the thirds; null where no amount is known. */
  readonly thirds: Thirds | null;
}

/** Half a year, in which the visits are counted. */
export const halfYearDays = 183;

/**
 * RFM as practices F4 has it, of every guest on the day asked about.
 *
 *   R  high: the last visit at most `recentMonths` calendar months ago · low: `lapsedMonths` or more
 *   F  days with a visit in the 183 days up to and with the guest's LAST visit · high: `oftenVisits` or more · low: `seldomVisits` or fewer.
 *      Counted up to the last visit, not up to today: otherwise a regular who stays away would be dormant and seldom at once, and the
 *      segment 休眠 (low, high, high) could not exist
 *   M  mean yen per visit with an amount, against the shop's own thirds (numbers/thirds). The mean, not the sum: a sum would say F twice
 */
export function rfmOf(ledger: VisitLedger, thresholds: RfmThresholds, on: PlainDate = ledger.today): Rfm {
  const asOf = Math.min(dayNumberOf(on), ledger.todayNumber);
  const recentFrom = dayNumberOf(addMonths(on, -thresholds.recentMonths));
  const lapsedTo = dayNumberOf(addMonths(on, -thresholds.lapsedMonths));
  const { last, days, money } = measure(ledger, asOf);
  const known = money.filter((yen) => yen >= 0);
  const thirds = known.length === 0 ? null : thirdsOf(known);
  const cells = new Int8Array(ledger.guestCount).fill(-1);
  const amountKnown = new Uint8Array(ledger.guestCount);
  const counts = Array.from({ length: 27 }, () => 0);
  let [withoutAmount, neverCame] = [0, 0];
  for (let guest = 0; guest < ledger.guestCount; guest += 1) {
    const visits = num(days, guest);
    if (visits === 0) {
      neverCame += 1;
      continue;
    }
    const yen = num(money, guest);
    const r = levelOf(num(last, guest), recentFrom, lapsedTo);
    const f = levelOf(visits, thresholds.oftenVisits, thresholds.seldomVisits);
    const cell = r * 9 + f * 3 + moneyLevelOf(yen, thirds);
    cells[guest] = cell;
    if (yen < 0) {
      withoutAmount += 1;
      continue;
    }
    amountKnown[guest] = 1;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return { cells, amountKnown, counts, withoutAmount, neverCame, thirds };
}

const levelOf = (value: number, highFrom: number, lowTo: number): 0 | 1 | 2 => (value >= highFrom ? 0 : value <= lowTo ? 2 : 1);

const moneyLevelOf = (yen: number, thirds: Thirds | null): 0 | 1 | 2 =>
  yen < 0 || thirds === null ? 1 : yen > thirds.upper ? 0 : yen < thirds.lower ? 2 : 1;

/** Per guest: day of the last visit, days with a visit in the half-year up to it (0: never came), mean yen of a visit (-1: unknown). */
function measure({ guestCount, start, day, amount }: VisitLedger, asOf: number) {
  const [last, days, money] = [new Int32Array(guestCount), new Int32Array(guestCount), new Float64Array(guestCount).fill(-1)];
  for (let guest = 0; guest < guestCount; guest += 1) {
    const begin = num(start, guest);
    let end = num(start, guest + 1);
    while (end > begin && num(day, end - 1) > asOf) end -= 1;
    if (end === begin) continue;
    const lastDay = num(day, end - 1);
    last[guest] = lastDay;
    let [came, before, yen, noted] = [0, Infinity, 0, 0];
    for (let at = end - 1; at >= begin; at -= 1) {
      const visited = num(day, at);
      if (visited !== before && visited > lastDay - halfYearDays) came += 1;
      before = visited;
      if (num(amount, at) < 0) continue;
      yen += num(amount, at);
      noted += 1;
    }
    days[guest] = came;
    if (noted > 0) money[guest] = yen / noted;
  }
  return { last, days, money };
}

export const cellOf = (r: Level, f: Level, m: Level): RfmCell => levels.indexOf(r) * 9 + levels.indexOf(f) * 3 + levels.indexOf(m);

export function partsOf(cell: RfmCell): { readonly r: Level; readonly f: Level; readonly m: Level } {
  const level = (index: number): Level => levels[index] ?? 'middle';
  return { r: level(Math.floor(cell / 9)), f: level(Math.floor(cell / 3) % 3), m: level(cell % 3) };
}
