import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeText, type PlacedText, type PlaceOptions } from '#shared/typeset/place-text';
import { tableChain } from '../../support/table-font.ts';

const fonts = tableChain((text) => /[\p{Extended_Pictographic}\p{Script=Arabic}\p{Cs}]/u.test(text));

const place = (text: string, measure: number, options: Partial<PlaceOptions> = {}) => placeText(text, { fonts, measure, writing: 'vertical', ...options });

/** The lines as text: turned clusters in < >, clusters of several characters in [ ]. */
function lines(placed: PlacedText): readonly string[] {
  const shown = Array.from({ length: placed.lineCount }, () => '');
  for (const { text, line, rotation } of placed.clusters) {
    const mark = rotation === 90 ? `<${text}>` : [...text].length > 1 ? `[${text}]` : text;
    shown[line] += mark;
  }
  return shown;
}

const kinds = (placed: PlacedText) => placed.problems.map(({ kind, text, start }) => `${kind} ${JSON.stringify(text)} ${start}`);

describe('lines', () => {
  it('are filled and begin with no character that may not begin one', () => {
    expect(lines(place('今日は天気、だ。', 5))).toEqual(['今日は天', '気、だ。']);
  });

  it('begin anew at every kind of line end, and blank paragraphs keep a line', () => {
    expect(lines(place('あ\nい\r\n\nう\u2028え\n', 9))).toEqual(['あ', 'い', '', 'う', 'え']);
  });

  it('are none for an empty text', () => {
    expect(place('', 9)).toEqual({ clusters: [], lineCount: 0, problems: [] });
  });

  it('let an ideographic space at their end take only the room that is left', () => {
    const { clusters } = place('あいう　え', 3);
    expect(clusters.map(({ line, position, advance }) => [line, position, advance])).toEqual([[0, 0, 1], [0, 1, 1], [0, 2, 1], [0, 3, 0], [1, 0, 1]]);
  });

  it('keep together what the caller asks for', () => {
    expect(lines(place('本町七ー二〇ー三', 5))).toEqual(['本町七ー二', '〇ー三']);
    expect(lines(place('本町七ー二〇ー三', 6, { keepTogether: [{ start: 2, end: 8 }] }))).toEqual(['本町', '七ー二〇ー三']);
  });

  it('hang 。 and 、 where asked, and nothing else', () => {
    expect(lines(place('今日はよい。天気', 5))).toEqual(['今日はよ', 'い。天気']);
    expect(lines(place('今日はよい。天気', 5, { hanging: true }))).toEqual(['今日はよい。', '天気']);
    expect(lines(place('今日はよい！天気', 5, { hanging: true }))).toEqual(['今日はよ', 'い！天気']);
    expect(lines(place('「今日は。」と', 5, { hanging: true }))).toEqual(['「今日', 'は。」と']);
    expect(lines(place('今日はよい。　天気', 5, { hanging: true }))).toEqual(['今日はよい。　', '天気']);
  });

  it('refuse a measure that holds no character', () => {
    expect(() => place('あ', 0.5)).toThrow(/holds no character/);
    expect(() => place('あ', Number.NaN)).toThrow(/holds no character/);
  });
});

