import { isInvisible } from '#shared/typeset/invisible-characters';
import type { Grapheme } from '#shared/typeset/split-graphemes';

/**
 * What is set as one piece.
 * `word`: a run of western characters that no line may divide, shaped together for its ligatures and kerns; turned as one in a vertical
 * line. What stands before its first letter is a piece of its own: fonts treat figures and marks there as Japanese ones.
 * `combined`: 縦中横, a few western characters standing side by side in one em of a vertical line.
 */
export type ClusterKind = 'character' | 'word' | 'combined' | 'invisible';

export interface Cluster {
  readonly kind: ClusterKind;
  readonly graphemes: readonly Grapheme[];
  /** Index of the first grapheme in its paragraph. */
  readonly first: number;
}

/**
 * What stands upright in one em of a vertical line, although UAX #50 would turn it:
 * one or two digits, unless they belong to a longer expression (10:30, 3.5, A4, 090-…, ￥5, Room 5), with a % right after them;
 * !! and !? and single ! ?; a letter that stands alone between Japanese characters (Aコース).
 */
const combinedPatterns: readonly RegExp[] = [
  /(?<![A-Za-z0-9$¥£€#+-])(?<![A-Za-z0-9][.,:/])(?<![A-Za-z] )[0-9]{1,2}(?![A-Za-z0-9])(?![.,:/+-][A-Za-z0-9])(?! [A-Za-z])/g,
  /(?<![A-Za-z0-9!?])(?:[!?]{2}|[!?])(?![A-Za-z0-9!?])/g,
  /(?<=(?<![A-Za-z0-9])[!?]+)[!?](?=[!?]+(?![A-Za-z0-9!?]))|(?<=(?<![A-Za-z0-9])[!?]{2,})[!?](?![A-Za-z0-9!?])|(?<![A-Za-z0-9!?])[!?](?=[!?]{2,}(?![A-Za-z0-9!?]))/g,
  /(?<![\u0021-\u007e\u00c0-\u024f])(?<![A-Za-z0-9] )(?<![A-Za-z\u00c0-\u024f]’)[A-Za-z](?![\u0021-\u007e\u00c0-\u024f'’])(?! [A-Za-z0-9])/g,
];

const percentAfter = /^%(?![\u0021-\u007e])/;
const alphabets = [/^\p{Script=Latin}/u, /^\p{Script=Greek}/u, /^\p{Script=Cyrillic}/u];
const alphabetOf = ({ text }: Grapheme): RegExp | undefined => alphabets.find((alphabet) => alphabet.test(text));

export interface ClusterRules {
  /** See `combinedRuns`; none in a horizontal line. */
  readonly combined: ReadonlyMap<number, number>;
  /** A character of a western script: one that a vertical line turns. */
  readonly isWestern: (grapheme: Grapheme) => boolean;
  /** For each grapheme: may a line begin with it? */
  readonly mayBegin: readonly boolean[];
  /** ’ between letters is part of their word; else it stands by itself. */
  readonly wholeWords: boolean;
}

export function clusterGraphemes(graphemes: readonly Grapheme[], rules: ClusterRules): readonly Cluster[] {
  const clusters: Cluster[] = [];
  for (let first = 0; first < graphemes.length; ) {
    const together = rules.combined.get(first);
    const piece = together === undefined ? pieceAt(graphemes, first, rules) : { kind: 'combined' as const, count: together };
    clusters.push({ kind: piece.kind, first, graphemes: graphemes.slice(first, first + piece.count) });
    first += piece.count;
  }
  return clusters;
}

function pieceAt(graphemes: readonly Grapheme[], first: number, { isWestern, mayBegin, wholeWords }: ClusterRules): { readonly kind: ClusterKind; readonly count: number } {
  const grapheme = graphemes[first];
  if (!grapheme || isInvisible(grapheme.text)) return { kind: 'invisible', count: 1 };
  if (!joinsWord(grapheme, isWestern)) return { kind: 'character', count: 1 };
  let end = first + 1;
  // μm, Δt: browsers shape each alphabet for itself.
  const alphabet = alphabetOf(grapheme);
  const joins = (next: Grapheme) => (joinsWord(next, isWestern) && [undefined, alphabet].includes(alphabetOf(next))) || (wholeWords && isApostrophe(graphemes, end));
  for (let next = graphemes[end]; next && !mayBegin[end] && joins(next); next = graphemes[end]) end += 1;
  return { kind: 'word', count: end - first };
}

const joinsWord = (grapheme: Grapheme, isWestern: ClusterRules['isWestern']): boolean =>
  isWestern(grapheme) && grapheme.lineBreak !== 'SP' && grapheme.text !== '\t' && !isInvisible(grapheme.text);

/** ’ between letters belongs to the word; elsewhere it closes a quotation. */
const isApostrophe = (graphemes: readonly Grapheme[], at: number): boolean =>
  graphemes[at]?.text === '’' && [at - 1, at + 1].every((beside) => graphemes.slice(beside, beside + 1).some((letter) => alphabetOf(letter) !== undefined));

/** Index of the first grapheme of each 縦中横 → how many it has. */
export function combinedRuns(graphemes: readonly Grapheme[]): ReadonlyMap<number, number> {
  const text = graphemes.map((grapheme) => grapheme.text).join('');
  const origin = graphemes[0]?.start ?? 0;
  const indexOf = new Map(graphemes.map((grapheme, index) => [grapheme.start - origin, index]));
  const runs = new Map<number, number>();
  for (const match of combinedPatterns.flatMap((pattern) => [...text.matchAll(pattern)])) {
    const end = match.index + match[0].length;
    const first = indexOf.get(match.index);
    // A keycap or an accent makes more of the digit or letter than the pattern saw: leave it alone.
    if (first === undefined || (end < text.length && !indexOf.has(end))) continue;
    runs.set(first, match[0].length);
    const after = indexOf.get(end);
    if (after !== undefined && /[0-9]/.test(match[0]) && percentAfter.test(text.slice(end))) runs.set(after, 1);
  }
  return runs;
}
