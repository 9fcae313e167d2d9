import { describe, expect, it } from 'vitest';
import { buildVisitLedger } from '#shared/numbers/visit-ledger';
import { plainDateOf } from '#shared/numbers/day-number';
import type { PlainDate } from '#shared/lib/plain-date';
import { monthOfCells } from '../../../renderer/data/month-columns.ts';
import { joinedMonths } from '../../../renderer/data/visit-columns.ts';

describe('the months of the book as columns', () => {
  const months = [
    monthOfCells('2026-02', [{ no: 7, day: 28, amount: 30_000, party: 2 }]),
    monthOfCells('2026-11', [{ no: 9, day: 1, amount: -1, party: 4 }, { no: 7, day: 30, amount: 0, party: 1 }]),
  ];

  it('keep every day of every month, an amount that was not noted, and one of nothing', () => {
    const { guest, day, amount, party } = joinedMonths(months);
    expect([...guest].map((no, at) => [no, plainDateOf(day[at]!), amount[at], party[at]])).toEqual([
      [7, '2026-02-28', 30_000, 2], [9, '2026-11-01', -1, 4], [7, '2026-11-30', 0, 1],
    ]);
  });

  it('become a ledger that leaves out what has not come yet', () => {
    const guests = { no: Int32Array.from([7, 9]), introduced: new Uint8Array(2), cameBy: Int8Array.from([-1, -1]) };
    const ledger = buildVisitLedger({ guests, visits: joinedMonths(months), today: '2026-11-24' as PlainDate });
    expect([ledger.visitCount, ledger.leftOut.future]).toEqual([2, 1]);
  });

  it('of an empty book are empty', () => {
    expect(joinedMonths([]).guest).toHaveLength(0);
  });
});
