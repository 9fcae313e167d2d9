import { describe, expect, it } from 'vitest';
import { breakOpportunities, type Kinsoku } from '#shared/typeset/break-opportunities';
import { splitGraphemes } from '#shared/typeset/split-graphemes';

/** The text with a bar wherever a line may end. */
function marked(text: string, kinsoku: Kinsoku = 'strict'): string {
  const graphemes = splitGraphemes({ text, start: 0 });
  const opportunities = breakOpportunities(graphemes, kinsoku);
  return graphemes.map((grapheme, index) => (index > 0 && opportunities[index] ? `|${grapheme.text}` : grapheme.text)).join('');
}

const mayBegin = (character: string, kinsoku: Kinsoku = 'strict') => marked(`国${character}`, kinsoku).includes('|');
const mayEnd = (character: string) => marked(`${character}国`).includes('|');

describe('line head and line end, JLREQ cl-01 to cl-13', () => {
  it.each([...'“（〔［｛〈《「『【｟〘〖«〝'])('cl-01 %s may begin a line and not end one', (character) => {
    expect(mayEnd(character)).toBe(false);
  });

  const neverFirst = {
    'cl-02': '”’）〕］｝〉》」』】｠〙〗»〟', 'cl-03': '‐〜゠–', 'cl-04': '！？‼⁇⁈⁉', 'cl-05': '・：；', 'cl-06': '。．', 'cl-07': '、，',
    'cl-09': 'ヽヾゝゞ々〻', 'cl-10': 'ー', 'cl-11': 'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ', 'voiced marks': '゛゜', 'cl-13 after an ideograph': '°′″℃￠％‰',
  };
  it.each(Object.entries(neverFirst).flatMap(([name, characters]) => [...characters].map((character) => [name, character])))('%s %s may not begin a line', (_, character) => {
    expect(mayBegin(character ?? '')).toBe(false);
  });

  it.each([...'、。」』）！？・：；々ー…'])('%s may end a line', (character) => {
    expect(mayEnd(character)).toBe(true);
  });

  it('cl-08: a pair is never parted, and … ‥ stay with what they follow', () => {
    expect(marked('はい……ええ')).toBe('は|い……|え|え');
    expect(marked('国――民')).toBe('国|――|民');
    expect(marked('国——民')).toBe('国|——|民');
    expect(marked('国──民')).toBe('国|──|民');
    expect(marked('いよ〳〵と')).toBe('い|よ|〳〵|と');
  });

  it('cl-12 stays before its number, cl-13 and % after it', () => {
    expect(marked('代￥500円')).toBe('代|￥500|円');
    expect(marked('約20％引')).toBe('約|20％|引');
    expect(marked('約20℃前後')).toBe('約|20℃|前|後');
    expect(marked('約100%の')).toBe('約|100%|の');
  });

  it('cl-13 may begin a line after kana', () => {
    expect(marked('の％')).toBe('の％');
    expect(marked('」％')).toBe('」|％');
  });

  it('normal kinsoku lets small kana, ー and 〜 begin a line, and nothing else', () => {
    expect([...'っャー〜'].map((character) => mayBegin(character, 'normal'))).toEqual([true, true, true, true]);
    expect([...'、。」々・！…'].map((character) => mayBegin(character, 'normal'))).toEqual([false, false, false, false, false, false, false]);
  });
});

describe('western runs', () => {
  it.each([
    ['Burgundyの2019年', 'Burgundy|の|2019|年'],
    ['fair play', 'fair |play'],
    ['電話03-1234-5678へ', '電|話|03-|1234-|5678|へ'],
    ['https://goen.example/menu', 'https://goen.example/menu'],
    ['8,800円', '8,800|円'],
    ['気温-3度', '気|温-3|度'],
    ['（笑）a', '（笑）|a'],
    ['don’t', 'don’t'],
    ['a!b', 'a!b'],
    ['goen!@#$%', 'goen!@#$%'],
    ['100%+50', '100%+50'],
    ['A&(B)', 'A&|(B)'],
    ['x=[1]', 'x=|[1]'],
    ['yes?no', 'yes?|no'],
    ['f(x)', 'f(x)'],
    ['a--b', 'a-|-|b'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

describe('what joins and what parts', () => {
  it('a no-break space and a word joiner join, a zero-width space parts', () => {
    expect(marked('佐々木\u00a0様')).toBe('佐々|木\u00a0様');
    expect(marked('佐々木\u2060様')).toBe('佐々|木\u2060様');
    expect(marked('ab\u200bcd')).toBe('ab\u200b|cd');
  });

  it('a variation sequence, a combining mark and an emoji are one character', () => {
    expect(marked('葛\u{e0100}城か\u3099👩‍👩‍👧')).toBe('葛\u{e0100}|城|か\u3099|👩‍👩‍👧');
  });

  it('quotation marks open and close Japanese and western words', () => {
    expect(marked('国“民”家')).toBe('国|“民”|家');
    expect(marked('国‘民’家')).toBe('国|‘民’|家');
    expect(marked('say "yes" now')).toBe('say |"yes" |now');
  });

  it('a space does not free a bracket or a full stop', () => {
    expect(marked('国「 民')).toBe('国|「 民');
    expect(marked('国 。民')).toBe('国 。|民');
  });
});
