import type { PlacedCluster } from '#shared/typeset/place-text';
import { spaceOut } from './set-run.ts';

/** One column of an address: its clusters, with positions that begin at 0. */
export type Column = readonly PlacedCluster[];

/** Where a line may be divided: the offset in its text, and how much that would be regretted. */
export interface BreakPoint {
  readonly at: number;
  readonly cost: number;
}

/**
 * An address is divided where it is read: behind the prefecture, the city, the ward; before the number; elsewhere only when it must be.
 * `chunks` are the pieces that must stay whole.
 */
export function breakPoints(chunks: readonly string[]): readonly BreakPoint[] {
  const points: BreakPoint[] = [];
  let at = 0;
  for (const [index, chunk] of chunks.entries()) {
    if (index > 0) points.push({ at, cost: regret(chunks[index - 1] ?? '', chunk) });
    at += chunk.length;
  }
  return points;
}

function regret(before: string, after: string): number {
  if (before.endsWith('\u3000')) return 0;
  if (/[都道府県]$/u.test(before)) return 0.5;
  if (/[市区郡]$/u.test(before)) return 0.5;
  if (/[町村通]$/u.test(before)) return 1;
  if (/^[〇一二三四五六七八九十0-9０-９]+(ー|丁目|番)/u.test(after)) return 1;
  // Where the script changes a word mostly ends; inside katakana or hiragana it never does.
  const [ended, begun] = [scriptOf(before), scriptOf(after)];
  if (ended !== begun) return 2;
  return ended === 'kanji' ? 3 : 6;
}

function scriptOf(chunk: string): 'katakana' | 'hiragana' | 'kanji' | 'other' {
  if (/^[\p{Script=Katakana}ー]+$/u.test(chunk)) return 'katakana';
  if (/^\p{Script=Hiragana}+$/u.test(chunk)) return 'hiragana';
  return /^\p{Script=Han}/u.test(chunk) ? 'kanji' : 'other';
}

export interface Fold {
  readonly clusters: readonly PlacedCluster[];
  readonly points: readonly BreakPoint[];
  /** Length of the first column and of the others, in em. */
  readonly measures: readonly [first: number, further: number];
}

/** Divides a line into as few columns as possible (`most` at most) at the least regret. Null when it does not fit. */
export function foldLine(fold: Fold, most: number): readonly Column[] | null {
  if (fold.clusters.length === 0) return [];
  for (let columns = 1; columns <= most; columns += 1) {
    const found = cheapest(fold, 0, columns, new Map());
    if (found) return cut(fold.clusters, found.breaks);
  }
  return null;
}

/** A last column of fewer em looks forgotten: a bare 四八八 is better led by its town. */
const lonely = 5;
const lonelyCost = 2.5;

interface Way { readonly cost: number; readonly breaks: readonly number[] }

function cheapest(fold: Fold, from: number, columns: number, known: Map<string, Way | null>): Way | null {
  const key = `${from}/${columns}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const measure = from === 0 ? fold.measures[0] : fold.measures[1];
  let best: Way | null = columns === 1 ? lastColumn(fold, from, measure) : null;
  if (columns > 1) {
    for (const point of fold.points) {
      if (point.at <= from) continue;
      const length = lengthBetween(fold.clusters, from, point.at);
      if (length > measure + 1e-9) break;
      const rest = cheapest(fold, point.at, columns - 1, known);
      // A nearly empty column looks like a slip; what is missing in it counts a little.
      const cost = rest ? rest.cost + point.cost + 2 * ((measure - length) / measure) ** 2 : Infinity;
      if (rest && (best === null || cost < best.cost)) best = { cost, breaks: [point.at, ...rest.breaks] };
    }
  }
  known.set(key, best);
  return best;
}

function lastColumn({ clusters }: Fold, from: number, measure: number): Way | null {
  const length = lengthBetween(clusters, from, Infinity);
  return length <= measure + 1e-9 ? { cost: from > 0 && length < lonely ? lonelyCost : 0, breaks: [] } : null;
}

function lengthBetween(clusters: readonly PlacedCluster[], from: number, to: number): number {
  const first = clusters.find((cluster) => cluster.start >= from);
  const last = clusters.findLast((cluster) => cluster.start < to && cluster.text !== '\u3000');
  return first && last ? Math.max(0, last.position + last.advance - first.position) : 0;
}

function cut(clusters: readonly PlacedCluster[], breaks: readonly number[]): readonly Column[] {
  const edges = [0, ...breaks, Infinity];
  return edges.slice(0, -1).map((from, index) => {
    const part = clusters.filter((cluster) => cluster.start >= from && cluster.start < (edges[index + 1] ?? Infinity));
    const head = part[0]?.position ?? 0;
    return part.map((cluster) => ({ ...cluster, position: cluster.position - head }));
  });
}

const kanjiDigit = /^[〇一二三四五六七八九十]$/;

/** 一ー一ー一 is read as one stroke unless the ー stands free: a tenth of an em on both sides. */
export function freeBars(clusters: readonly PlacedCluster[]): readonly PlacedCluster[] {
  return spaceOut(clusters, (cluster, next) => ((kanjiDigit.test(cluster.text) && next.text === 'ー') || (cluster.text === 'ー' && kanjiDigit.test(next.text)) ? 0.1 : 0));
}
