import { wholeCharacters } from '#shared/lib/whole-characters';
import type { TypeSize } from '#shared/model/card-look';
import type { FontChain } from '#shared/typeset/font-port';
import { closingWords } from '#shared/typeset/letter-words';
import { placeText, type PlacedCluster, type PlacedText } from '#shared/typeset/place-text';
import { mmPerPoint } from './card-side.ts';
import { roomsFrom, sizeOf, type LineRoom, type MessagePage } from './message-rooms.ts';
import { placeInRooms } from './place-in-rooms.ts';
import { wordsKeptWhole } from './words-kept-whole.ts';

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

/** The largest type that each step allows, in points: 12.5 is a small tidy hand, 15 what most people write, 20 as large as there is room. */
const largest: Readonly<Record<TypeSize, number>> = { small: 12.5, medium: 15, large: 20 };

export interface FittedMessage {
  readonly body: PlacedText;
  readonly signature: PlacedText;
  /** Millimetres. */
  readonly size: number;
  readonly pitch: number;
  /** Where the lines stand that have room; the text has more only when even the smallest setting is too large. */
  readonly bodyRooms: readonly LineRoom[];
  readonly signatureRooms: readonly LineRoom[];
  /** The seal at the foot of the signature, in mm along and across its line. */
  readonly seal: { readonly along: number; readonly across: number } | null;
  /** What all lines take together, across. */
  readonly width: number;
  /** Characters beyond the room. */
  readonly excess: number;
}

/**
 * As a printer sets a card, and as a hand writes it: marks that meet stand together, a 。 or 、 rather hangs below the column than takes a
 * character along, and blanks give way before a column ends short. No 字下げ: the paragraphs of a card are few and begin at one height.
 */
const punctuation = { hanging: true, solid: true, squeeze: true, wholeWords: true } as const;

/** Everything that decides how large the words can be. */
export interface Words {
  readonly text: string;
  readonly signature: string;
  readonly fonts: FontChain;
  readonly page: MessagePage;
  readonly largest: TypeSize;
  /** Length over breadth of a seal's picture in the direction of the lines; null without a seal. */
  readonly sealRatio: number | null;
}

/** Shorter columns and smaller type that are tried to get rid of a lonely ending. */
const shorterBy = [0, 1, 2, 3] as const;
const smallerBy = 2;
/** A paragraph that ends with fewer characters than these in a column of its own looks like a slip. */
const lonelyEnding = 4;

/** The most generous setting in which everything fits, or one that is nearly as generous and leaves no paragraph with a lonely ending. */
export function fitMessage(words: Words): FittedMessage {
  const allowed = settings.filter(({ size }) => size <= largest[words.largest]);
  const first = largestFitting(words, allowed);
  if (first === null) return setIn(tightest, 0, words);
  let best = setIn(allowed[first] ?? tightest, 0, words);
  for (const setting of allowed.slice(first, first + smallerBy)) {
    for (const shorter of shorterBy) {
      if (lonelyEndings(best, words.text) === 0) return best;
      const tried = setIn(setting, shorter, words);
      if (tried.excess === 0 && lonelyEndings(tried, words.text) < lonelyEndings(best, words.text)) best = tried;
    }
  }
  return best;
}

/** Settings grow ever tighter, so half of the rest is ruled out at each look. */
function largestFitting(words: Words, allowed: readonly Setting[]): number | null {
  let [low, high] = [0, allowed.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (setIn(allowed[middle] ?? tightest, 0, words).excess === 0) high = middle;
    else low = middle + 1;
  }
  return low === allowed.length ? null : low;
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

/** `shorter`: em by which the lines end before the end of their room. */
function setIn(setting: Setting, shorter: number, words: Words): FittedMessage {
  const { text, fonts, page: { writing } } = words;
  const size = setting.size * mmPerPoint;
  const pitch = setting.pitch * size;
  const rooms = roomsFrom(size / 2, { size, pitch }, words.page);
  const measures = rooms.map((room) => Math.max(1, room.length / size - shorter));
  const body = placeInRooms(text, measures, { fonts, writing, ...punctuation, keepTogether: wordsKeptWhole(text), foot: closingWords(text) });
  const seal = words.sealRatio === null ? null : sealSize(words.sealRatio, pitch);
  const signed = placeText(words.signature, { fonts, measure: signatureMeasure(words, seal, size), writing, wholeWords: true });
  const signatureLines = seal ? Math.max(1, signed.lineCount) : signed.lineCount;
  const gap = body.lineCount > 0 && signatureLines > 0 ? beforeSignature * size : 0;
  // The signature keeps its room; what is too much is missing from the text.
  let bodyLines = Math.min(body.lineCount, rooms.length);
  const roomsBehind = (lines: number) => roomsFrom((lines === 0 ? size / 2 - pitch : rooms[lines - 1]?.across ?? 0) + pitch + gap, { size, pitch }, words.page);
  while (bodyLines > 0 && roomsBehind(bodyLines).length < signatureLines) bodyLines -= 1;
  const [bodyRooms, signatureRooms] = [rooms.slice(0, bodyLines), roomsBehind(bodyLines).slice(0, signatureLines)];
  const last = signatureRooms.at(-1) ?? bodyRooms.at(-1);
  return {
    body, signature: signed, size, pitch, bodyRooms, signatureRooms, seal,
    width: last ? last.across + size / 2 : 0,
    excess: countFrom(body.clusters, bodyRooms.length) + countFrom(signed.clusters, signatureRooms.length),
  };
}

/** 地付き: one em stays free at the foot, or the seal's place. The shortest line of the page has room for it. */
function signatureMeasure({ page }: Words, seal: FittedMessage['seal'], size: number): number {
  const shortest = Math.min(...roomsFrom(size / 2, { size, pitch: size }, page).map((room) => room.length), sizeOf(page).along);
  return Math.max(1, (shortest - Math.max(size, seal ? seal.along + beforeSeal * size : 0)) / size);
}

/** Between the last character and the seal, in em. */
export const beforeSeal = 0.5;
/** A shop's seal is some 9 to 12 mm wide; a signature that was written once and scanned may be longer. */
const sealBounds = { across: 12, along: 30 } as const;

function sealSize(ratio: number, pitch: number): { readonly along: number; readonly across: number } {
  const across = Math.min(sealBounds.across, pitch, sealBounds.along / ratio);
  return { across, along: across * ratio };
}

/** Characters in the columns that have no room. A cluster may be a Latin word. */
function countFrom(clusters: readonly PlacedCluster[], column: number): number {
  return clusters.filter((cluster) => cluster.line >= column).reduce((sum, cluster) => sum + wholeCharacters(cluster.text.replaceAll(/\s/gu, '')).length, 0);
}
