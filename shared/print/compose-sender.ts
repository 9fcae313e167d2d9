import { addressLines } from '#shared/address/address-lines';
import { ownCareOfLine } from '#shared/address/care-of-line';
import { wholeChunks } from '#shared/address/whole-chunks';
import type { CardGeometry } from '#shared/model/card-geometry';
import { uprightCapitals } from '#shared/address/numerals';
import { phoneLine } from '#shared/address/phone-line';
import type { AddressCard, CardKit } from './card.ts';
import { readCardImage, type CardImage } from './card-image.ts';
import type { CardProblem } from './card-problem.ts';
import type { Colour, PlacedImage, TextRun } from './card-side.ts';
import { drawBlock, foldBlock, foldInto, lineMaker, scales, type BlockLine, type Work } from './column-block.ts';
import { numeralsOf } from './numerals-of.ts';

const black: Colour = [0, 0, 0];
/** 7.5 pt of the telephone become 5.7. */
const smallestWhole = 0.76;
const senderPoints = { address: 8.5, name: 11.5, phone: 7.5 } as const;

type SenderArea = CardGeometry['address']['sender'];

interface SenderBlock {
  readonly runs: readonly TextRun[];
  readonly images: readonly PlacedImage[];
  readonly problems: readonly CardProblem[];
}

/** Who writes: address, shop, owner, telephone where he wants it, and his seal at the foot; all of it within `area`, or `block-too-long`. */
export function composeSender(card: AddressCard, area: SenderArea, kit: CardKit): SenderBlock {
  const last = lastOf.get(card.sender);
  if (last && last.kit === kit && last.seal === card.seal && last.numerals === card.numerals && sameArea(last.area, area)) return last.block;
  const block = setSender(card, area, kit);
  lastOf.set(card.sender, { kit, area, seal: card.seal, numerals: card.numerals, block });
  return block;
}

/** A batch has one sender, whose block is set once and not for every card. */
const lastOf = new WeakMap<AddressCard['sender'], {
  readonly kit: CardKit; readonly area: SenderArea; readonly seal: AddressCard['seal']; readonly numerals: AddressCard['numerals']; readonly block: SenderBlock;
}>();

const sameArea = (one: SenderArea, other: SenderArea): boolean =>
  one.left === other.left && one.right === other.right && one.top === other.top && one.bottom === other.bottom;

function setSender(card: AddressCard, { left, right, top, bottom: foot }: SenderArea, kit: CardKit): SenderBlock {
  const found: CardProblem[] = [];
  const seal = card.seal ? readCardImage(card.seal) : null;
  const sealSize = seal && fitInto(seal, { width: right - left, height: foot - top });
  const bottom = sealSize ? foot - sealSize.height - aboveSeal : foot;
  const width = right - left;
  const height = bottom - top;
  const { lines, scale } = fitted(senderLines(card, { kit, problems: found }), { width, height });
  const block = foldBlock(lines, scale ?? scales.at(-1) ?? 1, height);
  return {
    runs: block ? drawBlock(block, { right: right - Math.max(0, (width - block.width) / 2), top, bottom, colour: black }) : [],
    images: seal && sealSize ? [{ image: seal, ...sealSize, x: (left + right - sealSize.width) / 2, y: foot - sealSize.height }] : [],
    problems: [
      ...(card.seal && !seal ? [{ kind: 'not-a-picture', what: 'seal' } as const] : []), ...found.map(withoutChoice),
      ...(scale === undefined ? [{ kind: 'block-too-long', block: 'sender' } as const] : []),
    ],
  };
}

/** A telephone number in two columns is misread: rather a little smaller, as long as it stays readable. */
function fitted(folding: readonly BlockLine[], room: { readonly width: number; readonly height: number }): { readonly lines: readonly BlockLine[]; readonly scale: number | undefined } {
  const largest = (lines: readonly BlockLine[]) => scales.find((scale) => foldInto(lines, scale, room) !== null);
  const whole = folding.map((line): BlockLine => (line.role === 'sender-phone' ? { ...line, points: [] } : line));
  const scale = largest(whole);
  return scale !== undefined && scale >= smallestWhole ? { lines: whole, scale } : { lines: folding, scale: largest(folding) };
}

/** The choice between two forms is a guest's; the sender is drawn as he wrote himself. */
const withoutChoice = (problem: CardProblem): CardProblem => (problem.kind === 'fallback-font' ? { kind: problem.kind, character: problem.character } : problem);

/** In mm: as a shop's seal is stamped; a long logo may be wider. */
const sealHeight = 10;
const aboveSeal = 1.5;

function fitInto({ width, height }: CardImage, room: { readonly width: number; readonly height: number }): { readonly width: number; readonly height: number } {
  const scale = Math.max(0, Math.min(sealHeight / height, room.width / width, room.height / height));
  return { width: width * scale, height: height * scale };
}

function senderLines(card: AddressCard, { kit, problems }: Work): readonly BlockLine[] {
  const { sender } = card;
  const { street, building } = addressLines(sender.address, numeralsOf(sender.address, card.numerals));
  const line = lineMaker({ kit, problems });
  return [
    line(street, { role: 'sender-address', size: senderPoints.address }),
    line(building, { role: 'sender-address', size: senderPoints.address, indent: 1 }),
    line(wholeChunks(ownCareOfLine(sender.address.careOf ?? '')), { role: 'sender-address', size: senderPoints.address, indent: 2 }),
    line(wholeChunks(uprightCapitals(sender.name.trim())), { role: 'sender-name', size: senderPoints.name, align: 'foot', before: 0.8 }),
    line(wholeChunks(sender.ownerName.trim()), { role: 'sender-name', size: senderPoints.name, align: 'foot' }),
    line(wholeChunks(sender.printPhone ? phoneLine(sender.phone) : ''), { role: 'sender-phone', size: senderPoints.phone, align: 'foot' }),
  ].filter((made) => made.clusters.length > 0);
}
