import { captionRun } from './caption-run.ts';
import type { CardKit } from './card.ts';
import { mmPerPoint, type CardSide, type Colour, type TextRun } from './card-side.ts';
import { setLine } from './set-line.ts';
import { lengthOf, setRun } from './set-run.ts';

/** The greys of the tracing style between which an owner chooses, darkest first. */
export const stripGreys = [0.8, 0.81, 0.82, 0.83, 0.84, 0.85] as const;

/** Words with many and with few strokes: what he will trace. */
export const stripWords = '先日はありがとうございました';

const points = 17;
const black: Colour = [0, 0, 0];
/** From the number over a column to its first character. */
const belowNumber = 5;

/** 試し刷り: the same words in each grey, a column each, with its number over it. Which one he can follow and no longer see depends on printer, ink and eyes. */
export function composeTestStrip(kit: CardKit, greys: readonly number[] = stripGreys, words: string = stripWords): CardSide {
  const { card, message: area } = kit.geometry;
  const size = points * mmPerPoint;
  const pitch = (area.right - area.left) / greys.length;
  const clusters = setLine(words, kit, []);
  const fitting = Math.min(size, (area.bottom - area.top - belowNumber) / Math.max(1, lengthOf(clusters)), pitch / 1.2);
  const runs = greys.flatMap((grey, index): readonly TextRun[] => {
    const axis = area.right - (index + 0.5) * pitch;
    return [
      captionRun(grey.toFixed(2), { role: 'caption', x: axis, y: area.top, size: 3, align: 'middle', colour: black }, kit),
      setRun(clusters, { role: 'body', axis, head: area.top + belowNumber, size: fitting, colour: [grey, grey, grey] }),
    ];
  });
  return { ...card, frames: [], strokes: [], images: [], runs };
}
