import { addDays } from '#shared/lib/plain-date';
import type { RfmThresholds } from '#shared/model/figure-settings';
import { returnWindows, type ReturnWindow } from '#shared/model/experiment';
import { cardUnitsOf, comparisonUnitsOf, type CardColumns, type Unit } from '#shared/numbers/card-units';
import { dayNumberOf } from '#shared/numbers/day-number';
import { fewest } from '#shared/numbers/figure';
import type { Period } from '#shared/numbers/period';
import { rfmOf } from '#shared/numbers/rfm';
import { stratifiedDifference, type Difference } from '#shared/numbers/stratified-difference';
import type { VisitLedger } from '#shared/numbers/visit-ledger';
import { wilsonInterval } from '#shared/numbers/wilson-interval';

/** Shares are null below `fewest` guests. */
export interface Returns { readonly n: number; readonly returned: number; readonly share: number | null; readonly low: number | null; readonly high: number | null }

export interface Horizon {
  readonly days: ReturnWindow;
  readonly withCard: Returns;
  /** Guests without any card in the period, of the segments of those with the card. */
  readonly withoutCard: Returns;
  /** With minus without, like with like; null where either side has fewer than `fewest` guests. */
  readonly difference: Difference | null;
  /** Guests whose days are not over. They are in neither share. */
  readonly waiting: number;
}

export interface CardEffect { readonly label: string; readonly posted: number; readonly guests: number; readonly horizons: readonly Horizon[] }

export interface CardQuestion { readonly labels: readonly string[]; readonly period: Period; readonly thresholds: RfmThresholds }

/**
 * Which words bring people back: for each label that went out in the period, the guests who came on a later day within 30, 60 and 90 days of
 * their first card with it, beside guests of the same segments who got no card at all in the period.
 *
 * It shows what went together, not what caused it: the owner chose who got a card. The experiment ledger is for causes.
 */
export function cardEffects(ledger: VisitLedger, cards: CardColumns, { labels, period, thresholds }: CardQuestion): readonly CardEffect[] {
  const from = dayNumberOf(period.from);
  const to = Math.min(dayNumberOf(period.to), ledger.todayNumber);
  // Segments of the eve: what the cards themselves changed must not decide with whom their readers are compared.
  const { cells } = rfmOf(ledger, thresholds, addDays(period.from, -1));
  const { byLabel, posted, anyCard, lag } = cardUnitsOf(ledger, cards, { from, to, cells, labels: labels.length });
  const others = comparisonUnitsOf(ledger, { from, to, cells, anyCard, lag });
  return labels.flatMap((label, index) => {
    const units = byLabel[index] ?? [];
    if (units.length === 0) return [];
    const compared = others(units);
    return [{ label, posted: posted[index] ?? 0, guests: units.length, horizons: returnWindows.map((days) => horizonOf(ledger, units, compared, days)) }];
  });
}

function horizonOf(ledger: VisitLedger, cards: readonly Unit[], others: readonly Unit[], days: ReturnWindow): Horizon {
  const isOver = ({ day }: Unit): boolean => day + days < ledger.todayNumber;
  const strata = new Map<number, { a: { n: number; returned: number }; b: { n: number; returned: number } }>();
  const enter = (units: readonly Unit[], side: 'a' | 'b'): void => {
    for (const unit of units) {
      if (!isOver(unit)) continue;
      let stratum = strata.get(unit.stratum);
      if (stratum === undefined) strata.set(unit.stratum, stratum = { a: { n: 0, returned: 0 }, b: { n: 0, returned: 0 } });
      stratum[side].n += 1;
      if (unit.tookDays <= days) stratum[side].returned += 1;
    }
  };
  enter(cards, 'a');
  enter(others, 'b');
  const alike = [...strata.values()].filter(({ a }) => a.n > 0);
  const [withCard, withoutCard] = [returnsOf(alike.map(({ a }) => a)), returnsOf(alike.map(({ b }) => b))];
  const enough = withCard.share !== null && withoutCard.share !== null;
  return { days, withCard, withoutCard, difference: enough ? stratifiedDifference(alike) : null, waiting: cards.length - withCard.n };
}

function returnsOf(counts: readonly { readonly n: number; readonly returned: number }[]): Returns {
  const n = counts.reduce((sum, count) => sum + count.n, 0);
  const returned = counts.reduce((sum, count) => sum + count.returned, 0);
  return n < fewest ? { n, returned, share: null, low: null, high: null } : { n, returned, share: returned / n, ...wilsonInterval(returned, n) };
}
