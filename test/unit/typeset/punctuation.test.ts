import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fontsFor } from '#shared/model/font-name';
import { closingWords } from '#shared/typeset/letter-words';
import { placeText, type PlacedCluster, type PlacedText, type PlaceOptions } from '#shared/typeset/place-text';
import { fontNames, readFont, readFontChain } from '../../support/read-font.ts';
import { tableChain } from '../../support/table-font.ts';

const fonts = tableChain();
const place = (text: string, measure: number, options: Partial<PlaceOptions> = {}) => placeText(text, { fonts, measure, writing: 'vertical', ...options });
const lines = (placed: PlacedText) => Array.from({ length: placed.lineCount }, (_, line) => placed.clusters.filter((cluster) => cluster.line === line).map(({ text }) => text).join(''));
const ends = (placed: PlacedText) => lines(placed).map((_, line) => {
  const last = placed.clusters.findLast((cluster) => cluster.line === line);
  return last ? Number((last.position + last.advance).toFixed(3)) : 0;
});

describe('marks that meet are set solid', () => {
  it.each([
    ['あ」「い', 3.5], ['あ。」い', 3.5], ['あ）、い', 3.5], ['あ「『い', 3.5], ['あ」』い', 3.5], ['あ、「い', 3.5], ['あ。「い', 3.5], ['あ」。い', 3.5], ['あ」・い', 3.5], ['あ・「い', 3.5],
    ['あ。」「い', 4], ['あ「いう', 4], ['あ、いう', 4], ['「・い', 3], ['「。い', 3], ['あ！」い', 4], ['あ　「い', 4],
  ])('%s takes %d em', (text, length) => {
    expect(ends(place(text, 30, { solid: true }))).toEqual([length]);
    expect(ends(place(text, 30))).toEqual([[...text].length]);
  });

  it('an opening bracket is flush at the head of a further line, not of a paragraph', () => {
    expect(place('「あいう「え', 4, { solid: true }).clusters.map(({ line, position, advance }) => [line, position, advance])).toEqual([[0, 0, 1], [0, 1, 1], [0, 2, 1], [0, 3, 1], [1, 0, 0.5], [1, 0.5, 1]]);
  });

  it('the blank after a mark needs no room at the end', () => {
    expect(lines(place('あ」「い」う', 4, { solid: true }))).toEqual(['あ」「い」', 'う']);
  });

  it('nothing moves across the line', () => {
    const [bracket] = place('。「あ', 9, { solid: true }).clusters.slice(1);
    const [plain] = place('「', 9).clusters;
    expect(bracket?.glyphs[0]?.dx).toBe(plain?.glyphs[0]?.dx);
  });
});

describe('追い込み', () => {
  it('squeezes commas to let the last mark in, and reaches the end of the line', () => {
    const placed = place('あ、い、うえお！か', 8, { squeeze: true });
    expect(lines(place('あ、い、うえお！か', 7))).toEqual(['あ、い、うえ', 'お！か']);
    expect(lines(placed)).toEqual(['あ、い、うえお！', 'か']);
    const tight = place('あ、い、う、え、お！か', 9.25, { squeeze: true });
    expect(lines(tight)).toEqual(['あ、い、う、え、お！', 'か']);
    expect(ends(tight)[0]).toBe(9.25);
  });

  it('takes the quarters of a middle dot first, and never the blank of a full stop inside a line', () => {
    const placed = place('あ・い、う！え', 5.75, { squeeze: true });
    expect(placed.clusters.map(({ advance }) => Number(advance.toFixed(3)))).toEqual([1, 0.75, 1, 1, 1, 1, 1]);
    expect(lines(place('あ。い。う！え', 5.75, { squeeze: true }))).toEqual(['あ。い。', 'う！え']);
  });

  it('comes after ぶら下げ', () => {
    expect(lines(place('あ、い、う。え', 5, { squeeze: true, hanging: true }))).toEqual(['あ、い、う。', 'え']);
    expect(place('あ、い、う。え', 5, { squeeze: true, hanging: true }).clusters[1]?.advance).toBe(1);
  });
});

describe('letters', () => {
  const text = '拝啓　秋の候\n先日はありがとうございました。敬具';
  it('a paragraph begins lower, 拝啓 does not', () => {
    const { clusters } = place(text, 20, { indent: 1 });
    expect(clusters[0]).toMatchObject({ text: '拝', position: 0 });
    expect(clusters.find(({ text: first }) => first === '先')).toMatchObject({ position: 1 });
    expect(place('「あ', 9, { indent: 1 }).clusters[0]?.position).toBe(0);
    expect(lines(place('あいうえお', 3, { indent: 1 }))).toEqual(['あい', 'うえお']);
  });

  it('敬具 stands one em above the foot of the last line, or of the next when there is no room', () => {
    const foot = closingWords(text);
    expect(foot.map(({ start, end }) => text.slice(start, end))).toEqual(['敬具']);
    const wide = place(text, 20, { foot });
    expect(wide.lineCount).toBe(2);
    expect(wide.clusters.slice(-2).map(({ line, position }) => [line, position])).toEqual([[1, 17], [1, 18]]);
    const narrow = place(text, 16, { foot });
    expect(narrow.clusters.slice(-2).map(({ line, position }) => [line, position])).toEqual([[2, 13], [2, 14]]);
  });

  it.each([['お待ちします。　かしこ', 'かしこ'], ['草々', '草々'], ['お待ちします。\n敬具\n', '敬具'], ['おかしこまりました', undefined], ['敬具とは', undefined], ['文の途中の敬具', undefined]])('%j ends with %s', (words, expected) => {
    const [range] = closingWords(words);
    expect(range && words.slice(range.start, range.end)).toBe(expected);
  });
});

