import { Buffer, BufferFlag, Direction, Feature, shape, type Font } from 'harfbuzzjs';
import type { VerticalMetrics } from '#shared/fonts/vertical-metrics';
import type { Blank, Shaped, ShapedGlyph, Stance } from '#shared/typeset/font-port';

export interface ShapingFont {
  readonly font: Font;
  readonly unitsPerEm: number;
  /** Height of the top of the em box above the baseline, in font units. */
  readonly emTop: number;
  readonly vertical: VerticalMetrics;
  readonly hasInk: (glyphId: number) => boolean;
  /** Code points whose glyph shows something else, or nothing. */
  readonly undrawn: ReadonlySet<number>;
}

/**
 * No kerning on the grid: Klee One kerns kana (よろ), which would move characters off the places that handwriting and tracing sheets rely
 * on. Ligatures and the substitutions that a script needs stay on.
 */
const onGrid = [new Feature('kern', 0), new Feature('vkrn', 0)];

const isBlankByNature = /^[\p{White_Space}]$/u;
const hasWesternLetter = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const variationSequence = /^(.)([\uFE00-\uFE0F\u{E0100}-\u{E01EF}])/u;

/** See `FontPort.shape`. */
export function shapeCluster(text: string, stance: Stance, from: ShapingFont): Shaped | null {
  if (!knowsVariation(text, from.font)) return null;
  const along = run(text, { direction: Direction.LTR, features: stance === 'turned' ? [] : onGrid }, from);
  if (!along || !hasAllInk(text, along, from) || showsAnother(text, along, from) || hasStrayMark(text, along, from)) return null;
  if (stance !== 'upright') return setAlong(along, from);
  const upright = run(text, { direction: Direction.TTB, features: onGrid }, from);
  if (!upright || !hasAllInk(text, upright, from)) return null;
  return upright.length === 1 ? setUpright(upright, along, from) : setUprightStack(along, from);
}

interface RunGlyph {
  readonly glyphId: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** Null when a character has no glyph. */
function run(text: string, how: { readonly direction: Direction; readonly features: Feature[] }, { font }: ShapingFont): readonly RunGlyph[] | null {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.setDirection(how.direction);
  // Japanese fonts keep their substitutions under `kana`; a Latin word in one would lose its ligatures there.
  buffer.setScript(hasWesternLetter.test(text) ? 'Latn' : 'Kana');
  buffer.setLanguage('ja');
  buffer.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES);
  shape(font, buffer, how.features);
  const glyphs = buffer.getGlyphInfosAndPositions();
  if (glyphs.length === 0 || glyphs.some((glyph) => glyph.codepoint === 0)) return null;
  return glyphs.map((glyph) => ({ glyphId: glyph.codepoint, advance: glyph.xAdvance ?? 0, dx: glyph.xOffset ?? 0, dy: glyph.yOffset ?? 0 }));
}

/** HarfBuzz answers a variation that it does not know with the plain form, silently. For a name that is a different character. */
function knowsVariation(text: string, font: Font): boolean {
  const match = variationSequence.exec(text);
  if (!match) return true;
  return font.variationGlyph(match[1]?.codePointAt(0) ?? 0, match[2]?.codePointAt(0) ?? 0) !== undefined;
}

/** Some fonts have entries for characters that nobody drew. */
function hasAllInk(text: string, glyphs: readonly RunGlyph[], from: ShapingFont): boolean {
  return isBlankByNature.test(text) || glyphs.every((glyph) => from.hasInk(glyph.glyphId));
}

/** By the glyph, not by the character alone: a mark that is drawn wrong by itself may be right in the letter that the font joins it to. */
function showsAnother(text: string, glyphs: readonly RunGlyph[], { font, undrawn }: ShapingFont): boolean {
  if (undrawn.size === 0) return false;
  return Array.from(text, (character) => character.codePointAt(0) ?? 0)
    .some((code) => undrawn.has(code) && glyphs.some((glyph) => glyph.glyphId === font.nominalGlyph(code)));
}

const letterWithMarks = /^\P{M}[^\P{Mn}\uFE00-\uFE0F\u{E0100}-\u{E01EF}]+$/u;

/**
 * A letter with its marks that the font has only in parts, and does not bring together: Klee One sets the tilde of ễ behind its ê, BIZ UDMincho over it, Yomogi
 * the mark of か゚ into the next square (all seven fonts were looked at, 2026-11-22). A reader would see a letter and a stray accent, so it counts as missing
 * here, and a font that has the whole letter is asked. A mark stands where its middle is over its base and, on a western letter, its ink is clear of the rest.
 */
