import type { PlacedCluster, Writing } from '#shared/typeset/place-text';
import type { Cell, Colour, Mark, RunRole, TextRun } from './card-side.ts';

export interface LinePlace {
  readonly role: RunRole;
  /** The middle of the line: x of a vertical one, y of a horizontal one. */
  readonly axis: number;
  /** Where it begins: y of a vertical one, x of a horizontal one. */
  readonly head: number;
  /** Millimetres to the em. */
  readonly size: number;
  readonly colour: Colour;
  /** Absent = vertical. */
  readonly writing?: Writing;
}

/** Puts the clusters of one line onto the card. */
export function setRun(clusters: readonly PlacedCluster[], place: LinePlace): TextRun {
  return {
    role: place.role,
    text: clusters.map((cluster) => cluster.text).join(''),
    marks: clusters.flatMap((cluster) => marksOf(cluster, place)),
    cells: clusters.map((cluster) => cellOf(cluster, place)),
  };
}

/** Where the line's own point stands on the page: `along` em behind its head, on its axis. */
const pointOf = ({ axis, head, size, writing }: LinePlace, along: number): { readonly x: number; readonly y: number } =>
  (writing === 'horizontal' ? { x: head + along * size, y: axis } : { x: axis, y: head + along * size });

export function cellOf(cluster: PlacedCluster, place: LinePlace): Cell {
  const { x, y } = pointOf(place, cluster.position);
  const [length, across] = [cluster.advance * place.size, place.size];
  return place.writing === 'horizontal'
    ? { text: cluster.text, x, y: y - across / 2, width: length, height: across }
    : { text: cluster.text, x: x - across / 2, y, width: across, height: length };
}

export function marksOf(cluster: PlacedCluster, place: LinePlace): readonly Mark[] {
  const font = cluster.font;
  if (font === null) return [];
  const { size, colour } = place;
  const said = shareText(cluster.text, cluster.glyphs.length);
  const start = pointOf(place, cluster.position);
  return cluster.glyphs.map((glyph, index) => ({
    font, glyphId: glyph.glyphId, text: said[index] ?? '',
    x: start.x + glyph.dx * size, y: start.y + glyph.dy * size, size,
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
