import { orientationOf } from '#shared/typeset/code-point-classes';
import type { Cluster } from '#shared/typeset/cluster-graphemes';
import type { Blank, FontChain, FontPort, ResolvedGrapheme, Shaped } from '#shared/typeset/font-port';
import type { Grapheme } from '#shared/typeset/split-graphemes';

export interface SetGlyph {
  readonly glyphId: number;
  readonly dx: number;
  readonly dy: number;
  readonly scaleX?: number;
}

/** A cluster with its glyphs, not yet in a line. */
export interface SetCluster {
  readonly graphemes: readonly Grapheme[];
  /** Index of the first grapheme in its paragraph. */
  readonly first: number;
  readonly advance: number;
  readonly rotation: 0 | 90;
  readonly font: string | null;
  readonly glyphs: readonly SetGlyph[];
  /** See `Shaped`. */
  readonly blank?: Blank;
}

/** A character that no font has keeps its place, so that the line shows where something is missing. */
const missingAdvance = 1;

/** VO=R in UAX #50, but their vertical forms sit in the middle of the line, which a turned horizontal one does not. */
const uprightWithForm = new Set(['…', '‥', '―', '—', '─']);

/**
 * Quotation marks in a vertical Japanese line take one em, as brackets do (and as browsers set them since Unicode 17). “ ” are drawn as 〝 〟,
 * which is what they are called there; ‘ ’ have no such form and are turned, lying close to what they quote.
 */
const verticalQuotes: ReadonlyMap<string, { readonly form: string; readonly opens: boolean }> = new Map([
  ['“', { form: '〝', opens: true }], ['”', { form: '〟', opens: false }], ['‘', { form: '‘', opens: true }], ['’', { form: '’', opens: false }],
]);

/**
 * ； is `transformed` in UAX #50, yet no font here has a vertical form of it, although the same fonts have one of ：. In Japanese it stands
 * as it is; so it does in browsers.
 */
const standsWithoutForm = new Set(['；']);

/** Western characters: those that a vertical line turns. */
export const isWestern = ({ text, codePoint }: Grapheme): boolean => orientationOf(codePoint) === 'RR' && !uprightWithForm.has(text) && !verticalQuotes.has(text);

interface WordSetting {
  readonly vertical: boolean;
  /** A word with one letter that only a stand-in has (Nguyễn) is set in that font as a whole, if it has them all. */
  readonly wholeWords: boolean;
}

/**
 * Chooses fonts and stances, and shapes. A word or 縦中横 whose characters come from different fonts, or are drawn as something else, is set
 * character by character.
 */
export function setClusters(clusters: readonly Cluster[], fonts: FontChain, { vertical, wholeWords }: WordSetting): readonly SetCluster[] {
  return clusters.flatMap((cluster) => {
    if (cluster.kind === 'invisible') return [{ ...place(cluster.graphemes, cluster.first), advance: 0 }];
    if (cluster.kind === 'character') return setSingly(cluster, fonts, vertical);
    return [setTogether(cluster, fonts, { vertical, wholeWords })].flatMap((set) => (set ? [set] : setSingly(cluster, fonts, vertical)));
  });
}

/** The characters of a cluster, each for itself. */
export function setSingly({ graphemes, first }: Pick<Cluster, 'graphemes' | 'first'>, fonts: FontChain, vertical: boolean): readonly SetCluster[] {
  return graphemes.map((grapheme, index) => {
    const at = place([grapheme], first + index);
    const resolved = fonts.resolve(grapheme.text);
    return resolved ? setCharacter(at, resolved, vertical) : at;
  });
}

const place = (graphemes: readonly Grapheme[], first: number): SetCluster =>
  ({ graphemes, first, advance: missingAdvance, rotation: 0, font: null, glyphs: [] });

function setCharacter(at: SetCluster, resolved: ResolvedGrapheme, vertical: boolean): SetCluster {
  const { font, drawn } = resolved;
  const shaped = font.shape(drawn, 'along');
  if (!shaped) return at;
  const inItsRoom = (one: Shaped) => (drawn === at.graphemes[0]?.text ? one : inFullEm(one));
  const along = inItsRoom(shaped);
  if (!vertical) return level(at, font, along);
  const standing = standingForm(resolved, along);
  return standing ? level(at, font, standing) : (setQuote(at, resolved) ?? turned(at, font, inItsRoom(font.shape(drawn, 'turned') ?? shaped)));
}

const moreBlank = ({ blank }: Shaped, before: number, after: number): { readonly blank?: Blank } =>
  (blank ? { blank: { before: blank.before + before, after: blank.after + after } } : {});

/** What stands in for another character takes the room of that one: ～ is one em wide, also where it is drawn as a narrower 〜. */
function inFullEm(shaped: Shaped): Shaped {
  const gap = (1 - shaped.advance) / 2;
  return gap <= 0 ? shaped : { ...shaped, ...moreBlank(shaped, gap, gap), advance: 1, glyphs: shaped.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + gap })) };
}