describe('vertical clusters', () => {
  it.each([
    ['10月21日', '[10]月[21]日'],
    ['2026年', '<2026>年'],
    ['18:30に', '<18:30>に'],
    ['3.5杯', '<3.5>杯'],
    ['B2階', '<B2>階'],
    ['Aコース', 'Aコース'],
    ['すごい!!', 'すごい[!!]'],
    ['本当!?', '本当[!?]'],
    ['ええ!!!', 'ええ!!!'],
    ['50%引', '[50]%引'],
    ['100%の', '<100%>の'],
    ['Room 5で', '<Room>< ><5>で'],
    ['fair playを', '<fair>< ><play>を'],
    ['“食事”', '<“>食事<”>'],
    ['Charles’s“食”', '<Charles><’><s><“>食<”>'],
    ['（2019）', '（<2019>）'],
    ['是；非：', '是；非<：>'],
    ['１２ＡＢ', '１２ＡＢ'],
  ])('%s', (text, expected) => {
    expect(lines(place(text, 30))).toEqual([expected]);
  });

  it('turn ’ with its word where that is asked for, and only inside a word', () => {
    expect(lines(place('Charles’s ‘店’', 30, { wholeWords: true }))).toEqual(['<Charles’s>< ><‘>店<’>']);
  });

  it('narrow what is wider than one em and centre it on the axis', () => {
    const [cluster] = place('!!', 9, { fonts: tableChain() }).clusters;
    expect(cluster).toMatchObject({ text: '!!', advance: 1, rotation: 0, glyphs: [{ dx: -0.5, dy: 0.88 }, { dx: 0, dy: 0.88 }] });
  });

  it('turn western words clockwise about the axis', () => {
    const [word] = place('fair', 9).clusters;
    expect(word).toMatchObject({ rotation: 90, advance: 2, glyphs: [{ dx: -0.38, dy: 0 }, { dx: -0.38, dy: 0.5 }, { dx: -0.38, dy: 1 }, { dx: -0.38, dy: 1.5 }] });
  });

  it('stand … and 〜 upright only where the font has a vertical form', () => {
    expect(lines(place('〜…', 9))).toEqual(['〜<…>']);
  });

  it('have no 縦中横 in horizontal lines', () => {
    expect(lines(place('10月!!', 30, { writing: 'horizontal' }))).toEqual(['[10]月[!!]']);
    expect(place('10月', 30, { writing: 'horizontal' }).clusters[0]?.advance).toBe(1);
  });
});

describe('what cannot be set as written is named', () => {
  it('a character that no font has keeps its place without glyphs', () => {
    const placed = place('あ😀い', 9);
    expect(kinds(placed)).toEqual(['missing-glyph "😀" 1']);
    expect(placed.clusters[1]).toEqual({ text: '😀', start: 1, line: 0, position: 1, advance: 1, rotation: 0, font: null, glyphs: [] });
  });

  it('a lone surrogate is a missing character', () => {
    expect(kinds(place('あ\ud83dい', 9))).toEqual(['missing-glyph "\\ud83d" 1']);
  });

  it('zero-width, control and direction characters take no room', () => {
    const placed = place('あ\u200bい\u202eう\u0007\ufeff', 9);
    expect(kinds(placed)).toEqual(['invisible-character "\u200b" 1', 'invisible-character "\u202e" 3', 'invisible-character "\\u0007" 5', 'invisible-character "\ufeff" 6']);
    expect(placed.clusters.map(({ advance }) => advance)).toEqual([1, 0, 1, 0, 1, 0, 0]);
  });

  it('a tab is blank, keeps apart what it parts, and ends with its line', () => {
    const placed = place('鯛\t800円', 9);
    expect(kinds(placed)).toEqual([]);
    expect(placed.clusters.map(({ text, advance }) => [text, advance > 0])).toEqual([['鯛', true], ['\t', true], ['800', true], ['円', true]]);
    expect(lines(place('鯛と鱧\t円', 3))).toEqual(['鯛と鱧<\t>', '円']);
  });

  it('prices that no rule lets us part are parted before a price, never before the comma', () => {
    expect(lines(place('￥3,000、￥5,000、￥8,000', 7, { writing: 'horizontal' }))).toEqual(['￥[3,000]、', '￥[5,000]、', '￥[8,000]']);
  });

  it('by force parts no —— and leaves no bracket alone before a word', () => {
    expect(lines(place('あ——。……。……。', 5))).toEqual(['あ', '<—><—>。<…><…>', '。<…><…>。']);
    for (const line of lines(place('は（abcdefghij）で', 5, { writing: 'horizontal' }))) expect(line).not.toMatch(/（$/u);
  });
  it('a run that no line can hold is divided, with the place', () => {
    expect(kinds(place('abcdefghij', 2))).toEqual(['divided-run "de" 3', 'divided-run "hi" 7']);
    expect(lines(place('「「「「「あ', 3))).toEqual(['「「「', '「「あ']);
  });
});

