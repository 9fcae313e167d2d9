import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/lib/plain-date';
import { experimentBasis, experimentPace } from '#shared/numbers/experiment-basis';
import { day, ledgerOf, times } from './number-cases.ts';

const all = () => true;

describe('experimentBasis', () => {
  it('counts each guest of the last year once, from the first visit in it, and who came again within the days', () => {
    const ledger = ledgerOf([
      ...times(12, { visits: [['2025-01-01'], ['2026-03-01'], ['2026-03-20']] }),
      ...times(8, { visits: [['2026-05-01'], ['2026-08-01']] }),
      // Came the last time more than a year ago; came just now.
      ...times(5, { visits: [['2025-10-01']] }),
      ...times(4, { visits: [['2026-11-01']] }),
    ], '2026-11-22');
    expect(experimentBasis(ledger, 60, all)).toEqual({
      period: { from: '2025-11-23', to: '2026-11-22' }, guests: 24, perMonth: 2, returned: 12, of: 20, share: 0.6,
    });
    expect(experimentBasis(ledger, 90, all)).toMatchObject({ returned: 12, of: 20 });
  });

  it('takes the guests who may take part, and says nothing of fewer than ten', () => {
    const ledger = ledgerOf([...times(9, { visits: [['2026-03-01'], ['2026-03-02']] }), ...times(20, { visits: [['2026-03-01']] })], '2026-11-22');
    expect(experimentBasis(ledger, 30, (guest) => guest < 9)).toMatchObject({ guests: 9, of: 9, returned: 9, share: null });
  });

  it('reckons a young book by its own months, and not at all below four weeks', () => {
    const book = times(30, { visits: [['2026-10-01'], ['2026-10-15']] });
    expect(experimentBasis(ledgerOf(book, '2026-11-29'), 30, all)).toMatchObject({ period: { from: '2026-10-01' }, guests: 30, perMonth: 30 / (60 / (365 / 12)), share: 1 });
    expect(experimentBasis(ledgerOf(book, '2026-10-20'), 30, all)).toMatchObject({ guests: 30, perMonth: null, of: 0, share: null });
    expect(experimentBasis(ledgerOf([], '2026-11-29'), 30, all)).toMatchObject({ guests: 0, perMonth: null, share: null });
  });

  it('waits until the days are over: the last of them still counts', () => {
    const ledger = ledgerOf(times(10, { visits: [['2026-10-23']] }), '2026-11-22');
    expect(experimentBasis(ledger, 30, all).of).toBe(0);
    expect(experimentBasis(ledgerOf(times(10, { visits: [['2026-10-23']] }), '2026-11-23'), 30, all).of).toBe(10);
  });
});

describe('experimentPace', () => {
  const experiment = { startedOn: day('2026-01-01'), endsOn: day('2026-12-31'), withinDays: 60 as const };

  it('goes by the pace of the book at first, by its own from four weeks and ten guests on', () => {
    const soon = experimentPace(experiment, { assigned: 2, planned: 122 }, 365 / 12, day('2026-01-02'));
    expect(soon).toEqual({ readyOn: addDays(day('2026-01-02'), 120 + 61), endsBefore: false });
    const later = experimentPace(experiment, { assigned: 15, planned: 60 }, 1, day('2026-01-30'));
    expect(later).toEqual({ readyOn: addDays(day('2026-01-30'), 90 + 61), endsBefore: false });
  });

  it('says that its last day comes first, and nothing where nobody comes', () => {
    expect(experimentPace({ ...experiment, endsOn: day('2026-02-28') }, { assigned: 15, planned: 60 }, 1, day('2026-01-30'))?.endsBefore).toBe(true);
    expect(experimentPace(experiment, { assigned: 0, planned: 60 }, null, day('2026-01-02'))).toBeNull();
    expect(experimentPace(experiment, { assigned: 0, planned: 60 }, 0, day('2026-01-02'))).toBeNull();
  });
});
