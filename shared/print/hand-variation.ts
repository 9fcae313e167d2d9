import type { PlacedCluster } from '#shared/typeset/place-text';
import type { Colour, Mark, TextRun } from './card-side.ts';
import { seededDice, type Dice } from './seeded-dice.ts';
import { cellOf, marksOf, type LinePlace } from './set-run.ts';

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

/** How strongly a hand varies. */
export const handStrengths = ['light', 'medium', 'strong'] as const;
export type HandStrength = (typeof handStrengths)[number];

/** Tried on three fonts and looked at. Light is tidy, for formal cards; medium is believable handwriting; strong is as far as it may go. */
export const handLevels: Readonly<Record<HandStrength, HandLevel>> = {
  light: { angle: 0.5, scale: 0.012, walk: 0.003, shiftX: 0.006, shiftY: 0.006, ink: 0.03, head: 0.05, slant: 0.12, kana: 0.97 },
  medium: { angle: 1.1, scale: 0.022, walk: 0.006, shiftX: 0.011, shiftY: 0.012, ink: 0.06, head: 0.12, slant: 0.3, kana: 0.94 },
  strong: { angle: 2.4, scale: 0.045, walk: 0.012, shiftX: 0.024, shiftY: 0.024, ink: 0.12, head: 0.3, slant: 0.7, kana: 0.9 },
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

/** What a line has beside it, in mm: two neighbours that lean towards each other must not meet. */
export interface HandRoom {
  readonly gap: number;
  readonly length: number;
  /** How far a line may begin before or behind its head, in em: something may stand there, or the edge of what can be printed. Absent = as far as the hand goes. */
  readonly before?: number;
  readonly behind?: number;
}

/** Each of two neighbours may take this part of the room between them. */
const shareOfGap = 0.3;

/**
 * Writes lines by hand: the layout decides where everything stands, this only how it strays from there. One hand writes one side, line
 * after line.
 */
export function createHand(seed: string, level: HandLevel, room: HandRoom): (clusters: readonly PlacedCluster[], place: LinePlace) => TextRun {
  const dice = seededDice(seed);
  const steepest = Math.atan2(shareOfGap * room.gap, room.length) * 180 / Math.PI;
  const { before = Infinity, behind = Infinity } = room;
  const slanting = { ...level, slant: Math.min(level.slant, steepest) };
  let walked = 0;
  let lines = 0;
  return (clusters, place) => {
    const line = lineOf(seededDice(`${seed}/column ${lines}`), slanting);
    lines += 1;
    const marks: Mark[] = [];
    for (const cluster of clusters) {
      walked = memory * walked + level.walk * dice.normal();
      marks.push(...written(cluster, place, { level, dice, walked, line: { ...line, head: Math.max(-before, Math.min(behind, line.head)) } }));
    }
    return { role: place.role, text: clusters.map((cluster) => cluster.text).join(''), marks, cells: clusters.map((cluster) => cellOf(cluster, place)) };
  };
}

interface Line { readonly head: number; readonly slant: number }
const lineOf = (dice: Dice, level: HandLevel): Line => ({ head: level.head * dice.normal(), slant: level.slant * (2 * dice.uniform() - 1) });

interface Stray { readonly level: HandLevel; readonly dice: Dice; readonly walked: number; readonly line: Line }

function written(cluster: PlacedCluster, place: LinePlace, { level, dice, walked, line }: Stray): readonly Mark[] {
  const angle = level.angle * dice.normal() + line.slant;
  const scale = (1 + level.scale * dice.normal()) * (isKana(cluster.text) ? level.kana : 1);
  const stretch = cluster.rotation === 0 ? aspect * (2 * dice.uniform() - 1) : 0 * dice.uniform();
  const across = (walked + level.shiftX * dice.normal()) * place.size;
  const along = (line.head + level.shiftY * dice.normal()) * place.size;
  const light = Math.floor(dice.uniform() * shades) / (shades - 1) * level.ink;
  const colour = lighter(place.colour, light);

  const middle = (cluster.position + cluster.advance / 2) * place.size;
  const horizontal = place.writing === 'horizontal';
  const onPage = (lengthways: number, sideways: number) => (horizontal ? { x: lengthways, y: sideways } : { x: sideways, y: lengthways });
  const head = onPage(place.head, place.axis);
  const centre = onPage(middle, 0);
  const drift = turn(centre.x, centre.y, line.slant);
  const shift = onPage(along, across);
  const [scaleX, scaleY] = [scale * (1 + stretch), scale * (1 - stretch)];
  return marksOf(cluster, place).map((mark) => {
    const arm = turn((mark.x - head.x - centre.x) * scaleX, (mark.y - head.y - centre.y) * scaleY, angle);
    return {
      ...mark, colour,
      x: head.x + drift.x + arm.x + shift.x, y: head.y + drift.y + arm.y + shift.y,
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
