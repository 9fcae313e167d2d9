import { captionRun } from './caption-run.ts';
import { crossInset } from './calibration-readings.ts';
import type { CardKit } from './card.ts';
import type { CardSide, Colour, Stroke, TextRun } from './card-side.ts';
import { postalFrames } from './postal-digits.ts';

const black: Colour = [0, 0, 0];
const thin = 0.15;
const crossArm = 5;
/** Ticks of the two rulers, in mm; every fifth and tenth is longer. */
const tick = { short: 1.2, fifth: 2, tenth: 3 } as const;
/** Where the rulers run, in mm: clear of crosses, boxes and words. */
const rulers = { level: 32, upright: 94, from: 42, to: 126 } as const;

const stroke = (from: readonly [number, number], to: readonly [number, number], lineWidth = thin): Stroke => ({ from, to, lineWidth, colour: black });

/** One card to print, measure and type four numbers from: two crosses, two rulers, the boxes of an official card to lay over, and an arrow. */
export function composeCalibrationSheet(kit: CardKit): CardSide {
  const { card, recipientBoxes, senderBoxes } = kit.geometry;
  const far = { x: card.width - crossInset, y: card.height - crossInset };
  const boxes = [postalFrames(recipientBoxes), postalFrames(senderBoxes)];
  return {
    ...card, images: [],
    frames: boxes.flatMap(({ frames }) => frames.map((frame) => ({ ...frame, colour: black, lineWidth: thin }))),
    strokes: [...cross(crossInset, crossInset), ...cross(far.x, far.y), ...levelRuler(far.x), ...uprightRuler(), ...arrow(card.width / 2)],
    runs: captions(kit),
  };
}

const cross = (x: number, y: number): readonly Stroke[] => [stroke([x - crossArm, y], [x + crossArm, y]), stroke([x, y - crossArm], [x, y + crossArm])];

const lengthOf = (index: number): number => (index % 10 === 0 ? tick.tenth : index % 5 === 0 ? tick.fifth : tick.short);

function levelRuler(end: number): readonly Stroke[] {
  const y = rulers.level;
  const ticks = Array.from({ length: Math.round(end - crossInset) + 1 }, (_, index) => stroke([crossInset + index, y], [crossInset + index, y + lengthOf(index)]));
  return [stroke([crossInset, y], [end, y]), ...ticks];
}

function uprightRuler(): readonly Stroke[] {
  const { upright: x, from, to } = rulers;
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => stroke([x, from + index], [x - lengthOf(index), from + index]));
  return [stroke([x, from], [x, to]), ...ticks];
}

/** Points to the upper edge as the sheet was meant. */
function arrow(x: number): readonly Stroke[] {
  return [stroke([x, 60], [x, 46], 0.6), stroke([x, 46], [x - 3, 51], 0.6), stroke([x, 46], [x + 3, 51], 0.6)];
}

/** In the words of the calibration screen: four numbers, named as they are asked for there. */
function captions(kit: CardKit): readonly TextRun[] {
  const { width } = kit.geometry.card;
  const lines = [
    ['位置合わせ', 5, 66], ['矢印を上にして持ち、紙の端から', 3, 75], ['十字の線までを物差しで測ります。', 3, 80],
    ['左上の十字　左の端から　　　　ミリ', 3, 88], ['左上の十字　上の端から　　　　ミリ', 3, 94],
    ['右下の十字　右の端から　　　　ミリ', 3, 100], ['右下の十字　下の端から　　　　ミリ', 3, 106], ['ずれがなければ、どれも十ミリです。', 3, 113],
  ] as const;
  return lines.map(([text, size, y]) => captionRun(text, { role: 'caption', x: width / 2, y, size, align: 'middle', colour: black }, kit));
}
