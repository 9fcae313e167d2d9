import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#shared/lib/plain-date';
import type { GuestId } from '#shared/model/ids';
import { slotsSchema } from '#shared/model/letter';
import { checkWording } from '#shared/letters/check-wording';
import { draftThankYou, thankYouTemplateOf, type Introducer, type ThankYouOccasion } from '#shared/letters/draft-thank-you';
import { letterLength } from '#shared/letters/letter-length';
import { letterAsSent } from '#shared/letters/letter-text';
import { shop, templates, visitOf } from './letter-cases.ts';

const draft = (more: Partial<ThankYouOccasion> = {}) =>
  draftThankYou({ guest: { introducedBy: null }, visit: visitOf(), ordinal: 1, shop, templates, ...more });
const many = <T>(make: (n: number) => T): readonly T[] => Array.from({ length: 60 }, (_, n) => make(n));
const introducer: Introducer = { familyName: '𠮷田', givenName: '縁之助', honorific: 'sama', company: { name: '', kana: '', department: '', title: '' } };
const someone = '0198c0de-0000-7000-8000-0000000000bb' as GuestId;

describe('draftThankYou', () => {
  it('the same visit gives the same words, other visits other words', () => {
    expect(draft()).toEqual(draft());
    expect(new Set(many((n) => letterAsSent(draft({ visit: visitOf({ n, talk: '釣りの話', recommendation: '寒鰤' }) })))).size).toBeGreaterThan(20);
  });

  it('quotes the talk and the recommendation', () => {
    for (const slots of many((n) => draft({ visit: visitOf({ n, talk: 'お孫さんの七五三', recommendation: '寒鰤の照り焼き' }) }))) {
      expect(slots.talk).toContain('お孫さんの七五三のお話');
      expect(slots.recommendation).toContain('寒鰤の照り焼き');
    }
  });

  it('invents nothing when nothing was noted, and names the dish when that is all there is', () => {
    for (const slots of many((n) => draft({ visit: visitOf({ n }) }))) {
      expect(templates.talk.unnoted).toContain(slots.talk);
      expect(templates.recommendation.unnoted).toContain(slots.recommendation);
    }
    expect(draft({ visit: visitOf({ dishes: '鰆の幽庵焼き、蟹しんじょう' }) }).talk).toContain('鰆の幽庵焼き');
  });

  it('knows a first visit, a return and a regular', () => {
    const thanks = (ordinal: number) => many((n) => draft({ ordinal, visit: visitOf({ n }) }).thanks).join('');
    expect(thanks(1)).toContain('初めて');
    expect(thanks(1)).not.toMatch(/いつも|また/);
    expect(thanks(2)).toContain('また');
    expect(thanks(2)).not.toMatch(/初めて|いつも/);
    expect(thanks(4)).toContain('いつも');
    expect(thanks(4)).not.toContain('初めて');
  });

  it('names the introducer of a first visit, with 様 or 先生, and only then', () => {
    const withIntroducer = { visit: visitOf({ introducedBy: someone }), introducer };
    expect(draft(withIntroducer).thanks).toContain('𠮷田様');
    expect(draft({ ...withIntroducer, introducer: { ...introducer, honorific: 'sensei' } }).thanks).toContain('𠮷田先生');
    expect(draft({ ...withIntroducer, introducer: { ...introducer, familyName: '', givenName: '', honorific: 'onchu', company: { ...introducer.company, name: '株式会社みなも' } } }).thanks).toContain('株式会社みなも様');
    expect(draft({ ...withIntroducer, ordinal: 2 }).thanks).not.toContain('𠮷田');
    expect(draft({ visit: visitOf({ introducedBy: someone }) }).thanks).toContain('ご紹介');
    expect(draft({ guest: { introducedBy: someone } }).thanks).toContain('ご紹介');
  });

  it('speaks of the season of the visit, not of the day of writing', () => {
    const thanksIn = (month: string) => many((n) => draft({ ordinal: 5, visit: visitOf({ n, on: plainDate(`2026-${month}-10`) }) }).thanks).join('');
    expect(thanksIn('12')).toMatch(/師走|年の瀬/);
    expect(thanksIn('05')).toMatch(/新緑|若葉/);
  });

  it.each(['お母様の入院', 'お父様を亡くされた', '会社が忙しい', '胃がんの手術'])('no cheer for 「%s」', (talk) => {
    for (const slots of many((n) => draft({ visit: visitOf({ n, talk }) }))) expect(slots.talk).toMatch(/ご無理を|ご自愛/);
  });

  it('がんもどき is a dish, not an illness', () => {
    expect(draft({ visit: visitOf({ talk: 'がんもどきの作り方' }) }).talk).not.toMatch(/ご自愛|ご無理/);
  });

  it('braces in the words of a guest stay braces', () => {
    expect(draft({ visit: visitOf({ talk: '{season}の話' }) }).talk).toContain('{season}');
  });

  it('signs with shop and owner, or with what there is', () => {
    expect(draft().signature).toBe('割烹 みほん　店主 見本 辰之進');
    expect(draft({ shop: { name: '割烹 みほん', ownerName: ' ' } }).signature).toBe('割烹 みほん');
    expect(draft({ shop: { name: '', ownerName: '' } }).signature).toBe('');
  });

  it('is near one hundred characters for ordinary notes, and never draws a remark', () => {
    const notes = ['', 'お孫さんの七五三', '釣りの話', '来月から札幌に行く'];
    const dishes = ['', '寒鰤の照り焼き', '筍'];
    for (const slots of many((n) => draft({ ordinal: 1 + (n % 6), visit: visitOf({ n, on: addDays(plainDate('2026-01-05'), n * 6), party: 1 + (n % 4), talk: notes[n % 4]!, recommendation: dishes[n % 3]! }) }))) {
      expect(letterLength(slots)).toBeGreaterThanOrEqual(85);
      expect(letterLength(slots)).toBeLessThanOrEqual(112);
      expect(checkWording(slots, { familyName: '髙﨑', honorific: 'sama' })).toEqual([]);
    }
  });

  it('whatever was noted, the draft is a letter that can be stored', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 500 }).filter((text) => text.length <= 500);
    fc.assert(fc.property(line, line, line, fc.integer({ min: 1, max: 40 }), (talk, recommendation, dishes, ordinal) => {
      const slots = draft({ ordinal, visit: visitOf({ talk, recommendation: recommendation.slice(0, 200).toWellFormed(), dishes }) });
      expect(slotsSchema.safeParse(slots).success).toBe(true);
    }));
  });
});