/** The character as it stands in a vertical line; null when it is to be turned. */
function standingForm({ font, drawn }: ResolvedGrapheme, along: Shaped): Shaped | null {
  const standing = font.shape(verticalQuotes.get(drawn)?.form ?? drawn, 'upright');
  if (!standing) return null;
  if (uprightWithForm.has(drawn)) return standing.verticalForm ? asLongAs(along, standing) : null;
  return standing.verticalForm ? (isTurned(drawn) ? null : standing) : (standsAsItIs(drawn) ? standing : null);
}

const isTurned = (drawn: string): boolean => orientationOf(drawn.codePointAt(0) ?? 0) === 'RR' && !verticalQuotes.has(drawn);

const standsAsItIs = (drawn: string): boolean => ['UU', 'TU'].includes(orientationOf(drawn.codePointAt(0) ?? 0)) || standsWithoutForm.has(drawn);

/**
 * … — ― count as turned, so they take the length that they have in a horizontal line; browsers do the same. Nearly one em (… in Zen
 * Kurenaido): the vertical form is centred in it. An English dash of half an em (— in Yomogi): it is turned.
 */
function asLongAs(along: Shaped, standing: Shaped): Shaped | null {
  const missing = along.advance - standing.advance;
  if (Math.abs(missing) < 1e-3) return standing;
  if (Math.abs(missing) > 0.1) return null;
  return { ...standing, ...moreBlank(standing, missing / 2, missing / 2), advance: along.advance, glyphs: standing.glyphs.map((glyph) => ({ ...glyph, y: glyph.y + missing / 2 })) };
}

function setQuote(at: SetCluster, { font, drawn }: ResolvedGrapheme): SetCluster | null {
  const quote = verticalQuotes.get(drawn);
  const shaped = quote ? font.shape(drawn, 'turned') : null;
  if (!quote || !shaped) return null;
  const gap = quote.opens ? Math.max(0, 1 - shaped.advance) : 0;
  return turned(at, font, { ...shaped, ...moreBlank(shaped, gap, Math.max(0, 1 - shaped.advance) - gap), advance: Math.max(1, shaped.advance), glyphs: shaped.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + gap })) });
}

function setTogether({ kind, graphemes, first }: Cluster, fonts: FontChain, { vertical, wholeWords }: WordSetting): SetCluster | null {
  const font = commonFont(graphemes, fonts) ?? (wholeWords && kind === 'word' ? fontOfAll(graphemes, fonts) : null);
  const isTurned = vertical && kind === 'word';
  const shaped = font?.shape(graphemes.map((grapheme) => grapheme.text).join(''), isTurned ? 'turned' : 'along');
  if (!font || !shaped) return null;
  const at = place(graphemes, first);
  if (kind === 'combined') return combined(at, font, shaped);
  return isTurned ? turned(at, font, shaped) : level(at, font, shaped);
}

function commonFont(graphemes: readonly Grapheme[], fonts: FontChain): FontPort | null {
  const resolved = graphemes.map((grapheme) => fonts.resolve(grapheme.text));
  const font = resolved[0]?.font;
  if (!font) return null;
  return resolved.every((one, index) => one?.font === font && one.drawn === graphemes[index]?.text) ? font : null;
}

function fontOfAll(graphemes: readonly Grapheme[], fonts: FontChain): FontPort | null {
  const used = new Set(graphemes.flatMap(({ text }) => fonts.resolve(text)?.font ?? []));
  return [...used].find((font) => graphemes.every(({ text }) => font.shape(text, 'along') !== null)) ?? null;
}

const level = (at: SetCluster, font: FontPort, { glyphs, advance, blank }: Shaped): SetCluster =>
  ({ ...at, ...(blank && { blank }), font: font.name, advance, glyphs: glyphs.map(({ glyphId, x, y }) => ({ glyphId, dx: x, dy: y })) });

/** A quarter turn clockwise about the point where the cluster starts: what was to the right is now below. */
const turned = (at: SetCluster, font: FontPort, { glyphs, advance, blank }: Shaped): SetCluster =>
  ({ ...at, ...(blank && { blank }), font: font.name, advance, rotation: 90, glyphs: glyphs.map(({ glyphId, x, y }) => ({ glyphId, dx: -y, dy: x })) });

/** Centred across the line, in the em box that begins where the cluster starts; narrowed where it would be wider than that. */
function combined(at: SetCluster, font: FontPort, { glyphs, advance }: Shaped): SetCluster {
  const scaleX = Math.min(1, 1 / advance);
  const narrow = scaleX < 1 ? { scaleX } : {};
  return { ...at, font: font.name, advance: 1, glyphs: glyphs.map(({ glyphId, x, y }) => ({ glyphId, dx: (x - advance / 2) * scaleX, dy: 0.5 + y, ...narrow })) };
}
