import { pathToFileURL } from 'node:url';
import { usualFigureSettings, usualRfmThresholds } from '#shared/model/figure-settings';
import { cardEffects } from '#shared/numbers/card-effects';
import { channelFigures } from '#shared/numbers/channel-figures';
import { dayNumberOf } from '#shared/numbers/day-number';
import { dormancy } from '#shared/numbers/dormancy';
import { introductionRate } from '#shared/numbers/introduction-rate';
import { lifetimeValue } from '#shared/numbers/lifetime-value';
import { monthPeriod, monthsBefore, monthsIn, type Period } from '#shared/numbers/period';
import { ranksOf } from '#shared/numbers/ranks';
import { repeatClaim } from '#shared/numbers/repeat-claim';
import { returnRate } from '#shared/numbers/return-rate';
import { rfmOf } from '#shared/numbers/rfm';
import { npsOf } from '#shared/numbers/satisfaction';
import { spendPerHead } from '#shared/numbers/spend';
import { visitFrequency } from '#shared/numbers/visit-frequency';
import { buildVisitLedger } from '#shared/numbers/visit-ledger';
import { bookDay, cardLabels, columnsOf, numberBook } from '../support/number-book.ts';
import {
  openNumberSql, sqlClaim, sqlCohorts, sqlDormancy, sqlFrequency, sqlIntroduction, sqlLifetime, sqlNps, sqlReturn, sqlRfm, sqlSpend,
} from '../support/number-sql.ts';

const size = { guests: 10_000, visits: 200_000 };
const rounds = 15;

/** Milliseconds, best and worst of some. */
function clock(work: () => unknown): readonly [number, number] {
  const took = Array.from({ length: rounds }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return [Math.min(...took), Math.max(...took)];
}

const cell = ([best, worst]: readonly [number, number]): string => `${best.toFixed(1)} ${worst.toFixed(1)}`.padStart(16);

/** The figures of 数字 beside node:sqlite, in memory and indexed, answering the same questions of the same book in the same run. */
export async function run(): Promise<void> {
  const book = numberBook(size.guests, size.visits, 'bench');
  const columns = columnsOf(book);
  const db = openNumberSql(book);
  const ledger = buildVisitLedger({ ...columns, today: bookDay });
  const year = monthsBefore(bookDay, 12);
  const costs = [{ month: year.to.slice(0, 7), arrival: 'social' as const, yen: 100_000 }];
  const cohorts = () => monthsIn(monthsBefore(bookDay, 24)).map((month) => returnRate(ledger, monthPeriod(month)));
  const ofPeriod = (period: Period) => [
    returnRate(ledger, period), introductionRate(ledger, period), visitFrequency(ledger, period), spendPerHead(ledger, period), dormancy(ledger, period), npsOf(book.answers, period, bookDay),
    lifetimeValue(ledger, period), ...cohorts(), channelFigures(ledger, costs, period), repeatClaim(ledger, period.to),
  ];
  const question = { labels: cardLabels, period: year, thresholds: usualRfmThresholds };
  const lines: readonly (readonly [string, () => unknown, (() => unknown) | null])[] = [
    ['ledger from columns (once, at open)', () => buildVisitLedger({ ...columns, today: bookDay }), null],
    ['return rate of a year', () => returnRate(ledger, year), () => sqlReturn(db, year, 90)],
    ['24 cohorts', cohorts, () => sqlCohorts(db, monthsBefore(bookDay, 24))],
    ['introduction rate', () => introductionRate(ledger, year), () => sqlIntroduction(db, year)],
    ['visit frequency', () => visitFrequency(ledger, year), () => sqlFrequency(db, year)],
    ['spend per head', () => spendPerHead(ledger, year), () => sqlSpend(db, year)],
    ['dormancy', () => dormancy(ledger, year), () => sqlDormancy(db, year)],
    ['NPS', () => npsOf(book.answers, year, bookDay), () => sqlNps(db, year)],
    ['lifetime value', () => lifetimeValue(ledger, year), () => sqlLifetime(db, year.to)],
    ['five-point claim', () => repeatClaim(ledger, year.to), () => sqlClaim(db, year, monthsBefore(year.from, 12))],
    ['RFM of every guest', () => rfmOf(ledger, usualRfmThresholds), () => sqlRfm(db, bookDay)],
    ['ranks', () => ranksOf(ledger, usualFigureSettings.ranks), null],
    [`which words, 3 labels of ${columns.cards.day.filter((on) => on >= dayNumberOf(year.from)).length} cards`, () => cardEffects(ledger, columns.cards, question), null],
    ['change of the period: every figure', () => ofPeriod(year), () => [
      sqlReturn(db, year, 90), sqlIntroduction(db, year), sqlFrequency(db, year), sqlSpend(db, year), sqlDormancy(db, year), sqlNps(db, year), sqlLifetime(db, year.to), sqlCohorts(db, monthsBefore(bookDay, 24)),
    ]],
    ['open: ledger, every figure, RFM, ranks', () => {
      buildVisitLedger({ ...columns, today: bookDay });
      return [ofPeriod(year), rfmOf(ledger, usualRfmThresholds), ranksOf(ledger, usualFigureSettings.ranks)];
    }, null],
  ];
  const width = Math.max(...lines.map(([task]) => task.length));
  console.log(`\nThe figures: ${size.guests.toLocaleString('en')} guests, ${ledger.visitCount.toLocaleString('en')} visits; ms, best worst of ${rounds}\n${''.padEnd(width)}${'columns'.padStart(16)}${'node:sqlite'.padStart(16)}`);
  for (const [task, ours, theirs] of lines) console.log(task.padEnd(width) + cell(clock(ours)) + (theirs === null ? '' : cell(clock(theirs))));
  db.close();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run();
