import { dayNumberOf } from '#shared/numbers/day-number';
import { meanFigure, unknownFigure, type About, type Figure } from '#shared/numbers/figure';
import type { Period } from '#shared/numbers/period';
import { num, type VisitLedger } from '#shared/numbers/visit-ledger';

/** 客単価（お一人）: yen ÷ heads, over the visits whose amount he noted. The others are told in `leftOut`, not guessed. */
export function spendPerHead(ledger: VisitLedger, period: Period): Figure {
  const { yen, heads, noted, unnoted } = spendIn(ledger, period);
  const about: About = { formula: 'spend-per-head', unit: 'yen', basis: 'visits', period, over: period.to < ledger.today, leftOut: unnoted };
  return noted === 0 && unnoted > 0 ? noAmounts(about) : meanFigure(about, yen, heads, noted);
}

/** 客単価（一組）: yen ÷ visits, over the visits whose amount he noted. */
export function spendPerVisit(ledger: VisitLedger, period: Period): Figure {
  const { yen, noted, unnoted } = spendIn(ledger, period);
  const about: About = { formula: 'spend-per-visit', unit: 'yen', basis: 'visits', period, over: period.to < ledger.today, leftOut: unnoted };
  return noted === 0 && unnoted > 0 ? noAmounts(about) : meanFigure(about, yen, noted);
}

const noAmounts = (about: About): Figure => unknownFigure(about, 'no-amounts', { numerator: null, denominator: 0, n: 0 });

function spendIn({ day, amount, party }: VisitLedger, period: Period) {
  const [from, to] = [dayNumberOf(period.from), dayNumberOf(period.to)];
  let [yen, heads, noted, unnoted] = [0, 0, 0, 0];
  for (let at = 0; at < day.length; at += 1) {
    if (num(day, at) < from || num(day, at) > to) continue;
    if (num(amount, at) < 0) {
      unnoted += 1;
      continue;
    }
    yen += num(amount, at);
    heads += num(party, at);
    noted += 1;
  }
  return { yen, heads, noted, unnoted };
}
