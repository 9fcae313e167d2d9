import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import occasionsJson from '#assets/templates/occasions.json' with { type: 'json' };
import { plainDate } from '#shared/lib/plain-date';
import { eventKinds, type EventId } from '#shared/model/event';
import { slotsSchema } from '#shared/model/letter';
import { occasions, occasionTemplatesSchema } from '#shared/model/template';
import { touchKinds } from '#shared/model/touch';
import { checkWording } from '#shared/letters/check-wording';
import { draftOccasionCard, occasionOf, occasionTemplateOf, type OccasionCard } from '#shared/letters/draft-occasion-card';
import { letterLength } from '#shared/letters/letter-length';
import { letterAsSent } from '#shared/letters/letter-text';
import { shop } from './letter-cases.ts';

const templates = occasionTemplatesSchema.parse(occasionsJson);
const draft = (more: Partial<OccasionCard> = {}) => draftOccasionCard({
  kind: 'birthday-card', event: 'birthday', eventId: 'birthday-2027/0198c0de-0000-7000-8000-0000000000bb' as EventId, on: plainDate('2027-03-03'), nth: null,
  inMourning: false, lastVisit: null, shop, templates, template: null, ...more,
});

describe('draftOccasionCard', () => {
  it('takes the words that the step names, and the ordinary ones where those are not there any more', () => {
    expect(letterAsSent(draft({ template: 'introduction' }))).toBe(letterAsSent(draft({ kind: 'introduction-thanks' })));
    expect(letterAsSent(draft({ template: 'gone' }))).toBe(letterAsSent(draft()));
  });

  it.each([
    ['season-card', 'season', '2027-03-01', 1, /春/], ['season-card', 'season', '2027-06-01', 2, /夏/], ['season-card', 'season', '2027-09-01', 3, /秋|実り/], ['season-card', 'season', '2026-12-01', 4, /冬|温/],
    ['birthday-card', 'birthday', '2027-03-03', 60, /お誕生日/], ['anniversary-card', 'anniversary', '2027-05-05', 25, /25周年/], ['anniversary-card', 'anniversary', '2027-05-05', null, /記念の日/],
    ['anniversary-card', 'first-visit', '2027-05-05', 3, /3年/], ['anniversary-card', 'handover', '2027-05-05', 10, /お引き渡しから10年/],
    ['new-year-card', 'new-year', '2027-01-01', null, /新春|明けまして/], ['season-greeting', 'new-year', '2027-01-10', null, /寒中/], ['season-greeting', 'season', '2027-02-10', null, /余寒/],
    ['season-greeting', 'season', '2027-07-20', null, /暑中/], ['season-greeting', 'season', '2027-08-20', null, /残暑/], ['hello-call', 'drying', '2027-05-05', 2, /ご無沙汰|しばらく/],
    ['introduction-thanks', 'introduction', '2027-05-05', null, /ご紹介/], ['maintenance-notice', 'handover', '2027-05-05', 1, /点検|お手入れ/], ['renewal-notice', 'contract', '2027-05-05', 2, /期限/],
  ] as const)('%s of %s, %s: words of its own', (...[kind, event, on, nth, words]) => {
    expect(letterAsSent(draft({ kind, event, on: plainDate(on), nth }))).toMatch(words);
  });

  it('wishes nobody in mourning a happy new year, and says why it kept silent', () => {
    const words = letterAsSent(draft({ kind: 'season-greeting', event: 'new-year', on: plainDate('2027-01-10'), inMourning: true }));
    expect(words).toMatch(/喪中/);
    expect(words).not.toMatch(/おめでとう|お慶び|新春/);
  });

  it('says which template and which variants it took', () => {
    for (let year = 2026; year < 2046; year += 1) {
      const card: OccasionCard = {
        kind: 'birthday-card', event: 'birthday', eventId: `birthday-${year}/0198c0de-0000-7000-8000-0000000000bb` as EventId, on: plainDate('2027-03-03'), nth: null,
        inMourning: false, lastVisit: null, shop, templates, template: null,
      };
      const { name, variants: [opening = -1, body = -1, closing = -1] } = occasionTemplateOf(card);
      const { birthday } = templates;
      expect([name, birthday.opening[opening], birthday.body[body], birthday.closing[closing]]).toEqual(['birthday', ...Object.values(draftOccasionCard(card)).slice(0, 3)]);
    }
  });

  it('names the dish of the last visit where one was noted, and counts only what was counted', () => {
    expect(draft({ lastVisit: { dishes: '鰆の幽庵焼き、蟹しんじょう' } }).talk).toContain('鰆の幽庵焼き');
    expect(draft({ kind: 'anniversary-card', event: 'anniversary', nth: null }).thanks).not.toMatch(/\d/);
    expect(letterAsSent(draft({ lastVisit: { dishes: '' } }))).not.toMatch(/[{}]/);
  });

  it('the same card gets the same words', () => {
    expect(draft()).toEqual(draft());
    expect(letterAsSent(draft())).toContain(shop.ownerName);
  });

  it('every card of every kind and event is whole, of a card\'s length, and nothing the wording check would mind', () => {
    fc.assert(fc.property(
      fc.record({
        kind: fc.constantFrom(...touchKinds), event: fc.constantFrom(...eventKinds), days: fc.integer({ min: 0, max: 364 }), nth: fc.option(fc.integer({ min: 1, max: 60 })),
        inMourning: fc.boolean(), ate: fc.boolean(),
      }),
      ({ kind, event, days, nth, inMourning, ate }) => {
        const on = plainDate(Temporal.PlainDate.from('2027-01-01').add({ days }).toString());
        const slots = draft({ kind, event, on, nth, inMourning, lastVisit: ate ? { dishes: '鱧の落とし' } : null });
        expect(slotsSchema.safeParse(slots).success).toBe(true);
        expect(checkWording(slots, { familyName: '見本', honorific: 'sama' })).toEqual([]);
        expect(letterLength(slots)).toBeGreaterThan(50);
        expect(letterLength(slots)).toBeLessThanOrEqual(125);
        expect(occasions).toContain(occasionOf({ kind, event, on, nth, inMourning }));
      },
    ));
  });
});
