import { describe, expect, it } from 'vitest';
import type { Mover } from '#shared/model/mover';
import { dayNumberOf } from '#shared/numbers/day-number';
import { returnReasons, type MovedVisit } from '#shared/numbers/return-reasons';
import { day, ledgerOf, noOf, times } from './number-cases.ts';

const november = { from: day('2026-11-01'), to: day('2026-11-30') };
const said = (guest: number, on: string, mover: Mover): MovedVisit => ({ guest: noOf(guest), day: dayNumberOf(day(on)), mover });

describe('what moved the guests who came again', () => {
  const ledger = ledgerOf([...times(12, { visits: [['2026-10-01'], ['2026-11-05'], ['2026-11-12']] }), { visits: [['2026-11-10'], ['2026-11-10']] }], '2026-12-20');

  it('is a share of guests, however often one comes: nine said one thing, three another, and a regular\'s second word adds no voice', () => {
    const found = returnReasons(ledger, [
      ...Array.from({ length: 9 }, (_, guest) => said(guest, '2026-11-05', 'card')), ...[0, 1, 2].map((guest) => said(guest, '2026-11-12', 'card')),
      ...[9, 10, 11].map((guest) => said(guest, '2026-11-05', 'nearby')),
    ], november);
    expect(found).toMatchObject({ visits: 24, saying: 15, guests: 12 });
    expect(found.perMover.map(({ mover, figure: { numerator, denominator, value, completeness } }) => [mover, numerator, denominator, value, completeness]))
      .toEqual([['card', 9, 12, 0.75, 'complete'], ['nearby', 3, 12, 0.25, 'complete']]);
    // Wilson, 9 of 12, by hand: (0.75 + 3.8415/24 ± 1.96 √(0.75·0.25/12 + 3.8415/576)) / (1 + 3.8415/12)
    expect(found.perMover[0]!.figure.low).toBeCloseTo(0.4677, 3);
    expect(found.perMover[0]!.figure.high).toBeCloseTo(0.9111, 3);
  });

  it('says no share below ten guests, and nothing of who said nothing', () => {
    const found = returnReasons(ledger, Array.from({ length: 9 }, (_, guest) => said(guest, '2026-11-05', 'card')), november);
    expect(found.perMover).toMatchObject([{ mover: 'card', figure: { value: null, reason: 'too-few', numerator: 9, denominator: 9 } }]);
    expect(returnReasons(ledger, [], november)).toMatchObject({ visits: 24, saying: 0, guests: 0, perMover: [] });
  });

  it('leaves out first visits (also two bills of the first evening), other days, days to come and guests who are not in the book', () => {
    expect(returnReasons(ledger, [said(0, '2026-10-01', 'card'), said(12, '2026-11-10', 'card'), said(3, '2026-12-05', 'card'), said(99, '2026-11-05', 'card')], november)).toMatchObject({ saying: 0, said: [] });
    expect(returnReasons(ledger, [said(0, '2026-10-01', 'card'), said(3, '2026-11-05', 'call')], november).said).toEqual([said(3, '2026-11-05', 'call')]);
    const early = ledgerOf(times(1, { visits: [['2026-10-01'], ['2026-11-05'], ['2026-11-12']] }), '2026-11-05');
    expect(returnReasons(early, [said(0, '2026-11-05', 'call'), said(0, '2026-11-12', 'call')], november)).toMatchObject({ visits: 1, saying: 1, perMover: [{ figure: { completeness: 'unknown' } }] });
  });

  it('has its interval in a month that runs, and speaks of it up to today', () => {
    const running = ledgerOf(times(12, { visits: [['2026-10-01'], ['2026-11-05']] }), '2026-11-06');
    const [card] = returnReasons(running, Array.from({ length: 12 }, (_, guest) => said(guest, '2026-11-05', guest < 9 ? 'card' : 'call')), november).perMover;
    expect(card?.figure).toMatchObject({ value: 0.75, period: { from: '2026-11-01', to: '2026-11-06' } });
    expect(card?.figure.high).toBeCloseTo(0.9111, 3);
  });

  it('of an empty book knows nothing and divides nothing', () => {
    expect(returnReasons(ledgerOf([], '2026-11-05'), [], november)).toEqual({ visits: 0, saying: 0, said: [], guests: 0, perMover: [] });
  });
});