const japanese = fc.constantFrom(...'あいうのがっー々秋風店客様、。，．・！？…―〜「」『』（）【】“”012abX￥％℃ 　!?-/', '葛\u{e0100}', '敬具', '\n');
const anyText = fc.array(japanese, { maxLength: 90 }).map((parts) => parts.join(''));
const anyRules = fc.record({
  measure: fc.double({ min: 2, max: 26, noNaN: true }), writing: fc.constantFrom('vertical' as const, 'horizontal' as const),
  hanging: fc.boolean(), solid: fc.boolean(), squeeze: fc.boolean(), indent: fc.constantFrom(0, 1, 2), kinsoku: fc.constantFrom('strict' as const, 'normal' as const),
});

/** Ink along the line of a cluster that is one upright glyph. */
function ink({ font, glyphs, position, rotation }: PlacedCluster, vertical: boolean): readonly [number, number] | null {
  const [glyph] = glyphs;
  if (!font || !glyph || glyphs.length > 1 || rotation !== 0 || glyph.scaleX !== undefined) return null;
  const loaded = readFont(font as (typeof fontNames)[number]);
  const numbers = Array.from(loaded.outline(glyph.glyphId).matchAll(/-?\d+(?:\.\d+)?/g), (match) => Number(match[0]) / loaded.metrics.unitsPerEm).filter((_, index) => index % 2 === (vertical ? 1 : 0));
  if (numbers.length === 0) return null;
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return vertical ? [position + glyph.dy - high, position + glyph.dy - low] : [position + glyph.dx + low, position + glyph.dx + high];
}

describe('whatever the text and the rules', () => {
  it('every character comes out once, lines are tiled, only a hanging mark stands outside', () => {
    fc.assert(fc.property(anyText, anyRules, (text, rules) => {
      const { clusters, problems } = placeText(text, { fonts, ...rules, foot: closingWords(text) });
      expect(clusters.map((cluster) => cluster.text).join('')).toBe(text.replaceAll('\n', ''));
      const wide = new Set(problems.filter(({ kind }) => kind === 'wider-than-line').map(({ start }) => start));
      const gaps = clusters.flatMap((cluster, index) => {
        const before = clusters[index - 1];
        return before?.line === cluster.line ? [{ cluster, gap: cluster.position - before.position - before.advance }] : [];
      });
      expect(gaps.filter(({ gap }) => gap < -1e-6)).toEqual([]);
      expect(gaps.filter(({ gap, cluster }) => gap > 1e-6 && !/[敬具]/.test(cluster.text))).toEqual([]);
      expect(clusters.filter(({ advance }) => advance < -1e-9)).toEqual([]);
      const room = (cluster: PlacedCluster) => rules.measure + (rules.hanging && /^[、。，．]$/.test(cluster.text) ? 1 : 0) + 1e-6;
      // A space at the end of a line takes no room there, also behind a mark that hangs.
      const takesRoom = ({ advance, text: said }: PlacedCluster) => advance > 0 || said.trim() !== '';
      expect(clusters.filter((cluster) => !wide.has(cluster.start) && takesRoom(cluster) && cluster.position + cluster.advance > room(cluster))).toEqual([]);
    }), { numRuns: 600 });
  });

  it('no line begins or ends with a forbidden character, unless it is named', () => {
    fc.assert(fc.property(anyText, anyRules, (text, rules) => {
      const { clusters, problems } = placeText(text, { fonts, ...rules });
      const divided = new Set(problems.filter(({ kind }) => kind === 'divided-run').map(({ start }) => start));
      for (const [index, cluster] of clusters.entries()) {
        const before = clusters[index - 1];
        if (!before || before.line === cluster.line || divided.has(before.start) || /\s/.test(before.text) || text[cluster.start - 1] === '\n') continue;
        expect(cluster.text).not.toMatch(rules.kinsoku === 'strict' ? /^[、。，．・！？」』）】”々ー〜っ…]/ : /^[、。，．・！？」』）】”々…]/);
        expect(before.text).not.toMatch(/[「『（【“]$/);
      }
    }), { numRuns: 400 });
  });

  it('needs no more lines than the plain way, and the same characters in the same order', () => {
    fc.assert(fc.property(anyText, anyRules, (text, rules) => {
      const plain = placeText(text, { fonts, ...rules, hanging: false, solid: false, squeeze: false });
      const set = placeText(text, { fonts, ...rules, hanging: true, solid: true, squeeze: true });
      expect(set.lineCount).toBeLessThanOrEqual(plain.lineCount + 1);
    }), { numRuns: 200 });
  });

  // oxlint-disable-next-line vitest/expect-expect -- it is in the property
  it.each(fontNames)('%s: marks that are set closer never touch what stands beside them', (name) => {
    const chain = readFontChain(...fontsFor(name));
    const marks = fc.constantFrom(...'あ国の様、。・「」『』（）〔〕［］〈〉《》【】，．');
    fc.assert(fc.property(fc.array(marks, { maxLength: 60 }).map((parts) => parts.join('')), anyRules, (text, rules) => {
      const vertical = rules.writing === 'vertical';
      const { clusters } = placeText(text, { fonts: chain, ...rules });
      const touching: string[] = [];
      for (const [index, cluster] of clusters.entries()) {
        const before = clusters[index - 1];
        if (!before || before.line !== cluster.line || !/[、-】・，．［］（）]/.test(before.text + cluster.text)) continue;
        const [one, other] = [ink(before, vertical), ink(cluster, vertical)];
        if (one && other && other[0] - one[1] < -0.001) touching.push(`${before.text}${cluster.text}`);
      }
      expect(touching).toEqual([]);
    }), { numRuns: 60 });
  });
});
