import { breakLines, type Line } from '#shared/typeset/break-lines';
import { forcedOpportunities, type Kinsoku } from '#shared/typeset/break-opportunities';
import { clusterGraphemes, combinedRuns } from '#shared/typeset/cluster-graphemes';
import { divideWord } from '#shared/typeset/divide-word';
import type { FontChain } from '#shared/typeset/font-port';
import { opensLetter } from '#shared/typeset/letter-words';
import { lineBeginnings } from '#shared/typeset/line-beginnings';
import { lineItems, type Beginnings, type TrimmedItem } from '#shared/typeset/line-items';
import { placeLine } from '#shared/typeset/place-line';
import type { PlacedCluster, PlacedGlyph, PlacedText, TextRange } from '#shared/typeset/placed-text';
import { isWestern, setClusters, type SetCluster } from '#shared/typeset/set-clusters';
import { splitGraphemes, splitParagraphs, type Grapheme, type Paragraph } from '#shared/typeset/split-graphemes';
import { graphemeProblem, type TextProblem } from '#shared/typeset/text-problems';

export type { PlacedCluster, PlacedGlyph, PlacedText, TextProblem, TextRange };

export type Writing = 'vertical' | 'horizontal';

export interface PlaceOptions {
  readonly fonts: FontChain;
  /** Length of a line in em; at least 1. */
  readonly measure: number;
  readonly writing: Writing;
  /** Which characters may not begin a line: `strict` (default) keeps small kana and ー away from it, `normal` lets them begin one. */
  readonly kinsoku?: Kinsoku;
  /**
   * ぶら下げ: a full stop or comma (JLREQ cl-06, cl-07) that no longer fits may stand outside, up to one em after the end of the line, instead
   * of taking the character before it along. Default false.
   */
  readonly hanging?: boolean;
  /**
   * 約物 set solid: marks that meet stand half an em closer (」「 。」 ）、 「『), an opening bracket at the head of a further line stands flush, and the
   * blank after a mark needs no room at the end of a line. The head of a paragraph keeps the full bracket. Default false.
   */
  readonly solid?: boolean;
  /**
   * ’ inside a Latin word (It’s, O’Brien) is turned with it in a vertical line, as a book of that language would have it. Default false: it stands
   * in an em of its own, as browsers set it. And a word of which the font lacks a letter (Nguyễn) is set in another font as a whole, not letter by letter.
   */
  readonly wholeWords?: boolean;
  /** 追い込み: after ぶら下げ and before 追い出し, blanks beside brackets, commas and middle dots are squeezed. Default false. */
  readonly squeeze?: boolean;
  /** 字下げ: em by which a paragraph begins lower, unless it begins with a space, an opening bracket or 拝啓 and its like. Default 0. */
  readonly indent?: number;
  /** 地付き: stretches at the end of a paragraph that stand one em above the foot of its last line, or of a further line when that one is full. */
  readonly foot?: readonly TextRange[];
  /** Stretches (UTF-16 offsets) that are not to be divided: a house number, a name with its honorific. */
  readonly keepTogether?: readonly TextRange[];
}

/** Sets text into lines. Paragraphs end at a line feed; a line feed at the very end makes no further line. */
export function placeText(text: string, options: PlaceOptions): PlacedText {
  if (!(options.measure >= 1)) throw new Error(`a line of ${options.measure} em holds no character`);
  const clusters: PlacedCluster[] = [];
  const problems: TextProblem[] = [];
  let lineCount = 0;
  for (const paragraph of splitParagraphs(text)) {
    const placed = placeParagraph(paragraph, lineCount, options);
    clusters.push(...placed.clusters);
    problems.push(...placed.problems);
    lineCount += Math.max(1, placed.lineCount);
  }
  return { clusters, lineCount, problems };
}

function placeParagraph(paragraph: Paragraph, firstLine: number, options: PlaceOptions): PlacedText {
  const footStart = options.foot?.find(({ start }) => start >= paragraph.start && start < paragraph.start + paragraph.text.length)?.start;
  if (footStart === undefined) return linesOf(setParagraph(paragraph, options), { firstLine, options });
  const cut = footStart - paragraph.start;
  const body = setParagraph({ text: paragraph.text.slice(0, cut), start: paragraph.start }, options);
  const foot = setParagraph({ text: paragraph.text.slice(cut), start: footStart }, { ...options, indent: 0 });
  const above = linesOf(body, { firstLine, options });
  const length = lengthOf(foot.lines.length === 1 ? linesOf(foot, { firstLine, options }).clusters : []);
  // One em stays free at the foot and, at the least, before the words.
  const start = Math.max(0, options.measure - 1 - length);
  const last = above.clusters.filter(({ line, text }) => line === firstLine + above.lineCount - 1 && text.trim() !== '');
  const shared = above.lineCount > 0 && length > 0 && lengthOf(last) + 1 <= start;
  const placed = linesOf(foot, { firstLine: firstLine + above.lineCount - (shared ? 1 : 0), options, start: foot.lines.length === 1 ? start : 0 });
  const ending = shared ? above.clusters.map((cluster) => endingBy(cluster, start, firstLine + above.lineCount - 1)) : above.clusters;
  return {
    clusters: [...ending, ...placed.clusters], problems: [...above.problems, ...placed.problems],
    lineCount: above.lineCount + placed.lineCount - (shared ? 1 : 0),
  };
}

