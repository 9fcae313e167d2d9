import type { Line } from '#shared/typeset/break-lines';
import type { TrimmedItem } from '#shared/typeset/line-items';
import type { PlacedCluster } from '#shared/typeset/placed-text';
import type { Sides } from '#shared/typeset/punctuation-blanks';
import type { SetCluster } from '#shared/typeset/set-clusters';

export interface LinePlace {
  /** Its number in the whole text. */
  readonly line: number;
  readonly measure: number;
  /** Where it begins. */
  readonly start: number;
  readonly vertical: boolean;
}

/**
 * Puts the clusters of one line behind each other. Blank that is given up before the ink of a mark moves its glyphs towards the head; the
 * clusters of a line always follow each other without gap and without overlap. Spaces at the end take only the room that is left there.
 */
export function placeLine(clusters: readonly SetCluster[], items: readonly TrimmedItem[], line: Line, { line: number, measure, start, vertical }: LinePlace): readonly PlacedCluster[] {
  const given = giveUp(items, line);
  let position = start;
  return clusters.slice(line.from, line.to).map((cluster, index) => {
    const sides = given[index] ?? { before: 0, after: 0 };
    const advance = lastingAdvance(cluster.advance - sides.before - sides.after, items[line.from + index], position, measure);
    const placed: PlacedCluster = {
      text: cluster.graphemes.map((grapheme) => grapheme.text).join(''), start: cluster.graphemes[0]?.start ?? 0,
      line: number, position, advance, rotation: cluster.rotation, font: cluster.font, glyphs: moved(cluster.glyphs, sides.before, vertical),
    };
    position += advance;
    return placed;
  });
}

/** A space, or the blank after a mark at the end, ends with the line. */
function lastingAdvance(advance: number, item: TrimmedItem | undefined, position: number, measure: number): number {
  if (item?.isSpace) return Math.max(0, Math.min(advance, measure - position));
  const beyond = position + advance - measure;
  return beyond > 0 ? advance - Math.min(beyond, item?.endBlank ?? 0) : advance;
}

function moved(glyphs: SetCluster['glyphs'], by: number, vertical: boolean): SetCluster['glyphs'] {
  if (by === 0) return glyphs;
  return glyphs.map((glyph) => (vertical ? { ...glyph, dy: glyph.dy - by } : { ...glyph, dx: glyph.dx - by }));
}

/** For each item of the line: what it gives up on both sides. */
function giveUp(items: readonly TrimmedItem[], { from, to, squeezed }: Line): readonly Sides[] {
  const inLine = items.slice(from, to);
  const dots = inLine.map((item, index) => (item.kind === 'middle' ? squeezeIn(item, index, inLine.length) : none));
  const others = inLine.map((item, index) => (item.kind === 'middle' ? none : squeezeIn(item, index, inLine.length)));
  // The quarters around a middle dot go first (JIS X 4051), the rest is shared by brackets and commas.
  const ofDots = share(squeezed, dots);
  const ofOthers = share(squeezed - ofDots * total(dots), others);
  return inLine.map((item, index) => {
    const next = index + 1 < inLine.length ? inLine[index + 1]?.trim.before ?? 0 : 0;
    const head = index > 0 ? item.trim.after : from > 0 ? item.flush ?? 0 : 0;
    const side = (which: keyof Sides) => (dots[index] ?? none)[which] * ofDots + (others[index] ?? none)[which] * ofOthers;
    return { before: head + side('before'), after: next + side('after') };
  });
}

const none: Sides = { before: 0, after: 0 };

const squeezeIn = (item: TrimmedItem, index: number, count: number): Sides =>
  ({ before: index > 0 ? item.squeeze?.before ?? 0 : 0, after: index < count - 1 ? item.squeeze?.after ?? 0 : 0 });

const total = (sides: readonly Sides[]): number => sides.reduce((sum, { before, after }) => sum + before + after, 0);

/** Which part of all that can be given up is needed. */
const share = (need: number, sides: readonly Sides[]): number => (need <= 0 ? 0 : Math.min(1, need / Math.max(total(sides), 1e-9)));
