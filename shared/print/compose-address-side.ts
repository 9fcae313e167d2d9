import { addressLines } from '#shared/address/address-lines';
import { careOfLine } from '#shared/address/care-of-line';
import { wholeChunks } from '#shared/address/whole-chunks';
import type { CardGeometry, CardKindGeometry } from '#shared/model/card-geometry';
import { recipientOf, type Recipient } from '#shared/address/recipient';
import { kitWith, type AddressCard, type CardKit, type ComposedSide } from './card.ts';
import { distinctProblems, type AddressBlock, type CardProblem } from './card-problem.ts';
import { mmPerPoint, type Colour, type RunRole, type TextRun } from './card-side.ts';
import { captionRun } from './caption-run.ts';
import { drawBlock, foldBlock, foldInto, lineMaker, scales, type BlockLine, type Work } from './column-block.ts';
import { composeSender } from './compose-sender.ts';
import { boxesReachInto, freeAreas } from './free-areas.ts';
import { drawNames, heightOf, measureNames, scaledNames, type NameBlock } from './name-block.ts';
import { numeralsOf } from './numerals-of.ts';
import { movedBoxes, postalDigits, postalFrames } from './postal-digits.ts';

/** An address is for the postman: black, upright, without any play of the hand. */
const ink: Colour = [0, 0, 0];
/** 15.5 pt digits are some 4 mm high (norm: 2.4–6.0); the sender's boxes are smaller. */
const postalPoints = { recipient: 15.5, sender: 11 } as const;
/** Joint names give way a little before an address becomes hard to read. */
const nameScales = [1, 0.88, 0.76] as const;
const smallestBesideFullName = 0.8;
const smallestScale = scales.at(-1);
/** Free room between the name and the columns beside it. */
const besideName = 2.5;
/** A single name of usual length begins here below the top of its area; only longer ones rise to the top. */
const nameDrop = 4;

export function composeAddressSide(card: AddressCard, kit: CardKit): ComposedSide {
  const problems: CardProblem[] = [];
  const { geometry } = kit;
  const kind = card.kind ? geometry.kinds[card.kind] : null;
  const keepOuts = kind?.keepOuts ?? [geometry.stampZone, geometry.lotteryZone];
  const senderBoxes = movedBoxes(geometry.senderBoxes, card.senderBoxes ?? { right: 0, down: 0 });
  const hasSenderBoxes = !boxesReachInto(senderBoxes, keepOuts, geometry.card);
  if (!hasSenderBoxes) problems.push({ kind: 'kept-free', what: 'sender-boxes' });
  const areas = freeAreas(geometry, keepOuts, senderBoxes);
  const recipient = recipientOf(card.recipient);
  const middle = composeRecipient(card, { recipient, areas }, { kit: kitWith(kit, card.recipient.glyphs), problems });
  const sender = composeSender(card, areas.sender, kit);
  problems.push(...sender.problems);
  const drawsBoxes = kind ? !kind.boxesPrinted : card.drawPostalBoxes;
  const drawn = drawsBoxes ? [geometry.recipientBoxes, ...(hasSenderBoxes ? [senderBoxes] : [])].map(postalFrames) : [];
  const codes = [
    postalDigits(card.recipient.address.postalCode, geometry.recipientBoxes, { role: 'postal-code', points: postalPoints.recipient, colour: ink }, kit),
    postalDigits(hasSenderBoxes ? card.sender.address.postalCode : '', senderBoxes, { role: 'sender-postal-code', points: postalPoints.sender, colour: ink }, kit),
  ] as const;
  problems.push(...emptyParts(card, recipient));
  return {
    side: {
      ...geometry.card,
      images: sender.images,
      frames: drawn.flatMap((boxes) => boxes.frames),
      strokes: drawn.flatMap((boxes) => boxes.strokes),
      runs: [codes[0], ...middle, ...sender.runs, codes[1], ...headingRuns(kind?.heading ?? null, kit)].filter((run) => run.cells.length > 0),
    },
    problems: distinctProblems(problems),
  };
}

/** 郵便はがき: without these words a piece of paper is a letter and costs as much. */
function headingRuns(heading: CardKindGeometry['heading'], kit: CardKit): readonly TextRun[] {
  return heading ? [captionRun(heading.text, { role: 'heading', x: heading.centre, y: heading.y, size: heading.size, align: 'middle', colour: headingColour }, kit)] : [];
}
/** As the boxes: 郵便番号・バーコードマニュアル asks for no colour here, and red is what people know. */
const headingColour: Colour = [0.93, 0.33, 0.24];

