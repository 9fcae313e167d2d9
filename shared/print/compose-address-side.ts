import { addressLines } from '#shared/address/address-lines';
import { phoneLine } from '#shared/address/phone-line';
import { recipientOf, type Recipient } from '#shared/address/recipient';
import type { AddressCard, CardKit, ComposedSide } from './card.ts';
import { distinctProblems, type AddressBlock, type CardProblem } from './card-problem.ts';
import type { Colour, RunRole, TextRun } from './card-side.ts';
import { breakPoints, freeBars } from './address-columns.ts';
import { drawBlock, foldBlock, type BlockLine, type ColumnBlock } from './column-block.ts';
import { drawNames, heightOf, measureNames, scaledNames, type NameBlock } from './name-block.ts';
import { postalDigits, postalFrames } from './postal-digits.ts';
import { setLine } from './set-line.ts';

/** An address is for the postman: black, upright, without any play of the hand. */
const ink: Colour = [0, 0, 0];
/** 15.5 pt digits are some 4 mm high (norm: 2.4–6.0); the sender's boxes are smaller. */
const postalPoints = { recipient: 15.5, sender: 11 } as const;
/** Tried in turn until everything has its place. Below the last one a card is unreadable and the owner is told. */
const scales = [1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72, 0.68, 0.64, 0.6, 0.56] as const;
/** Joint names give way a little before an address becomes hard to read. */
const nameScales = [1, 0.88, 0.76] as const;
const smallestBesideFullName = 0.8;
/** Free room between the name and the columns beside it. */
const besideName = 2.5;
/** A single name of usual length begins here below the top of its area; only longer ones rise to the top. */
const nameDrop = 4;

export function composeAddressSide(card: AddressCard, kit: CardKit): ComposedSide {
  const problems: CardProblem[] = [];
  const { geometry } = kit;
  const recipient = recipientOf(card.recipient);
  const middle = composeRecipient(card, recipient, { kit, problems });
  const sender = composeSender(card, { kit, problems });
  const drawn = card.drawPostalBoxes ? [postalFrames(geometry.recipientBoxes), postalFrames(geometry.senderBoxes)] : [];
  const codes = [
    postalDigits(card.recipient.address.postalCode, geometry.recipientBoxes, { role: 'postal-code', points: postalPoints.recipient, colour: ink }, kit),
    postalDigits(card.sender.address.postalCode, geometry.senderBoxes, { role: 'sender-postal-code', points: postalPoints.sender, colour: ink }, kit),
  ] as const;
  problems.push(...emptyParts(card, recipient));
  return {
    side: {
      ...geometry.card,
      images: [],
      frames: drawn.flatMap((boxes) => boxes.frames),
      strokes: drawn.flatMap((boxes) => boxes.strokes),
      runs: [codes[0], ...middle, ...sender, codes[1]].filter((run) => run.cells.length > 0),
    },
    problems: distinctProblems(problems),
  };
}

interface Work { readonly kit: CardKit; readonly problems: CardProblem[] }

function emptyParts(card: AddressCard, recipient: Recipient): readonly CardProblem[] {
  const { address } = card.recipient;
  const missing: CardProblem[] = [];
  if (recipient.names.every((name) => name.family === '' && name.given === '')) missing.push({ kind: 'empty', what: 'name' });
  if (address.street.trim() === '') missing.push({ kind: 'empty', what: 'address' });
  if (address.postalCode === '') missing.push({ kind: 'empty', what: 'postal-code' });
  return missing;
}

