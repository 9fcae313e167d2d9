import type { FontChain } from '#shared/typeset/font-port';
import { placeText, type PlacedCluster, type PlacedText, type TextRange } from '#shared/typeset/place-text';
import { mmPerPoint } from './card-side.ts';

/** How a message is set: size of the type and distance from column to column. */
export interface Setting {
  /** Points. */
  readonly size: number;
  /** Em. */
  readonly pitch: number;
}

/**
 * From the most to the least generous. 20 pt (7 mm) is a large hand on a postcard; under 10 pt nobody reads it without glasses, and
 * columns closer than 1.45 em run into each other.
 */
const settings: readonly Setting[] = [
  { size: 20, pitch: 2 }, { size: 18, pitch: 2 }, { size: 17, pitch: 1.95 }, { size: 16, pitch: 1.95 }, { size: 15.5, pitch: 1.9 }, { size: 15, pitch: 1.9 }, { size: 14.5, pitch: 1.85 }, { size: 14, pitch: 1.85 }, { size: 13.5, pitch: 1.8 },
  { size: 13, pitch: 1.8 }, { size: 12.5, pitch: 1.75 }, { size: 12, pitch: 1.7 }, { size: 11.5, pitch: 1.65 }, { size: 11, pitch: 1.6 }, { size: 10.5, pitch: 1.55 },
  { size: 10, pitch: 1.5 },
];
const tightest: Setting = { size: 10, pitch: 1.45 };

/** The signature stands off from the text by this much more than a column. */
const beforeSignature = 0.4;

export interface Area { readonly width: number; readonly height: number }

export interface FittedMessage {
  readonly body: PlacedText;
  readonly signature: PlacedText;
  /** Millimetres. */
  readonly size: number;
  readonly pitch: number;
  /** How many columns of the text have room. Fewer than it has only when even the smallest setting is too large. */
  readonly bodyColumns: number;
  readonly signatureColumns: number;
  /** Further room before the signature. */
  readonly gap: number;
  /** What all drawn columns take together. */
  readonly width: number;
  /** Characters beyond the room. */
  readonly excess: number;
}

/** Shorter columns and smaller type that are tried to get rid of a lonely ending. */
const shorterBy = [0, 1, 2, 3] as const;
const smallerBy = 2;
/** A paragraph that ends with fewer characters than these in a column of its own looks like a slip. */
const lonelyEnding = 4;

/** The most generous setting in which everything fits, or one that is nearly as generous and leaves no paragraph with a lonely ending. */
export function fitMessage(text: string, signature: string, fonts: FontChain, area: Area): FittedMessage {
  const words = { text, signature, fonts, area };
  const first = largestFitting(words);
  if (first === null) return setIn(tightest, 0, words);
  let best = setIn(settings[first] ?? tightest, 0, words);
  for (const setting of settings.slice(first, first + smallerBy)) {
    for (const shorter of shorterBy) {
      if (lonelyEndings(best, text) === 0) return best;
      const tried = setIn(setting, shorter, words);
      if (tried.excess === 0 && lonelyEndings(tried, text) < lonelyEndings(best, text)) best = tried;
    }
  }
  return best;
}

/** Settings grow ever tighter, so half of the rest is ruled out at each look. */
function largestFitting(words: Words): number | null {
  let [low, high] = [0, settings.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (setIn(settings[middle] ?? tightest, 0, words).excess === 0) high = middle;
    else low = middle + 1;
  }
  return low === settings.length ? null : low;
}

/** How many paragraphs of several columns end in an almost empty one. */
function lonelyEndings({ body }: FittedMessage, text: string): number {
  const lengths = new Map<number, number>();
  const continued = new Set<number>();
  for (const cluster of body.clusters) {
    const known = lengths.get(cluster.line);
    if (known === undefined && cluster.start > 0 && text[cluster.start - 1] !== '\n') continued.add(cluster.line);
    lengths.set(cluster.line, Math.max(known ?? 0, cluster.position + cluster.advance));
  }
  return [...continued].filter((line) => (lengths.get(line) ?? 0) < lonelyEnding).length;
}

interface Words { readonly text: string; readonly signature: string; readonly fonts: FontChain; readonly area: Area }

/** `shorter`: em by which the columns end before the foot of the area. */
function setIn(setting: Setting, shorter: number, { text, signature, fonts, area }: Words): FittedMessage {
  const size = setting.size * mmPerPoint;
  const pitch = setting.pitch * size;
  const measure = area.height / size - shorter;
  const body = placeText(text, { fonts, measure, writing: 'vertical', keepTogether: namesWithHonorific(text) });
  // 地付き: one em stays free at the foot.
  const signed = placeText(signature, { fonts, measure: area.height / size - 1, writing: 'vertical' });
  const gap = body.lineCount > 0 && signed.lineCount > 0 ? beforeSignature * size : 0;
  const room = Math.max(0, Math.floor((area.width - size - gap) / pitch + 1e-9) + 1);
  const signatureColumns = Math.min(signed.lineCount, room);
  const bodyColumns = Math.min(body.lineCount, room - signatureColumns);
  const columns = bodyColumns + signatureColumns;
  return {
    body, signature: signed, size, pitch, bodyColumns, signatureColumns, gap,
    width: columns === 0 ? 0 : (columns - 1) * pitch + size + gap,
    excess: countFrom(body.clusters, bodyColumns) + countFrom(signed.clusters, signatureColumns),
  };
}

/** 髙﨑様 is not divided: a name that has lost its 様 to the next column is a slight. */
const namesWithHonorific = (text: string): readonly TextRange[] =>
  Array.from(text.matchAll(/(?:[\p{Script=Han}々ヶ][\u{E0100}-\u{E01EF}]?){1,8}(?:様|先生|殿|さま|さん)/gu), (match) => ({ start: match.index, end: match.index + match[0].length }));

/** Characters in the columns that have no room. A cluster may be a Latin word. */
function countFrom(clusters: readonly PlacedCluster[], column: number): number {
  return clusters.filter((cluster) => cluster.line >= column).reduce((sum, cluster) => sum + Array.from(cluster.text.replaceAll(/\s/gu, '')).length, 0);
}

/** The middle of each column, from the right; the block stands in the middle of the area. */
export function columnAxes(fitted: FittedMessage, area: { readonly left: number; readonly right: number }): { readonly body: readonly number[]; readonly signature: readonly number[] } {
  const first = (area.left + area.right + fitted.width - fitted.size) / 2;
  const body = Array.from({ length: fitted.bodyColumns }, (_, index) => first - index * fitted.pitch);
  const signatureFirst = first - fitted.bodyColumns * fitted.pitch - fitted.gap;
  const signature = Array.from({ length: fitted.signatureColumns }, (_, index) => signatureFirst - index * fitted.pitch);
  return { body, signature };
}
