import { breakLines, type Line } from '#shared/typeset/break-lines';
import type { Kinsoku } from '#shared/typeset/break-opportunities';
import { clusterGraphemes, combinedRuns } from '#shared/typeset/cluster-graphemes';
import { divideWord } from '#shared/typeset/divide-word';
import type { FontChain } from '#shared/typeset/font-port';
import { lineBeginnings } from '#shared/typeset/line-beginnings';
import { isWestern, setClusters, type SetCluster } from '#shared/typeset/set-clusters';
import { splitGraphemes, splitParagraphs, type Grapheme, type Paragraph } from '#shared/typeset/split-graphemes';
import { graphemeProblem, type TextProblem } from '#shared/typeset/text-problems';

export type { TextProblem };

export type Writing = 'vertical' | 'horizontal';

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

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
  /** Stretches (UTF-16 offsets) that are not to be divided: a house number, a name with its honorific. */
  readonly keepTogether?: readonly TextRange[];
}

/**
 * The origin of the glyph's outline, in em, from the point where the cluster starts on the axis of its line (the middle of the em boxes);
 * x to the right, y down on the page, in both writings. The outline is then scaled by `scaleX` across the page (縦中横 that would be wider
 * than 1 em) and turned by the cluster's rotation, clockwise, about this origin.
 */
export interface PlacedGlyph {
  readonly glyphId: number;
  readonly dx: number;
  readonly dy: number;
  /** Absent = 1. */
  readonly scaleX?: number;
}

export interface PlacedCluster {
  /** As it stands in the input, never normalised. */
  readonly text: string;
  /** UTF-16 offset in the input. */
  readonly start: number;
  /** 0 = the first line (vertical: the rightmost column). */
  readonly line: number;
  /** From the head of the line, in em. */
  readonly position: number;
  /** In em. */
  readonly advance: number;
  readonly rotation: 0 | 90;
  /** Null where no font has the character; then `glyphs` is empty and a problem says so. */
  readonly font: string | null;
  readonly glyphs: readonly PlacedGlyph[];
}

export interface PlacedText {
  readonly clusters: readonly PlacedCluster[];
  /** Empty lines of blank paragraphs count; empty text has no line. */
  readonly lineCount: number;
  readonly problems: readonly TextProblem[];
}

/** Sets text into lines. Paragraphs end at a line feed; a line feed at the very end makes no further line. */
export function placeText(text: string, options: PlaceOptions): PlacedText {
  if (!(options.measure >= 1)) throw new Error(`a line of ${options.measure} em holds no character`);
  const clusters: PlacedCluster[] = [];
  const problems: TextProblem[] = [];
  let lineCount = 0;
  for (const paragraph of splitParagraphs(text)) {
    const set = setParagraph(paragraph, options);
    problems.push(...set.problems);
    for (const [index, line] of set.lines.entries()) clusters.push(...placeLine(set.items.slice(line.from, line.to), lineCount + index, options.measure));
    lineCount += Math.max(1, set.lines.length);
  }
  return { clusters, lineCount, problems };
}

interface SetParagraph {
  readonly items: readonly SetCluster[];
  readonly lines: readonly Line[];
  readonly problems: readonly TextProblem[];
}

function setParagraph(paragraph: Paragraph, options: PlaceOptions): SetParagraph {
  const { fonts, measure } = options;
  const vertical = options.writing === 'vertical';
  const graphemes = splitGraphemes(paragraph);
  const combined = vertical ? combinedRuns(graphemes) : new Map<number, number>();
  const mayBegin = unlessKept(lineBeginnings(graphemes, combined, options.kinsoku ?? 'strict'), graphemes, options.keepTogether);
  const clusters = clusterGraphemes(graphemes, { combined, isWestern, mayBegin });
  const items = setClusters(clusters, fonts, vertical).flatMap((item) =>
    item.advance > measure && item.graphemes.length > 1 ? divideWord(item, fonts, vertical) : [item]);
  const lines = breakLines(items.map((item) => ({
    advance: item.advance, mayBegin: mayBegin[item.first] ?? true, isSpace: isSpace(graphemes[item.first]), mayHang: options.hanging === true && isHangingMark(item),
  })), measure);
  const problems = graphemes.flatMap((grapheme) => graphemeProblem(grapheme, fonts) ?? []);
  return { items, lines, problems: [...problems, ...lineProblems(items, lines, measure)].toSorted((one, other) => one.start - other.start) };
}

function unlessKept(mayBegin: readonly boolean[], graphemes: readonly Grapheme[], kept: readonly TextRange[] = []): readonly boolean[] {
  if (kept.length === 0) return mayBegin;
  const isKept = (start: number) => kept.some((range) => range.start < start && start < range.end);
  return mayBegin.map((may, index) => may && !isKept(graphemes[index]?.start ?? 0));
}

/** JLREQ cl-06 and cl-07. A western full stop belongs to its word and cannot hang. */
const isHangingMark = ({ graphemes }: SetCluster): boolean => graphemes.length === 1 && /^[。．、，]$/.test(graphemes[0]?.text ?? '');

/** Spaces that may stick out of a line: a no-break space is a character like any other. */
const isSpace = (grapheme: Grapheme | undefined): boolean => /^[\u0020\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/.test(grapheme?.text ?? '');

function lineProblems(items: readonly SetCluster[], lines: readonly Line[], measure: number): readonly TextProblem[] {
  const divided = lines.filter((line) => line.divided).map((line): TextProblem => {
    const text = textOf(items.slice(line.to - 1, line.to + 1));
    return { kind: 'divided-run', text, start: startOf(items[line.to - 1]) };
  });
  const wide = items.filter((item) => item.advance > measure).map((item): TextProblem => ({ kind: 'wider-than-line', text: textOf([item]), start: startOf(item) }));
  return [...divided, ...wide];
}

/** Spaces at the end of a line take only the room that is left there. */
function placeLine(items: readonly SetCluster[], line: number, measure: number): readonly PlacedCluster[] {
  let position = 0;
  return items.map((item) => {
    const { rotation, font, glyphs } = item;
    const advance = isSpace(item.graphemes[0]) ? Math.max(0, Math.min(item.advance, measure - position)) : item.advance;
    const placed: PlacedCluster = { text: textOf([item]), start: startOf(item), line, position, advance, rotation, font, glyphs };
    position += advance;
    return placed;
  });
}

const textOf = (items: readonly SetCluster[]): string => items.flatMap((item) => item.graphemes.map((grapheme) => grapheme.text)).join('');
const startOf = (item: SetCluster | undefined): number => item?.graphemes[0]?.start ?? 0;
