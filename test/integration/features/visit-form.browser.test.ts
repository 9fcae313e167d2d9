import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date';
import { blankVisit, parseVisitDraft, visitFormSchema, type VisitFormValues } from '../../../renderer/features/record/visit-form.ts';

const today = plainDate('2026-11-21');
let last = 0;
const newId = () => `01890000-0000-7000-8000-${String((last += 1)).padStart(12, '0')}`;
const known = { guestText: '髙橋 健', guestId: newId(), party: 2 };
const values = (change: Partial<VisitFormValues>): VisitFormValues => ({ ...blankVisit(today, newId), ...change });
const problems = (change: Partial<VisitFormValues>) =>
  visitFormSchema(today).safeParse(values(change)).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('what the form of an evening becomes', () => {
  it('is a visit of the guest who was picked', () => {
    const start = values({ ...known, amount: 48_000, talk: 'お嬢様のご卒業' });
    const read = visitFormSchema(today).parse(start);
    expect(read.newGuest).toBeNull();
    expect(read.visit).toMatchObject({ id: start.visitId, guestId: known.guestId, on: today, party: 2, amount: 48_000, talk: 'お嬢様のご卒業' });
  });

  it('brings a new guest along, with the same id on both', () => {
    const blank = blankVisit(today, newId);
    const read = visitFormSchema(today).parse({
      ...blank, party: 2, isNew: true, introducedBy: known.guestId, introducerText: known.guestText,
      newGuest: { ...blank.newGuest, familyName: '🍶', company: '見本酒造', postalCode: '〒１０４-００６１', street: '東京都中央区' },
    });
    expect(read.newGuest).toMatchObject({
      id: blank.newGuestId, familyName: '🍶', company: { name: '見本酒造' }, address: { postalCode: '1040061', street: '東京都中央区', building: '' }, introducedBy: known.guestId,
    });
    expect(read.visit).toMatchObject({ guestId: blank.newGuestId, introducedBy: known.guestId });
  });

  it.each<[string, Partial<VisitFormValues>, readonly string[]]>([
    ['nobody and nothing', {}, ['party: party-missing', 'guestText: guest-missing']],
    ['31 February', { ...known, on: '2/31' }, ['on: not-a-date']],
    ['no day', { ...known, on: null }, ['on: day-missing']],
    ['tomorrow', { ...known, on: '2026-11-22' }, ['on: in-the-future']],
    ['nobody came', { ...known, party: 0 }, ['party: party-missing']],
    ['half a guest', { ...known, party: 2.5 }, ['party: not-whole']],
    ['a party that is no number', { ...known, party: Number.NaN }, ['party: not-a-number']],
    ['a negative amount', { ...known, amount: -1 }, ['amount: negative']],
    ['a slip of the finger', { ...known, amount: 480_000_000 }, ['amount: too-large']],
    ['a broken character', { ...known, talk: 'お\ud842' }, ['talk: broken-character']],
    ['too much talk', { ...known, talk: 'あ'.repeat(501) }, ['talk: too-long']],
    ['an introducer who was typed, not picked', { ...known, introducerText: '誰か' }, ['introducerText: not-picked']],
    ['a guest who introduces himself', { ...known, introducerText: '髙橋 健', introducedBy: known.guestId }, ['introducerText: introduces-self']],
    ['a new guest without any name', { isNew: true, party: 1 }, ['newGuest.familyName: name-missing']],
  ])('%s is named at its field', (_, change, expected) => {
    expect(problems(change)).toEqual(expected);
  });
});

describe('the draft of a form', () => {
  it('comes back as it was typed, however wrong, also with a broken character', () => {
    const typed = values({ on: '2/31', party: -3, talk: 'お\ud842', guestText: 'た' });
    expect(parseVisitDraft(structuredClone(typed))).toEqual(typed);
  });

  it('forgets a number that was none, and refuses what an older program wrote', () => {
    expect(parseVisitDraft(values({ amount: Number.NaN }))?.amount).toBeNull();
    expect(parseVisitDraft({ guest: '髙橋' })).toBeNull();
    expect(parseVisitDraft(undefined)).toBeNull();
  });
});
