import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeText, type PlacedText } from '#shared/typeset/place-text';
import { defaultFont, fallbackFont, fontsFor } from '#shared/model/font-name';
import { fontNames, readFontChain } from '../support/read-font.ts';
import { openOracle, type Oracle, type OracleCluster, type OraclePlace } from './chromium-lines.ts';
import { laterTexts } from './later-texts.ts';
import { mixedTexts } from './mixed-texts.ts';
import { outsiderTexts } from './outsider-texts.ts';
import { postcardTexts } from './postcard-texts.ts';
import { randomPunctuation } from './random-punctuation.ts';

/**
 * Chromium breaks and places the same texts: an engine that we did not write, with the Japanese rules of ICU.
 *
 * Known differences, none of them in the letters below:
 * - An ASCII space does not free us from 行頭・行末禁則: `「 あ`, `« Oui` and `あ 。` stay together; Chromium breaks at every such space.
 * - Of several spaces at the end of a line those that have no room end with the line; Chromium lets them stand outside. None has ink.
 * - A tab is one blank of one em; Chromium's goes to the next eighth space.
 * - Cards turn ’ inside a word (don’t) with it; plain text, which is compared here, stands it in an em of its own as Chromium does.
 * - 〳〵 in a horizontal line: Noto Serif JP joins the two into a sign two lines high, which Chromium takes; we set its halves. It belongs to
 *   vertical writing, where both agree, so texts with it are compared only there.
 * - In Zen Kurenaido, a Latin letter right before … kerns with it in Chromium (0.04 em); we do not kern Japanese marks.
 * - In a vertical line, a bracket kerns with the Latin letter behind it in Chromium where the font says so ((y in Klee One, 0.02 em); we do not kern over a
 *   place where a word begins.
 * - 〵 after anything but 〳 is a mark on that for Unicode (CM); Chromium sets the two as one.
 * - A line that can only be broken by force (marks or prices in a row that no rule lets us part: €15、£10、¥500、) is broken by Chromium where it is full. We
 *   part it before a word or number rather than in it, and not before a mark that may not begin a line.
 * - Noto Serif JP has a narrower — and other quotation marks for Latin text. Chromium takes them where the dash follows a Latin letter, or
 *   where nothing but marks stand before the first letter of a paragraph and that is Latin; we set the Japanese ones.
 * - Bopomofo that Noto Serif JP has with a vertical advance other than 1 em (ㄧ, ㆴ…) is set with 1 em.
 */
const measures = Array.from({ length: 18 }, (_, index) => 9 + index);
const fewMeasures = [9, 14, 20, 26];
const writings = ['vertical', 'horizontal'] as const;

/** typesetting of cards needs far less: at 13 pt this is a hundredth of a millimetre. */
const tolerance = 0.002;

let oracle: Oracle;
beforeAll(async () => { oracle = await openOracle(); });
afterAll(() => oracle.close());

interface Comparison {
  readonly label: string;
  readonly ours: PlacedText;
  readonly theirs: readonly OraclePlace[];
}

async function compare(texts: readonly string[], lengths: readonly number[], font: (typeof fontNames)[number], writing: (typeof writings)[number]) {
  const fonts = readFontChain(...fontsFor(font));
  const set = lengths.flatMap((measure) => texts.map((text, index) => ({ measure, text, label: `${measure} em, text ${index}`, ours: placeText(text, { fonts, measure, writing }) })));
  const pieces = set.map(({ text, ours }) => withLineEnds(text, ours, writing));
  const theirs = await oracle.measure(font, set.map(({ measure }, index) => ({ measure, writing, clusters: pieces[index] ?? [] })));
  return set.map(({ label, ours }, index): Comparison => ({ label, ours, theirs: (theirs[index] ?? []).filter((_, at) => pieces[index]?.[at]?.text !== '\n') }));
}

/** Our clusters, with the line ends that stand between them in the text. */
function withLineEnds(text: string, { clusters }: PlacedText, writing: (typeof writings)[number]): readonly OracleCluster[] {
  return clusters.flatMap((cluster, index): OracleCluster[] => {
    const before = clusters[index - 1];
    const between = text.slice(before ? before.start + before.text.length : 0, cluster.start);
    const combined = writing === 'vertical' && cluster.rotation === 0 && /^[\u0021-\u007e]+$/.test(cluster.text);
    return [...Array.from(between, (end) => ({ text: end, combined: false })), { text: cluster.text, combined }];
  });
}

/** Where the lines part company, readable in a failure; null when every cluster is in the same line. */
function difference({ label, ours, theirs }: Comparison): string | null {
  const at = ours.clusters.findIndex((cluster, index) => cluster.line !== theirs[index]?.line);
  if (at === -1) return null;
  const around = (from: number, to: number) => ours.clusters.slice(Math.max(0, from), to).map((cluster) => cluster.text).join('');
  return `${label}: ${around(at - 4, at)}|${around(at, at + 4)} (ours: line ${ours.clusters[at]?.line}, Chromium: line ${theirs[at]?.line})`;
}

const displacements = ({ label, ours, theirs }: Comparison) =>
  ours.clusters.flatMap(({ text, position }, index) => {
    const away = Math.abs(position - (theirs[index]?.position ?? Number.NaN));
    return away <= tolerance ? [] : [`${label}: ${text} is ${away} em away`];
  });

describe.each(fontNames)('%s', (font) => {
  it.each(writings)('breaks every letter where Chromium does and puts every character in the same place, %s', { timeout: 120_000 }, async (writing) => {
    const further = [...laterTexts, ...mixedTexts.filter((text) => writing === 'vertical' || !/[〳〴]〵/u.test(text)), ...outsiderTexts];
    const results = [...await compare(postcardTexts, measures, font, writing), ...await compare(further, fewMeasures, font, writing)];
    expect(results).toHaveLength(postcardTexts.length * measures.length + further.length * fewMeasures.length);
    expect(results.flatMap((result) => difference(result) ?? [])).toEqual([]);
    // The fallback alone is no font of a card; it kerns @ with a Latin letter.
    expect(results.flatMap(displacements).filter(() => font !== fallbackFont)).toEqual([]);
  });

  it.each(writings)('agrees with Chromium on nearly all random punctuation, %s', async (writing) => {
    const texts = randomPunctuation(font === defaultFont ? 1000 : 200, 1);
    const results = (await Promise.all(measures.map((measure, index) => compare(texts.filter((_, at) => at % measures.length === index), [measure], font, writing)))).flat();
    const different = results.flatMap((result) => difference(result) ?? []);
    expect(results).toHaveLength(texts.length);
    expect(1 - different.length / results.length, different.join('\n')).toBeGreaterThanOrEqual(0.99);
  });
});
