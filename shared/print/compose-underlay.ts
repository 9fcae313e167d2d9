import type { Writing } from '#shared/typeset/place-text';
import type { CardKit } from './card.ts';
import type { CardSide, Colour, Stroke } from './card-side.ts';

export const underlayPapers = ['card', 'a4'] as const;
export type UnderlayPaper = (typeof underlayPapers)[number];

export interface Underlay {
  readonly paper: UnderlayPaper;
  /** Absent = vertical. */
  readonly writing?: Writing;
  /** From line to line in mm; absent = 10. */
  readonly pitch?: number;
  /** A cross for the middle of each character; absent = true. */
  readonly centres?: boolean;
}

const black: Colour = [0, 0, 0];
/** A line of 0.6 mm shows through writing paper of 80 g; thinner ones get lost in it. */
const ruleWidth = 0.6;
const crossWidth = 0.3;
const crossArm = 0.8;
/** Characters stand a little closer than lines. */
const characterPitch = 0.72;
const usualPitch = 10;
/** ISO 216, and the margin that letters leave. */
const a4 = { width: 210, height: 297, area: { left: 20, right: 190, top: 20, bottom: 277 } } as const;

/** 下敷き: dark lines to lay under the paper that he writes on. */
export function composeUnderlay({ paper, writing = 'vertical', pitch = usualPitch, centres = true }: Underlay, kit: CardKit): CardSide {
  const { width, height, area } = paper === 'a4' ? a4 : { ...kit.geometry.card, area: kit.geometry.message };
  const [across, along] = writing === 'vertical' ? [area.right - area.left, area.bottom - area.top] : [area.bottom - area.top, area.right - area.left];
  const lines = Math.floor(across / pitch + 1e-9);
  const characters = Math.floor(along / (pitch * characterPitch) + 1e-9);
  // What is left over lies half on either side.
  const [first, head] = [(across - lines * pitch) / 2, (along - characters * pitch * characterPitch) / 2];
  const at = (u: number, v: number): readonly [number, number] => (writing === 'vertical' ? [area.right - u, area.top + v] : [area.left + v, area.top + u]);
  const rules = Array.from({ length: lines + 1 }, (_, index): Stroke =>
    ({ from: at(first + index * pitch, 0), to: at(first + index * pitch, along), lineWidth: ruleWidth, colour: black }));
  const crosses = Array.from({ length: centres ? lines * characters : 0 }, (_, index) =>
    cross(at(first + (Math.floor(index / characters) + 0.5) * pitch, head + (index % characters + 0.5) * pitch * characterPitch)));
  return { width, height, frames: [], images: [], runs: [], strokes: [...rules, ...crosses.flat()] };
}

const cross = ([x, y]: readonly [number, number]): readonly Stroke[] => [
  { from: [x - crossArm, y], to: [x + crossArm, y], lineWidth: crossWidth, colour: black },
  { from: [x, y - crossArm], to: [x, y + crossArm], lineWidth: crossWidth, colour: black },
];
