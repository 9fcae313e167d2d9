import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date';
import type { GuestId } from '#shared/model/ids';
import type { GuestEntry } from '../../../renderer/data/guests-contract.ts';
import { idsOnSheet, labelsOf, sheetsFor } from '../../../renderer/features/guests/label-pages.ts';

const today = plainDate('2026-11-24');
const entry = (id: string, part: Partial<GuestEntry> = {}): GuestEntry => ({
  id: id as GuestId, name: id, mourningSince: null, stoppedOn: null, consentToGreetings: true, consentToOffersOn: null, forbiddenChannels: [], hasAddress: true, hasPhone: false, ...part,
} as GuestEntry);

describe('labels of the ticked guests', () => {
  const guests = [entry('plain'), entry('unticked'), entry('stopped', { stoppedOn: today }), entry('nowhere', { hasAddress: false }), entry('agreed', { consentToOffersOn: today })];
  const ticked = new Set(guests.map(({ id }) => id).filter((id) => (id as string) !== 'unticked'));
  const of = (purpose: 'greeting' | 'offer') => {
    const { printed, held } = labelsOf(guests, { ticked, purpose, firstLabel: 0 }, today);
    return { printed: printed.map(({ id }) => id), held: held.map(({ guest, reason }) => [guest.id, reason]) };
  };
  it('keeps the order of the list; whom the gate holds comes with the reason', () => {
    expect(of('greeting')).toEqual({ printed: ['plain', 'agreed'], held: [['stopped', 'stopped'], ['nowhere', 'no-address']] });
    expect(of('offer')).toEqual({ printed: ['agreed'], held: [['plain', 'no-consent'], ['stopped', 'stopped'], ['nowhere', 'no-consent']] });
  });
});

describe('sheets of labels', () => {
  it('have everybody once, in order, no sheet overfull and none empty but the only one', () => {
    const cases = fc.record({ count: fc.nat(120), places: fc.constantFrom(12, 24), first: fc.nat(23) });
    fc.assert(fc.property(cases, ({ count, places, first }) => {
      const ids = Array.from({ length: count }, (_, index) => String(index) as GuestId);
      const firstLabel = first % places;
      const total = sheetsFor(count, firstLabel, places);
      const sheets = Array.from({ length: total }, (_, sheet) => idsOnSheet(ids, { sheet, firstLabel, places }));
      expect(sheets.flat()).toEqual(ids);
      for (const [index, sheet] of sheets.entries()) {
        expect(sheet.length).toBeLessThanOrEqual(places - (index === 0 ? firstLabel : 0));
        expect(sheet.length > 0 || count === 0).toBe(true);
      }
    }));
  });
});