/** Address, building and affiliation from the right, the name in the middle: all grow smaller until they stand clear of each other. */
function composeRecipient(card: AddressCard, recipient: Recipient, { kit, problems }: Work): readonly TextRun[] {
  const { recipient: area, name: nameArea } = kit.geometry.address;
  const lines = recipientLines(card, recipient, { kit, problems });
  const measured = measureNames(recipient, nameArea.bottom - nameArea.top, kit, problems);
  const roomFor = (names: NameBlock) => ({ width: area.right - besideName - names.width - nameArea.left, height: area.bottom - area.top });
  const steps = nameScales.flatMap((nameScale, index) => scales.filter((scale) => index === nameScales.length - 1 || scale >= smallestBesideFullName).map((scale) => ({ nameScale, scale })));
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

function foldInto(lines: readonly BlockLine[], scale: number, room: { readonly width: number; readonly height: number }): ColumnBlock | null {
  const block = foldBlock(lines, scale, room.height);
  return block && block.width <= room.width ? block : null;
}

function nameTop(names: NameBlock, area: { readonly top: number; readonly bottom: number }): number {
  return area.top + Math.min(nameDrop, Math.max(0, area.bottom - area.top - heightOf(names)));
}

function tooLongPart(lines: readonly BlockLine[]): AddressBlock {
  const amount = (roles: readonly RunRole[]) => lines.filter((line) => roles.includes(line.role)).reduce((sum, line) => sum + line.clusters.length, 0);
  return amount(['company', 'title']) > amount(['address']) ? 'company' : 'recipient-address';
}

/** Points at full size, after the prototype that was printed and looked at. */
const recipientPoints = { address: 12.5, building: 12, company: 12.5, department: 11.5, title: 11.5 } as const;

function recipientLines(card: AddressCard, recipient: Recipient, { kit, problems }: Work): readonly BlockLine[] {
  const { street, building } = addressLines(card.recipient.address);
  const line = lineMaker({ kit, problems });
  const [company, ...further] = recipient.affiliation;
  return [
    line(street, { role: 'address', size: recipientPoints.address }),
    line(building, { role: 'address', size: recipientPoints.building, indent: 2 }),
    line(Array.from(company ?? ''), { role: 'company', size: recipientPoints.company, indent: 1, before: 1.5 }),
    ...further.map((text) => line(Array.from(text), { role: 'company', size: recipientPoints.department, indent: 2 })),
  ].filter((made) => made.clusters.length > 0);
}

const senderPoints = { address: 8.5, name: 11.5, phone: 7.5 } as const;

function composeSender(card: AddressCard, { kit, problems }: Work): readonly TextRun[] {
  const area = kit.geometry.address.sender;
  const { sender } = card;
  const { street, building } = addressLines(sender.address);
  const line = lineMaker({ kit, problems });
  const lines = [
    line(street, { role: 'sender-address', size: senderPoints.address }),
    line(building, { role: 'sender-address', size: senderPoints.address, indent: 1 }),
    line(Array.from(sender.name.trim()), { role: 'sender-name', size: senderPoints.name, align: 'foot', before: 0.8 }),
    line(Array.from(sender.ownerName.trim()), { role: 'sender-name', size: senderPoints.name, align: 'foot' }),
    line(Array.from(sender.printPhone ? phoneLine(sender.phone) : ''), { role: 'sender-phone', size: senderPoints.phone, align: 'foot' }),
  ].filter((made) => made.clusters.length > 0);
  const width = area.right - area.left;
  const height = area.bottom - area.top;
  const scale = scales.find((tried) => foldInto(lines, tried, { width, height }) !== null);
  if (scale === undefined) problems.push({ kind: 'block-too-long', block: 'sender' });
  const block = foldBlock(lines, scale ?? scales.at(-1) ?? 1, height);
  if (!block) return [];
  return drawBlock(block, { right: area.right - Math.max(0, (width - block.width) / 2), top: area.top, bottom: area.bottom, colour: ink });
}

type LineOptions = Pick<BlockLine, 'role' | 'size'> & Partial<Pick<BlockLine, 'indent' | 'align' | 'before'>>;

function lineMaker({ kit, problems }: Work): (chunks: readonly string[], options: LineOptions) => BlockLine {
  return (chunks, options) => ({
    indent: 0, align: 'top', before: 0, ...options,
    clusters: freeBars(setLine(chunks.join(''), kit, problems)), points: breakPoints(chunks),
  });
}
