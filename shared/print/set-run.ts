import type { PlacedCluster } from '#shared/typeset/place-text';
import type { Cell, Colour, Mark, RunRole, TextRun } from './card-side.ts';

export interface ColumnPlace {
  readonly role: RunRole;
  /** The middle of the column. */
  readonly axis: number;
  readonly top: number;
  /** Millimetres to the em. */
  readonly size: number;
  readonly colour: Colour;
}

/** Puts the clusters of one vertical line onto the card. */
export function setColumn(clusters: readonly PlacedCluster[], place: ColumnPlace): TextRun {
  return {
    role: place.role,
    text: clusters.map((cluster) => cluster.text).join(''),
    marks: clusters.flatMap((cluster) => marksOf(cluster, place)),
    cells: clusters.map((cluster) => cellOf(cluster, place)),
  };
}

export function cellOf(cluster: PlacedCluster, { axis, top, size }: ColumnPlace): Cell {
  return { text: cluster.text, x: axis - size / 2, y: top + cluster.position * size, width: size, height: cluster.advance * size };
}

export function marksOf(cluster: PlacedCluster, { axis, top, size, colour }: ColumnPlace): readonly Mark[] {
  const font = cluster.font;
  if (font === null) return [];
  const said = shareText(cluster.text, cluster.glyphs.length);
  return cluster.glyphs.map((glyph, index) => ({
    font, glyphId: glyph.glyphId, text: said[index] ?? '',
    x: axis + glyph.dx * size, y: top + (cluster.position + glyph.dy) * size, size,
    scaleX: glyph.scaleX ?? 1, scaleY: 1, angle: cluster.rotation, colour,
  }));
}

/** One character to each glyph where the numbers agree (12 in one cell, a Latin word); otherwise the first glyph says it all. */
function shareText(text: string, glyphs: number): readonly string[] {
  const characters = Array.from(text);
  return characters.length === glyphs ? characters : [text];
}

/** The length of a line in em. */
export const lengthOf = (clusters: readonly PlacedCluster[]): number => Math.max(0, ...clusters.map((cluster) => cluster.position + cluster.advance));

/** The same line with more room behind each cluster. */
export function spaceOut(clusters: readonly PlacedCluster[], roomAfter: (cluster: PlacedCluster, next: PlacedCluster) => number): readonly PlacedCluster[] {
  let added = 0;
  return clusters.map((cluster, index) => {
    const moved = added === 0 ? cluster : { ...cluster, position: cluster.position + added };
    const next = clusters[index + 1];
    if (next) added += roomAfter(cluster, next);
    return moved;
  });
}