const lengthOf = (clusters: readonly PlacedCluster[]): number => Math.max(0, ...clusters.map(({ position, advance }) => position + advance));

/** Spaces before words at the foot end where these begin. */
function endingBy(cluster: PlacedCluster, end: number, line: number): PlacedCluster {
  if (cluster.line !== line || cluster.position + cluster.advance <= end) return cluster;
  const position = Math.min(cluster.position, end);
  return { ...cluster, position, advance: end - position };
}

interface LinesAt { readonly firstLine: number; readonly options: PlaceOptions; readonly start?: number }

function linesOf({ clusters, items, lines, indent, problems }: SetParagraph, { firstLine, options, start = 0 }: LinesAt): PlacedText {
  const vertical = options.writing === 'vertical';
  return {
    clusters: lines.flatMap((line, index) =>
      placeLine(clusters, items, line, { line: firstLine + index, measure: options.measure, start: start + (index === 0 ? indent : 0), vertical })),
    lineCount: lines.length, problems,
  };
}

interface SetParagraph {
  readonly clusters: readonly SetCluster[];
  readonly items: readonly TrimmedItem[];
  readonly lines: readonly Line[];
  readonly indent: number;
  readonly problems: readonly TextProblem[];
}

function setParagraph(paragraph: Paragraph, options: PlaceOptions): SetParagraph {
  const { fonts, measure, kinsoku = 'strict' } = options;
  const vertical = options.writing === 'vertical';
  const graphemes = splitGraphemes(paragraph);
  const combined = vertical ? combinedRuns(graphemes) : new Map<number, number>();
  const mayBegin = unlessKept(lineBeginnings(graphemes, combined, kinsoku), graphemes, options.keepTogether);
  const pieces = clusterGraphemes(graphemes, { combined, isWestern, mayBegin, wholeWords: !vertical || (options.wholeWords ?? false) });
  const begin = { rightly: mayBegin, byForce: forcedOpportunities(graphemes, kinsoku) };
  const clusters = tiedRuns(setClusters(pieces, fonts, { vertical, wholeWords: options.wholeWords ?? false }), begin).flatMap((run) =>
    run.flatMap((item, index) => (isLongWord(item) && lengthUpTo(run, index) > measure ? divideWord(item, fonts, vertical) : [item])));
  const { hanging = false, solid = false, squeeze = false } = options;
  const items = lineItems(clusters, begin, { hanging, solid, squeeze });
  const indent = indentOf(paragraph.text, options, clusters[0]?.advance ?? 1);
  const lines = breakLines(items, measure, indent);
  const problems = [...graphemes.flatMap((grapheme) => graphemeProblem(grapheme, fonts) ?? []), ...lineProblems(clusters, lines, measure)];
  return { clusters, items, lines, indent, problems: problems.toSorted((one, other) => one.start - other.start) };
}

/** What no line may part, even by force: a word with its bracket. Where no line holds the two together, （ would be left alone. */
function tiedRuns(clusters: readonly SetCluster[], { rightly, byForce }: Beginnings): readonly (readonly SetCluster[])[] {
  const runs: SetCluster[][] = [];
  for (const cluster of clusters) {
    const run = rightly[cluster.first] || byForce[cluster.first] ? undefined : runs.at(-1);
    if (run) run.push(cluster);
    else runs.push([cluster]);
  }
  return runs;
}

const lengthUpTo = (run: readonly SetCluster[], last: number): number => run.slice(0, last + 1).reduce((sum, { advance }) => sum + advance, 0);

/** No 縦中横, which is an em long. */
const isLongWord = ({ graphemes, advance }: SetCluster): boolean => graphemes.length > 1 && advance > 1;

/** The first line keeps room for what it begins with. */
function indentOf(paragraph: string, { indent = 0, measure }: PlaceOptions, first: number): number {
  return /^[\s（「『〈《【〔［]/u.test(paragraph) || opensLetter(paragraph) ? 0 : Math.max(0, Math.min(indent, measure - first));
}

function unlessKept(mayBegin: readonly boolean[], graphemes: readonly Grapheme[], kept: readonly TextRange[] = []): readonly boolean[] {
  if (kept.length === 0) return mayBegin;
  const isKept = (start: number) => kept.some((range) => range.start < start && start < range.end);
  return mayBegin.map((may, index) => may && !isKept(graphemes[index]?.start ?? 0));
}

function lineProblems(items: readonly SetCluster[], lines: readonly Line[], measure: number): readonly TextProblem[] {
  const divided = lines.filter((line) => line.divided).map((line): TextProblem => {
    const text = textOf(items.slice(line.to - 1, line.to + 1));
    return { kind: 'divided-run', text, start: startOf(items[line.to - 1]) };
  });
  const wide = items.filter((item) => item.advance > measure).map((item): TextProblem => ({ kind: 'wider-than-line', text: textOf([item]), start: startOf(item) }));
  return [...divided, ...wide];
}

const textOf = (items: readonly SetCluster[]): string => items.flatMap((item) => item.graphemes.map((grapheme) => grapheme.text)).join('');
const startOf = (item: SetCluster | undefined): number => item?.graphemes[0]?.start ?? 0;
