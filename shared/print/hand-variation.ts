import type { PlacedCluster } from '#shared/typeset/place-text';
import type { Colour, Mark, TextRun } from './card-side.ts';
import { seededDice, type Dice } from './seeded-dice.ts';
import { cellOf, marksOf, type ColumnPlace } from './set-run.ts';

/** How far a written character strays. Deviations unless said otherwise; em and degrees. */
export interface HandLevel {
  readonly angle: number;
  readonly scale: number;
  /** A stroke of the hand leans on the one before: a walk with memory, not noise. */
  readonly walk: number;
  readonly shiftX: number;
  readonly shiftY: number;
  /** How much lighter the ink may get, as a share of white. */
  readonly ink: number;
  /** Where a column begins. */
  readonly head: number;
  /** Largest slant of a column. */
  readonly slant: number;
  /** Kana are written smaller than kanji. */
  readonly kana: number;
}

/** Tried on three fonts and looked at: alive, and still tidy. Stronger looks childish, weaker looks printed. */
export const mediumHand: HandLevel = {
  angle: 1.1, scale: 0.022, walk: 0.006, shiftX: 0.011, shiftY: 0.012, ink: 0.06, head: 0.12, slant: 0.3, kana: 0.94,
};

/** Blue-black ink rather than printer's black: the strongest single hint of a pen. */
export const penInk: Colour = [0.11, 0.12, 0.2];

/** How much of the last deviation the next character keeps. */
const memory = 0.85;
/** Width and height differ by as much: the same の twice is what gives a printed hand away. */
const aspect = 0.015;
/** Ink comes in so many shades, so that a page does not name a colour for every character. */
const shades = 4;

const isKana = (text: string): boolean => /^[\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(text);

/**
 * Writes columns by hand: the layout decides where everything stands, this only how it strays from there. One hand writes one side, column
 * after column.
 */
export function createHand(seed: string, level: HandLevel): (clusters: readonly PlacedCluster[], place: ColumnPlace) => TextRun {
  const dice = seededDice(seed);
  let walked = 0;
  let columns = 0;
  return (clusters, place) => {
    const column = columnOf(seededDice(`${seed}/column ${columns}`), level);
    columns += 1;
    const marks: Mark[] = [];
    for (const cluster of clusters) {
      walked = memory * walked + level.walk * dice.normal();
      marks.push(...written(cluster, place, { level, dice, walked, column }));
    }
    return { role: place.role, text: clusters.map((cluster) => cluster.text).join(''), marks, cells: clusters.map((cluster) => cellOf(cluster, place)) };
  };
}

interface Column { readonly head: number; readonly slant: number }
const columnOf = (dice: Dice, level: HandLevel): Column => ({ head: level.head * dice.normal(), slant: level.slant * (2 * dice.uniform() - 1) });

interface Stray { readonly level: HandLevel; readonly dice: Dice; readonly walked: number; readonly column: Column }

function written(cluster: PlacedCluster, place: ColumnPlace, { level, dice, walked, column }: Stray): readonly Mark[] {
  const angle = level.angle * dice.normal() + column.slant;
  const scale = (1 + level.scale * dice.normal()) * (isKana(cluster.text) ? level.kana : 1);
  const stretch = cluster.rotation === 0 ? aspect * (2 * dice.uniform() - 1) : 0 * dice.uniform();
  const shiftX = (walked + level.shiftX * dice.normal()) * place.size;
  const shiftY = (column.head + level.shiftY * dice.normal()) * place.size;
  const light = Math.floor(dice.uniform() * shades) / (shades - 1) * level.ink;
  const colour = lighter(place.colour, light);

  const middle = (cluster.position + cluster.advance / 2) * place.size;
  const centre = turn(0, middle, column.slant);
  const [scaleX, scaleY] = [scale * (1 + stretch), scale * (1 - stretch)];
  return marksOf(cluster, place).map((mark) => {
    const arm = turn((mark.x - place.axis) * scaleX, (mark.y - place.top - middle) * scaleY, angle);
    return {
      ...mark, colour,
      x: place.axis + centre.x + arm.x + shiftX, y: place.top + centre.y + arm.y + shiftY,
      scaleX: mark.scaleX * scaleX, scaleY: mark.scaleY * scaleY, angle: mark.angle + angle,
    };
  });
}

/** Clockwise on a page whose y points down. */
function turn(x: number, y: number, degrees: number): { readonly x: number; readonly y: number } {
  const [cos, sin] = [Math.cos(degrees * Math.PI / 180), Math.sin(degrees * Math.PI / 180)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

const lighter = (colour: Colour, by: number): Colour => [colour[0] + by, colour[1] + by, colour[2] + by];