function hasStrayMark(text: string, glyphs: readonly RunGlyph[], { font }: ShapingFont): boolean {
  if (glyphs.length < 2 || !letterWithMarks.test(text.normalize('NFD'))) return false;
  const [base, ...marks] = glyphs;
  const ofBase = font.glyphExtents(base?.glyphId ?? 0);
  if (!base || !ofBase) return true;
  const taken = [{ top: ofBase.yBearing, foot: ofBase.yBearing + ofBase.height }];
  let pen = base.advance;
  return marks.some((mark) => {
    const ink = font.glyphExtents(mark.glyphId);
    if (!ink) return true;
    const middle = pen + mark.dx + ink.xBearing + ink.width / 2;
    const [top, foot] = [mark.dy + ink.yBearing, mark.dy + ink.yBearing + ink.height];
    const isOver = hasWesternLetter.test(text) && taken.some((other) => foot < other.top && other.foot < top);
    taken.push({ top, foot });
    pen += mark.advance;
    return middle < 0 || middle > base.advance || isOver;
  });
}

function setAlong(glyphs: readonly RunGlyph[], { font, unitsPerEm, emTop }: ShapingFont): Shaped {
  const baseline = emTop - unitsPerEm / 2;
  const placed: ShapedGlyph[] = [];
  let pen = 0;
  for (const glyph of glyphs) {
    placed.push({ glyphId: glyph.glyphId, x: (pen + glyph.dx) / unitsPerEm, y: (baseline - glyph.dy) / unitsPerEm });
    pen += glyph.advance;
  }
  const ink = placed.length === 1 ? font.glyphExtents(placed[0]?.glyphId ?? 0) : undefined;
  const blank = ink ? { blank: { before: ink.xBearing / unitsPerEm, after: (pen - ink.xBearing - ink.width) / unitsPerEm } satisfies Blank } : {};
  return { glyphs: placed, advance: pen / unitsPerEm, verticalForm: false, ...blank };
}

function setUpright(upright: readonly RunGlyph[], along: readonly RunGlyph[], from: ShapingFont): Shaped | null {
  const glyphId = upright[0]?.glyphId;
  if (glyphId === undefined) return null;
  const { font, unitsPerEm, vertical } = from;
  const [origin, advance] = [vertical.originY(glyphId), vertical.advance(glyphId)];
  const ink = font.glyphExtents(glyphId);
  // The height of an outline is counted downwards, so it is negative.
  const blank = ink ? { blank: { before: (origin - ink.yBearing) / unitsPerEm, after: (advance - origin + ink.yBearing + ink.height) / unitsPerEm } satisfies Blank } : {};
  return {
    ...blank,
    glyphs: [{ glyphId, x: -font.glyphHAdvance(glyphId) / 2 / unitsPerEm, y: origin / unitsPerEm }],
    advance: advance / unitsPerEm,
    verticalForm: along.length !== 1 || along[0]?.glyphId !== glyphId,
  };
}

/**
 * Characters of one grapheme that the font did not join: each stands below the other by its own vertical metrics, except marks, which have
 * no advance and keep their place over the one before.
 */
function setUprightStack(along: readonly RunGlyph[], from: ShapingFont): Shaped {
  const { font, unitsPerEm, vertical } = from;
  const glyphs: ShapedGlyph[] = [];
  let pen = 0;
  let origin = { x: 0, y: 0 };
  for (const glyph of along) {
    if (glyph.advance !== 0 || glyphs.length === 0) {
      const x = -font.glyphHAdvance(glyph.glyphId) / 2;
      glyphs.push({ glyphId: glyph.glyphId, x: x / unitsPerEm, y: (pen + vertical.originY(glyph.glyphId)) / unitsPerEm });
      // A mark is placed from the pen after its base.
      origin = { x: x + glyph.advance, y: pen + vertical.originY(glyph.glyphId) };
      pen += vertical.advance(glyph.glyphId);
    } else glyphs.push({ glyphId: glyph.glyphId, x: (origin.x + glyph.dx) / unitsPerEm, y: (origin.y - glyph.dy) / unitsPerEm });
  }
  return { glyphs, advance: pen / unitsPerEm, verticalForm: false };
}
