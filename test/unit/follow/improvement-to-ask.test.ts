import { describe, expect, it } from 'vitest';
import { improvementToAsk } from '#shared/follow/improvement-to-ask';
import { plainDate } from '#shared/lib/plain-date';
import type { Improvement } from '#shared/model/improvement';

/** A Monday. */
const today = plainDate('2026-11-23');
const one = (on: string, fields: Partial<Improvement> = {}) =>
  ({ id: on, on: plainDate(on), text: on, from: 'session', month: null, askedOn: null, result: null, guestIds: [], ...fields }) as unknown as Improvement;

describe('which improvement is asked about', () => {
  it.each([
    ['none was written', [], null],
    ['that of last week', [one('2026-11-16')], '2026-11-16'],
    ['not that of this week: it has had no week yet', [one('2026-11-23')], null],
    ['the newest of several', [one('2026-11-02'), one('2026-11-16'), one('2026-11-09')], '2026-11-16'],
    ['an older one that was never answered, when the newer is', [one('2026-11-16', { result: 'worked', askedOn: today }), one('2026-11-09')], '2026-11-09'],
    ['not that of a month: the month asks for its own', [one('2026-10-31', { from: 'month', month: '2026-10' })], null],
  ])('%s', (_, improvements, expected) => {
    expect(improvementToAsk(improvements, today)?.on ?? null).toBe(expected);
  });
});