describe('5,000 characters of', () => {
  it.each([
    ['a letter', 'a'.repeat(5000)], ['exclamation', '!'.repeat(5000)], ['half a surrogate pair', '\ud83d'.repeat(5000)], ['brackets', '「'.repeat(5000)],
    ['digits', '1'.repeat(5000)], ['spaces', ' '.repeat(5000)], ['zero width', '\u200b'.repeat(5000)], ['marks on one letter', `か${'\u3099'.repeat(4999)}`],
    ['right to left', 'שלום'.repeat(1250)], ['line feeds', '\n'.repeat(5000)], ['a letter to a guest', '先日は、ありがとうございました。'.repeat(312)],
  ])('%s are set or named', (_, text) => {
    const { clusters, lineCount } = place(text, 20);
    expect(clusters.map((cluster) => cluster.text).join('')).toBe(text.replaceAll('\n', ''));
    expect(lineCount).toBeLessThanOrEqual(5000);
  });
});

const japanese = fc.constantFrom(...'あいうのがっょー々秋風店客様、。，．・！？…‥―—〜「」『』（）【】“”‘’0123456789abcXYZ￥％℃ 　!?-/.,()〳〵葛', '葛\u{e0100}', 'か\u3099', '😀', '\u200b', '\ud83d', '𠮷', 'ｶﾞ');
const anyText = fc.oneof(fc.array(japanese, { maxLength: 120 }).map((parts) => parts.join('')), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }));
const options = fc.record({ measure: fc.integer({ min: 1, max: 26 }), writing: fc.constantFrom('vertical' as const, 'horizontal' as const), hanging: fc.boolean() });

describe('whatever the text', () => {
  it('every character comes out exactly once and in order', () => {
    fc.assert(fc.property(anyText, options, (text, how) => {
      const { clusters } = placeText(text, { fonts, ...how });
      let end = 0;
      let between = '';
      for (const cluster of clusters) {
        between += text.slice(end, cluster.start);
        expect(text.slice(cluster.start, cluster.start + cluster.text.length)).toBe(cluster.text);
        end = cluster.start + cluster.text.length;
      }
      expect(between + text.slice(end)).toMatch(/^[\n\r\v\f\u0085\u2028\u2029]*$/);
    }), { numRuns: 400 });
  });

  it('lines follow each other, positions do too, and nothing is drawn beyond the measure', () => {
    fc.assert(fc.property(anyText, options, (text, how) => {
      const { clusters, lineCount, problems } = placeText(text, { fonts, ...how });
      const wide = new Set(problems.filter(({ kind }) => kind === 'wider-than-line').map(({ start }) => start));
      const reach = ({ text: mark, start }: PlacedText['clusters'][number]) =>
        wide.has(start) ? Number.POSITIVE_INFINITY : how.measure + (how.hanging && /^[、。，．]$/.test(mark) ? 1 : 0) + 1e-6;
      let [line, pen] = [0, 0];
      for (const cluster of clusters) {
        expect(cluster.line).toBeGreaterThanOrEqual(line);
        expect(cluster.position).toBeCloseTo(cluster.line === line ? pen : 0, 9);
        line = cluster.line;
        pen = cluster.position + cluster.advance;
        expect(pen).toBeLessThanOrEqual(reach(cluster));
      }
      expect(line).toBeLessThan(Math.max(1, lineCount));
    }), { numRuns: 400 });
  });

  it('no line begins or ends with a forbidden character, unless it is named as divided', () => {
    const neverFirst = /^[、。，．・：；！？」』）】”’々ー〜っょ…‥]/;
    const neverLast = /[「『（【“]$/;
    fc.assert(fc.property(fc.array(japanese, { maxLength: 120 }).map((parts) => parts.join('')), options, (text, how) => {
      const { clusters, problems } = placeText(text, { fonts, ...how });
      const divided = new Set(problems.filter(({ kind }) => kind === 'divided-run').map(({ start }) => start));
      for (const [index, cluster] of clusters.entries()) {
        const before = clusters[index - 1];
        if (!before || before.line === cluster.line || divided.has(before.start) || /^[\s\u200b]/.test(before.text)) continue;
        expect(neverFirst.test(cluster.text), `${before.text}|${cluster.text}`).toBe(false);
        expect(neverLast.test(before.text), `${before.text}|${cluster.text}`).toBe(false);
      }
    }), { numRuns: 400 });
  });
});
