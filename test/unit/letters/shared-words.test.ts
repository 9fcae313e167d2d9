import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Slots } from '#shared/model/letter';
import { rememberedOf, sentencesOf, sharedSlotsOf, withSharedSlots } from '#shared/letters/shared-words';

const aoki = { familyName: '青木', givenName: '誠', honorific: 'sama' } as const;
const hayashi = { familyName: '林', givenName: '', honorific: 'sensei' } as const;
const company = { familyName: '', givenName: '', honorific: 'onchu' } as const;
const hamo = { dishes: '鱧の落とし、蟹しんじょう', talk: 'お孫さんの入学、春から京都' };
const fugu = { dishes: 'ふぐの薄造り', talk: '' };

const generic: Slots = { thanks: '日ごとに寒さが増してまいりました。', talk: '店では献立を冬のものに改めました。', recommendation: '二月の末までの献立です。', signature: '割烹 見本　店主 見本 一郎' };
const dished = (dish: string): Slots => ({ ...generic, talk: `先にお出しした${dish}とはまた趣の違う、冬の一品をご用意しております。` });
const drafted = dished('鱧の落とし');
/** As he worded the card of 青木様; what the card of another guest then says. */
const taken = (written: Partial<Slots>, draft: Slots, about: Parameters<typeof rememberedOf>): Slots =>
  withSharedSlots(draft, sharedSlotsOf({ ...drafted, ...written }, drafted, rememberedOf(aoki, hamo)), rememberedOf(...about));

describe('the words of one card for all of its occasion', () => {
  it('an untouched slot stays each guest\'s own draft', () => {
    expect(taken({ thanks: '雪の便りが届きました。' }, dished('ふぐの薄造り'), [hayashi, fugu])).toEqual({ ...dished('ふぐの薄造り'), thanks: '雪の便りが届きました。' });
  });

  it.each([
    ['a sentence is added to the drafted one', `${drafted.talk}今年は十杯限りです。`, '先にお出ししたふぐの薄造りとはまた趣の違う、冬の一品をご用意しております。今年は十杯限りです。', '店では献立を冬のものに改めました。今年は十杯限りです。'],
    ['the drafted sentence is changed: the dish of each, or the rest of the sentence', '先にお出しした鱧の落としとはまた趣の違う、間人の蟹をご用意しております。今年は十杯限りです。', '先にお出ししたふぐの薄造りとはまた趣の違う、間人の蟹をご用意しております。今年は十杯限りです。', '間人の蟹をご用意しております。今年は十杯限りです。'],
    ['a dish that is offered is for all', '鱧の落としが、またよい頃となりました。', '鱧の落としが、またよい頃となりました。', '鱧の落としが、またよい頃となりました。'],
    ['what he told stays with him', 'お孫さんの入学、おめでとうございます。間人の蟹が入りました。', '間人の蟹が入りました。', '間人の蟹が入りました。'],
    ['nothing is left for the others: their draft', '春から京都とのこと、お祝い申し上げます。', '先にお出ししたふぐの薄造りとはまた趣の違う、冬の一品をご用意しております。', '店では献立を冬のものに改めました。'],
  ])('%s', (_, talk, withDish, without) => {
    expect(taken({ talk }, dished('ふぐの薄造り'), [hayashi, fugu]).talk).toBe(withDish);
    expect(taken({ talk }, generic, [hayashi, null]).talk).toBe(without);
  });

  it.each([
    ['青木様、雪の便りが届きました。', '林先生、雪の便りが届きました。', '雪の便りが届きました。'],
    ['青木 誠様もお変わりございませんか。', '林先生もお変わりございませんか。', generic.thanks],
    ['雪の青木が原を思います。', '雪の青木が原を思います。', '雪の青木が原を思います。'],
  ])('a name: %s', (thanks, forHayashi, forCompany) => {
    expect(taken({ thanks }, generic, [hayashi, null]).thanks).toBe(forHayashi);
    expect(taken({ thanks }, generic, [company, null]).thanks).toBe(forCompany);
  });

  it.each([
    ['雪です。小林さんと林さん。', '雪です。'], ['雪です。先日林先生がいらした折のこと。', '雪です。'], ['林先生、雪です。', '(A.*様、雪です。'],
  ])('小林さん is not 林さん and 先日林さん is: neither is read by others; a name may hold the signs of a pattern: %s', (thanks, expected) => {
    const odd = { familyName: '(A.*', givenName: '', honorific: 'none' } as const;
    const shared = (from: Parameters<typeof rememberedOf>[0], words: string) => sharedSlotsOf({ ...generic, thanks: words }, generic, rememberedOf(from, null));
    expect(withSharedSlots(generic, shared(hayashi, thanks), rememberedOf(odd, null)).thanks).toBe(expected);
    expect(withSharedSlots(generic, shared(odd, expected), rememberedOf(hayashi, null)).thanks).toBe(expected.replace('(A.*様', '林先生'));
  });

  it('the guest whose card it is reads what he wrote, his talk aside', () => {
    const written = { thanks: '青木様、雪の便りが届きました。', talk: '先にお出しした鱧の落としを思い出します。蟹が入りました。', recommendation: 'お早めに。', signature: '見本' };
    expect(taken(written, drafted, [aoki, hamo])).toEqual(written);
  });

  it('whatever is typed: no slot is emptied, nothing of the other guest is left, no sentence gets lost on the way', () => {
    const piece = fc.constantFrom('青木様', '青木さん、', 'お孫さんの入学', '先にお出しした', '鱧の落とし', '蟹', '。', '！', '\n', '、', '「よい」', '雪', '{name}');
    const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, text, (thanks, talk) => {
      expect(sentencesOf(thanks).join('')).toBe(thanks);
      const other = taken({ thanks, talk }, dished('ふぐの薄造り'), [hayashi, fugu]);
      expect(other.thanks.trim()).not.toBe('');
      expect(other.talk.trim()).not.toBe('');
      expect(`${other.thanks}\n${other.talk}`).not.toMatch(/青木(様|さん)|お孫さんの入学|お出しした鱧|\{name\}/);
    }));
  });
});
