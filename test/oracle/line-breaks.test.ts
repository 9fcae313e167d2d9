import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeText, type PlacedText } from '#shared/typeset/place-text';
import { fontNames, readFontChain } from '../support/read-font.ts';
import { openOracle, type Oracle, type OraclePlace } from './chromium-lines.ts';
import { postcardTexts } from './postcard-texts.ts';
import { randomPunctuation } from './random-punctuation.ts';

/**
 * Chromium breaks and places the same texts: an engine that we did not write, with the Japanese rules of ICU.
 *
 * Known differences, none of them in the letters below:
 * - An ASCII space does not free us from 行頭・行末禁則: `「 あ` and `あ 。` stay together; Chromium breaks at every such space.
 * - 縦中横 is an object for Chromium, so that it parts 20|℃, 5|％ and ￥|5 in a vertical line, and lets !! begin one; for us figures
 *   stay with their unit (UAX #14 LB25) and !! is cl-04.
 * - ’ inside a turned word (don’t) stays part of it; Chromium stands it upright in an em of its own.
 * - Noto Serif JP has a narrower — and other quotation marks for Latin text. Chromium takes them where the dash follows a Latin letter, or
 *   where nothing but marks stand before the first letter of a paragraph and that is Latin; we set the Japanese ones.
 * - Bopomofo that Noto Serif JP has with a vertical advance other than 1 em (ㄧ, ㆴ…) is set with 1 em.
 */
const measures = Array.from({ length: 18 }, (_, index) => 9 + index);
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
  const fonts = readFontChain(font);
  const results: Comparison[] = [];
  for (const measure of lengths) {
    const ours = texts.map((text) => placeText(text, { fonts, measure, writing }));
    const theirs = await oracle.measure(font, ours.map(({ clusters }) => ({
      measure, writing,
      clusters: clusters.map(({ text, rotation }) => ({ text, combined: writing === 'vertical' && rotation === 0 && /^[\u0021-\u007e]+$/.test(text) })),
    })));
    for (const [index, placed] of ours.entries()) results.push({ label: `${measure} em, text ${index}`, ours: placed, theirs: theirs[index] ?? [] });
  }
  return results;
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
  it.each(writings)('breaks every letter where Chromium does and puts every character in the same place, %s', async (writing) => {
    const results = await compare(postcardTexts, measures, font, writing);
    expect(results).toHaveLength(postcardTexts.length * measures.length);
    expect(results.flatMap((result) => difference(result) ?? [])).toEqual([]);
    expect(results.flatMap(displacements)).toEqual([]);
  });

  it.each(writings)('agrees with Chromium on nearly all random punctuation, %s', async (writing) => {
    const texts = randomPunctuation(100, 1);
    const results = await compare(texts, [9, 12, 16, 21, 26], font, writing);
    const different = results.flatMap((result) => difference(result) ?? []);
    expect(1 - different.length / results.length, different.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});
