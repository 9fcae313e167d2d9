import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterText } from '#shared/letters/letter-text';
import { tracedAfter, tracedRanges, withTraced } from '#shared/letters/traced-words';
import { tracedSlots, type Slots, type TracedWord } from '#shared/model/letter';

const slots: Slots = { thanks: '　先日は鱧をお褒めいただき、嬉しく存じます。', talk: '', recommendation: '来月は松茸と鱧の土瓶蒸しを。', signature: '店主' };
const word = (slot: TracedWord['slot'], text: string, among = slots): TracedWord => ({ slot, start: among[slot].indexOf(text), text });
const texts = (words: readonly TracedWord[]) => words.map(({ text }) => text);

describe('withTraced', () => {
  it('takes what is selected, without the blanks at its ends, in the order of the card', () => {
    const one = withTraced([], slots, { slot: 'recommendation', start: 3, end: 5 });
    const two = withTraced(one, slots, { slot: 'thanks', start: 0, end: 4 });
    expect(two).toEqual([{ slot: 'thanks', start: 1, text: '先日は' }, { slot: 'recommendation', start: 3, text: '松茸' }]);
    expect(withTraced(two, slots, { slot: 'thanks', start: 0, end: 1 })).toBe(two);
    expect(withTraced(two, slots, { slot: 'talk', start: 0, end: 0 })).toBe(two);
  });

  it('joins what touches or overlaps', () => {
    const traced = withTraced([word('recommendation', '松茸'), word('recommendation', '土瓶')], slots, { slot: 'recommendation', start: 5, end: 8 });
    expect(texts(traced)).toEqual(['松茸と鱧の土瓶']);
  });
});

describe('tracedAfter', () => {
  const traced = [word('thanks', '鱧'), word('thanks', '嬉しく'), word('recommendation', '松茸')];
  const rewritten = (thanks: string) => tracedAfter(traced, slots, { ...slots, thanks });

  it.each([
    ['before it: it moves along', '　昨夜は、鱧をお褒めいただき、嬉しく存じます。', ['鱧', '嬉しく', '松茸'], []],
    ['behind it: it stays', '　先日は鱧をお褒めいただき、嬉しくなりました。', ['鱧', '嬉しく', '松茸'], []],
    ['in the midst of it: it belongs to it', '　先日は鱧をお褒めいただき、嬉しゅうく存じます。', ['鱧', '嬉しゅうく', '松茸'], []],
    ['taken away: it is lost, by name', '　先日はお褒めいただき、嬉しく存じます。', ['嬉しく', '松茸'], ['鱧']],
    ['written over: it is lost', '　先日は鯛をお褒めいただき、嬉しく存じます。', ['嬉しく', '松茸'], ['鱧']],
    ['that writes the passage anew: found where it stands once', '昨夜、鱧を召し上がり、嬉しくなりました。', ['鱧', '嬉しく', '松茸'], []],
    ['after which it stands twice: nobody knows which', '鱧と鱧、嬉しく。', ['嬉しく', '松茸'], ['鱧']],
    ['the whole slot emptied', '', ['松茸'], ['鱧', '嬉しく']],
  ])('a change %s', (_, thanks, kept, lost) => {
    expect(texts(rewritten(thanks).kept)).toEqual(kept);
    expect(texts(rewritten(thanks).lost)).toEqual(lost);
  });

  it('whatever is typed: every word is kept where the new text has it, or lost, and none is forgotten', () => {
    const text = fc.stringMatching(/^[あい鱧、 ]{0,12}$/u);
    fc.assert(fc.property(text, text, fc.nat(12), fc.nat(12), (before, after, a, b) => {
      const from: Slots = { ...slots, thanks: before };
      const chosen = withTraced([], from, { slot: 'thanks', start: Math.min(a, b), end: Math.max(a, b) });
      const { kept, lost } = tracedAfter(chosen, from, { ...slots, thanks: after });
      expect(kept.length + lost.length).toBe(chosen.length);
      for (const one of kept) expect(after.slice(one.start, one.start + one.text.length)).toBe(one.text);
    }));
  });
});

describe('tracedRanges', () => {
  it('finds the words in the text of the card, past blanks and empty slots', () => {
    const traced = [word('thanks', '鱧'), word('recommendation', '松茸')];
    expect(tracedRanges(slots, traced).map(({ start, end }) => letterText(slots).slice(start, end))).toEqual(['鱧', '松茸']);
  });

  it('for any slots and words', () => {
    const slot = fc.stringMatching(/^[あ鱧 　]{0,8}$/u);
    const any = fc.record({ thanks: slot, talk: slot, recommendation: slot, signature: fc.constant('') });
    fc.assert(fc.property(any, fc.constantFrom(...tracedSlots), fc.nat(8), fc.nat(8), (all: Slots, name, a, b) => {
      const traced = withTraced([], all, { slot: name, start: Math.min(a, b), end: Math.max(a, b) });
      expect(tracedRanges(all, traced).map(({ start, end }) => letterText(all).slice(start, end))).toEqual(texts(traced));
    }));
  });
});
