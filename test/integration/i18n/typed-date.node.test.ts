import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, plainDate } from '#shared/lib/plain-date';
import { parseTypedDate } from '#shared/model/typed-date';
import { formatDay } from '../../../renderer/i18n/format.ts';

const today = plainDate('2026-11-21');

it('a day that is typed the way the screen writes it is understood', () => {
  fc.assert(fc.property(fc.integer({ min: -180, max: 180 }), (days) => {
    const date = addDays(today, days);
    expect(parseTypedDate(formatDay(date, 'ja', today), today)).toBe(date);
    expect(parseTypedDate(date, today)).toBe(date);
  }));
});
