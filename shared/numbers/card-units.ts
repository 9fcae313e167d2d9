import { segmentOf, segments } from '#shared/numbers/rfm-segments';
import { guestIndexOf, num, type VisitLedger } from '#shared/numbers/visit-ledger';

/** One entry per posted card, in any order. */
export interface CardColumns {
  /** The guest's short number. */
  readonly guest: Int32Array;
  /** The day on which it was posted. */
  readonly day: Int32Array;
  /** Index into the labels of the dimension asked about (template, sentence of a slot, style); -1 where nobody knows. */
  readonly value: Int32Array;
}

/** One guest who is counted, once: from which day on a return counts, with whom it is compared, and how many days it took to come (Infinity: never). */
export interface Unit { readonly guest: number; readonly day: number; readonly stratum: number; readonly tookDays: number }

/** `cells`: RFM on the eve of the period, by guest. Days are numbers, both included. */
export interface Span { readonly from: number; readonly to: number; readonly cells: Int8Array }

export interface CardUnits {
  /** By label: each guest with the first card that bore it. */
  readonly byLabel: readonly (readonly Unit[])[];
  readonly posted: readonly number[];
  /** By guest: 1 for who got any card in the period. */
  readonly anyCard: Uint8Array;
  /** Days from a visit to its card: the median, so that those without a card are watched from the same day after theirs. */
  readonly lag: number;
}

/**
 * A card at most so many days after a visit belongs to that visit, and is compared with visits that brought no card. Any other (season,
 * birthday) is compared with guests who had not been there for as long: who sits at the counter today is likelier to come again than who does not.
 */
const afterVisitDays = 30;

export function cardUnitsOf(ledger: VisitLedger, cards: CardColumns, span: Span & { readonly labels: number }): CardUnits {
  const { cells, labels } = span;
  const first = new Map<number, Unit>();
  const posted = Array.from({ length: labels }, () => 0);
  const anyCard = new Uint8Array(ledger.guestCount);
  const gaps: number[] = [];
  for (const { guest, day, label } of cardsIn(ledger, cards, span)) {
    anyCard[guest] = 1;
    const gap = daysSinceVisit(ledger, guest, day);
    if (gap <= afterVisitDays) gaps.push(gap);
    if (label < 0 || label >= labels) continue;
    posted[label] = (posted[label] ?? 0) + 1;
    const key = label * ledger.guestCount + guest;
    if (day < (first.get(key)?.day ?? Infinity)) first.set(key, { guest, day, stratum: stratumOf(cells, guest, gap <= afterVisitDays), tookDays: daysToVisit(ledger, guest, day) });
  }
  const byLabel: Unit[][] = Array.from({ length: labels }, () => []);
  for (const [key, unit] of first) byLabel[Math.floor(key / ledger.guestCount)]?.push(unit);
  return { byLabel, posted, anyCard, lag: medianOf(gaps) };
}

function cardsIn(ledger: VisitLedger, { guest: guests, day: days, value: values }: CardColumns, { from, to }: Span) {
  const cards: { readonly guest: number; readonly day: number; readonly label: number }[] = [];
  for (let at = 0; at < days.length; at += 1) {
    const day = num(days, at);
    if (day < from || day > to) continue;
    const guest = guestIndexOf(ledger, num(guests, at));
    if (guest >= 0) cards.push({ guest, day, label: num(values, at) });
  }
  return cards;
}

/** Whom a label's readers are compared with: a function, since cards between visits are compared on their own median day. */
export function comparisonUnitsOf(ledger: VisitLedger, span: Span & Pick<CardUnits, 'anyCard' | 'lag'>): (units: readonly Unit[]) => readonly Unit[] {
  const { from, to, cells, anyCard, lag } = span;
  const without = Array.from({ length: ledger.guestCount }, (_, guest) => guest).filter((guest) => anyCard[guest] === 0);
  const afterVisit = without.flatMap((guest) => {
    const day = firstVisitIn(ledger, guest, from, to);
    return day === null ? [] : [{ guest, day: day + lag, stratum: stratumOf(cells, guest, true), tookDays: daysToVisit(ledger, guest, day + lag) }];
  });
  return (units) => {
    const between = units.filter(({ stratum }) => stratum < betweenFrom);
    if (between.length === 0) return afterVisit;
    const day = medianOf(between.map((unit) => unit.day));
    const away = without.filter((guest) => {
      const since = daysSinceVisit(ledger, guest, day);
      return since > afterVisitDays && since < Infinity;
    });
    return [...afterVisit, ...away.map((guest) => ({ guest, day, stratum: stratumOf(cells, guest, false), tookDays: daysToVisit(ledger, guest, day) }))];
  };
}

/** Strata below this are cards between visits, from it on cards after a visit; within each, the segment of the eve. */
const betweenFrom = segments.length + 1;

function stratumOf(cells: Int8Array, guest: number, afterVisit: boolean): number {
  const cell = num(cells, guest);
  return (cell < 0 ? segments.length : segments.indexOf(segmentOf(cell))) + (afterVisit ? betweenFrom : 0);
}

/** Infinity for a guest who had not come by then. */
function daysSinceVisit({ start, day }: VisitLedger, guest: number, on: number): number {
  for (let at = num(start, guest + 1) - 1; at >= num(start, guest); at -= 1) {
    if (num(day, at) <= on) return on - num(day, at);
  }
  return Infinity;
}

/** To the first visit on a later day than `after`. */
function daysToVisit({ start, day }: VisitLedger, guest: number, after: number): number {
  let took = Infinity;
  for (let at = num(start, guest + 1) - 1; at >= num(start, guest) && num(day, at) > after; at -= 1) took = num(day, at) - after;
  return took;
}

function firstVisitIn({ start, day }: VisitLedger, guest: number, from: number, to: number): number | null {
  for (let at = num(start, guest); at < num(start, guest + 1); at += 1) {
    if (num(day, at) >= from) return num(day, at) <= to ? num(day, at) : null;
  }
  return null;
}

/** Of whole numbers; the lower of two middles, 0 of none. */
const medianOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