describe('the templates', () => {
  const all = [templates.thanks, templates.talk, templates.recommendation].flatMap((group) => Object.values(group).flat());

  it('end their sentences, and say no word that undoes them', () => {
    for (const text of all) {
      const filled = text.replace(/\{\w+\}/g, '鯛');
      expect(checkWording({ thanks: filled, talk: filled, recommendation: filled, signature: '店' }, { familyName: '', honorific: 'sama' })).toEqual([]);
    }
  });

  it('hold no variant twice', () => expect(new Set(all).size).toBe(all.length - duplicatesAllowed));

  it('let every season stand before 「お運び」', () => {
    for (const phrase of templates.seasons.flat()) expect(phrase).toMatch(/なか$/);
  });

  it('says which template and which variants it took: filled in again they are the card', () => {
    const lists: Readonly<Record<string, keyof typeof templates.thanks>> = {
      'thank-you-first': 'first', 'thank-you-first-together': 'firstTogether', 'thank-you-again': 'again', 'thank-you-again-together': 'againTogether', 'thank-you-regular': 'regular',
    };
    const met = new Set<string>();
    for (let n = 0; n < 200; n += 1) {
      const occasion = { guest: { introducedBy: null }, visit: visitOf({ n, party: 1 + n % 4 }), ordinal: 1 + n % 5, shop, templates };
      const { name, variants: [thanks = -1, talk = -1, recommendation = -1] } = thankYouTemplateOf(occasion);
      const slots = draftThankYou(occasion);
      met.add(name);
      const pattern = templates.thanks[lists[name]!][thanks]!.split('{season}');
      expect(pattern.every((part) => slots.thanks.includes(part))).toBe(true);
      expect(templates.talk.unnoted[talk]).toBe(slots.talk);
      expect(templates.recommendation.unnoted[recommendation]).toBe(slots.recommendation);
    }
    expect([...met].toSorted()).toEqual(Object.keys(lists).toSorted());
    expect(thankYouTemplateOf({ guest: { introducedBy: someone }, visit: visitOf(), ordinal: 1, shop, templates }).name).toBe('thank-you-introduced');
  });
});


/** 「皆様でお運びくださり」 serves the first visit of a party and its return. */
const duplicatesAllowed = 1;