function emptyParts(card: AddressCard, recipient: Recipient): readonly CardProblem[] {
  const { address } = card.recipient;
  const missing: CardProblem[] = [];
  if (recipient.names.every((name) => name.family === '' && name.given === '')) missing.push({ kind: 'empty', what: 'name' });
  if (address.street.trim() === '') missing.push({ kind: 'empty', what: 'address' });
  if (address.postalCode === '') missing.push({ kind: 'empty', what: 'postal-code' });
  return missing;
}

/** Address, building and affiliation from the right, the name in the middle: all grow smaller until they stand clear of each other. */
function composeRecipient(card: AddressCard, { recipient, areas }: { readonly recipient: Recipient; readonly areas: CardGeometry['address'] }, { kit, problems }: Work): readonly TextRun[] {
  const { recipient: area, name: nameArea } = areas;
  const lines = recipientLines(card, recipient, { kit, problems });
  const measured = measureNames(recipient, nameArea.bottom - nameArea.top, kit, problems);
  const roomFor = (names: NameBlock) => ({ width: area.right - besideName - names.width - nameArea.left, height: area.bottom - area.top });
  const nameSize = measured.size / mmPerPoint;
  // A name that is barely read at its full size gives no further way.
  const readable = nameScales.filter((nameScale) => nameScale === 1 || !scaledNames(measured, nameScale).tooLong);
  // The name is the largest thing on the card: beside a long one the address grows smaller with it, as far as it is still read.
  const smallerThan = (points: number) => scales.filter((scale) => scale === smallestScale || recipientPoints.address * scale < points);
  const steps = readable.flatMap((nameScale, index) => smallerThan(nameSize * nameScale)
    .filter((scale, step) => step === 0 || index === readable.length - 1 || scale >= smallestBesideFullName).map((scale) => ({ nameScale, scale })));
  const fitting = steps.find(({ nameScale, scale }) => foldInto(lines, scale, roomFor(scaledNames(measured, nameScale))) !== null);
  const { nameScale, scale } = fitting ?? steps.at(-1) ?? { nameScale: 1, scale: 1 };
  const names = scaledNames(measured, nameScale);
  if (!fitting) problems.push({ kind: 'block-too-long', block: tooLongPart(lines) });
  if (names.tooLong) problems.push({ kind: 'block-too-long', block: 'name' });
  const block = foldBlock(lines, scale, area.bottom - area.top);
  const columns = block ? drawBlock(block, { right: area.right, top: area.top, bottom: area.bottom, colour: ink }) : [];
  const free = area.right - (block?.width ?? 0) - besideName;
  const centre = Math.max(nameArea.left + names.width / 2, Math.min(nameArea.centre, free - names.width / 2));
  return [...columns, ...drawNames(names, { centre, top: nameTop(names, nameArea), colour: ink })];
}

function nameTop(names: NameBlock, area: { readonly top: number; readonly bottom: number }): number {
  return area.top + Math.min(nameDrop, Math.max(0, area.bottom - area.top - heightOf(names)));
}

function tooLongPart(lines: readonly BlockLine[]): AddressBlock {
  const amount = (roles: readonly RunRole[]) => lines.filter((line) => roles.includes(line.role)).reduce((sum, line) => sum + line.clusters.length, 0);
  return amount(['company', 'title']) > amount(['address']) ? 'company' : 'recipient-address';
}

/** Points at full size, after the prototype that was printed and looked at. */
const recipientPoints = { address: 12.5, building: 12, careOf: 12, company: 12.5, department: 11.5, title: 11.5 } as const;

function recipientLines(card: AddressCard, recipient: Recipient, { kit, problems }: Work): readonly BlockLine[] {
  const { address } = card.recipient;
  const { street, building } = addressLines(address, numeralsOf(address, card.numerals));
  const line = lineMaker({ kit, problems });
  const [company, ...further] = recipient.affiliation;
  return [
    line(street, { role: 'address', size: recipientPoints.address }),
    line(building, { role: 'address', size: recipientPoints.building, indent: 2 }),
    line(wholeChunks(careOfLine(address.careOf ?? '')), { role: 'care-of', size: recipientPoints.careOf, indent: 3 }),
    line(wholeChunks(company ?? ''), { role: 'company', size: recipientPoints.company, indent: 1, before: 1.5 }),
    ...further.map((text) => line(wholeChunks(text), { role: 'company', size: recipientPoints.department, indent: 2 })),
  ].filter((made) => made.clusters.length > 0);
}
