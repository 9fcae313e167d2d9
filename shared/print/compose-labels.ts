import { plainAddressLines } from '#shared/address/address-lines';
import { careOfLine } from '#shared/address/care-of-line';
import { recipientOf, type Recipient, type RecipientName } from '#shared/address/recipient';
import { wholeCharacters } from '#shared/lib/whole-characters';
import type { LabelSheet } from '#shared/model/label-sheet';
import { placeText, type PlacedText } from '#shared/typeset/place-text';
import { kitWith, type AddressCard, type CardKit } from './card.ts';
import { distinctProblems, problemsOfText, type CardProblem } from './card-problem.ts';
import { mmPerPoint, type CardSide, type Colour, type RunRole, type TextRun } from './card-side.ts';
import { nameKeptWhole } from './name-kept-whole.ts';
import { lengthOf, setRun } from './set-run.ts';

/** One sheet, and what is to be said about the cards on it; `index` counts the cards from 0. */
export interface ComposedSheet {
  readonly side: CardSide;
  readonly problems: readonly { readonly index: number; readonly problems: readonly CardProblem[] }[];
}

const black: Colour = [0, 0, 0];
/** Nothing nearer to the edge of a label than this: sheets shift in the feed by a millimetre or two. */
const padding = 3.5;
const leading = 1.3;
const scales = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46] as const;
/** For a line that is longer than its label is wide; under 0.4 of its size nobody reads it. */
const narrowest = 0.4;
/** A name goes on in a further line before that: 15 pt become 9. */
const narrowestName = 0.6;
/** Points of a name in several lines. */
const foldedName = 11;

/**
 * Address labels in the order of the cards, row by row. `firstLabel` (from 0) leaves out labels that are gone from a sheet that was begun.
 * Labels are horizontal: numbers stay digits and western names stand.
 */
export function* composeLabels(cards: Iterable<AddressCard>, sheet: LabelSheet, kit: CardKit, firstLabel = 0): Generator<ComposedSheet> {
  const places = sheet.columns * sheet.rows;
  let place = firstLabel % places;
  let runs: TextRun[] = [];
  let problems: ComposedSheet['problems'][number][] = [];
  let index = 0;
  for (const card of cards) {
    const [column, row] = [place % sheet.columns, Math.floor(place / sheet.columns)];
    const label = composeLabel(card, sheet.label, { x: sheet.left + column * sheet.pitchX, y: sheet.top + row * sheet.pitchY }, kit);
    runs.push(...label.runs);
    if (label.problems.length > 0) problems.push({ index, problems: label.problems });
    index += 1;
    place += 1;
    if (place < places) continue;
    yield { side: { ...sheet.page, frames: [], strokes: [], images: [], runs }, problems };
    [place, runs, problems] = [0, [], []];
  }
  if (runs.length > 0 || problems.length > 0) yield { side: { ...sheet.page, frames: [], strokes: [], images: [], runs }, problems };
}

interface LabelLine {
  readonly text: string;
  readonly role: RunRole;
  readonly points: number;
  /** An address goes on in a further line; a name grows smaller instead. */
  readonly mayFold: boolean;
  /** Further room over it, in em. */
  readonly before: number;
}

function linesOf(card: AddressCard, recipient: Recipient): readonly LabelLine[] {
  const { address } = card.recipient;
  const { street, building } = plainAddressLines(address);
  const code = address.postalCode === '' ? '' : `〒${address.postalCode.slice(0, 3)}-${address.postalCode.slice(3)}`;
  const line = (text: string, role: RunRole, points: number, more: Partial<LabelLine> = {}): LabelLine => ({ text: narrow(text), role, points, mayFold: true, before: 0, ...more });
  return [
    line(code, 'postal-code', 10, { mayFold: false }),
    line(street, 'address', 10), line(building, 'address', 10),
    // Company and department share a line where it is long enough: each line less is larger type.
    line(recipient.affiliation.join('\u3000'), 'company', 10, { before: 0.3 }),
    line(careOfLine(address.careOf ?? ''), 'care-of', 10),
    line(recipient.shortTitle, 'title', 9, { mayFold: false, before: 0.2 }),
    ...recipient.names.map((name, index) => line(nameText(name, index === 0 ? '' : recipient.names[0]?.family ?? ''), 'name', namePoints[recipient.names.length - 1] ?? 9.5, { mayFold: false, before: index === 0 ? 0.3 : 0, ...(isLong(name) ? { points: foldedName, mayFold: true } : {}) })),
  ].filter(({ text }) => text !== '');
}

/** Letters and digits are made wide for columns; a horizontal line wants them narrow. */
const narrow = (text: string): string => text.replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (wide) => wide.normalize('NFKC'));

/** For one to five names: an address must stay readable beside them. */
const namePoints = [15, 13, 11.5, 10.5, 9.5] as const;

/** The name of an organisation goes on in a further line. */
const isLong = ({ family, given }: RecipientName): boolean => given === '' && wholeCharacters(family).length > 16;

/** Who shares the first family name stands under the first given name. */
function nameText({ family, given, honorific }: RecipientName, sharedFamily: string): string {
  const shared = family === '' && sharedFamily !== '' ? '\u3000'.repeat(wholeCharacters(sharedFamily).length) : '';
  return [family === '' ? shared : family, given, honorific].filter((part) => part !== '').join('\u3000');
}

interface Label { readonly runs: readonly TextRun[]; readonly problems: readonly CardProblem[] }

function composeLabel(card: AddressCard, { width, height }: LabelSheet['label'], at: { readonly x: number; readonly y: number }, kit: CardKit): Label {
  const lines = linesOf(card, recipientOf(card.recipient));
  const room = { width: width - 2 * padding, height: height - 2 * padding };
  const { made, fits } = largestLabel(lines, room, kitWith(kit, card.recipient.glyphs));
  let y = at.y + padding + Math.max(0, (room.height - made.height) / 2);
  const runs = made.lines.flatMap((line) => {
    y += line.before;
    return Array.from({ length: line.placed.lineCount }, (_, index) => {
      y += line.size * leading;
      const clusters = line.placed.clusters.filter((cluster) => cluster.line === index);
      return setRun(clusters, { role: line.role, axis: y - line.size * leading / 2, head: at.x + padding, size: line.size, colour: black, writing: 'horizontal' });
    });
  });
  return { runs, problems: distinctProblems([...emptyParts(card, lines), ...(fits ? [] : [{ kind: 'block-too-long', block: 'recipient-address' } as const]), ...lineProblems(made.lines)]) };
}

function largestLabel(lines: readonly LabelLine[], room: { readonly width: number; readonly height: number }, kit: CardKit): { readonly made: SetLabel; readonly fits: boolean } {
  let made: SetLabel = { lines: [], height: 0 };
  for (const scale of scales) {
    made = setLabel(lines, scale, room, kit);
    if (made.height <= room.height) return { made, fits: true };
  }
  return { made, fits: false };
}

function emptyParts({ recipient: { address } }: AddressCard, lines: readonly LabelLine[]): readonly CardProblem[] {
  return [
    ...(lines.some(({ role }) => role === 'name') ? [] : [{ kind: 'empty', what: 'name' } as const]),
    ...(address.street.trim() === '' ? [{ kind: 'empty', what: 'address' } as const] : []),
    ...(address.postalCode === '' ? [{ kind: 'empty', what: 'postal-code' } as const] : []),
  ];
}

const lineProblems = (lines: readonly SetLabelLine[]): readonly CardProblem[] => [
  ...(lines.some((line) => line.tooNarrow) ? [{ kind: 'block-too-long', block: 'name' } as const] : []),
  ...smallType(lines),
  ...problemsOfText(lines.flatMap((line) => line.placed.problems)),
];

/** Points. The smallest that Japan allows on the label of a small package (食品表示基準 第8条, 5.5 pt below 150 cm²); under it he is told. */
const readable = 5.5;

function smallType(lines: readonly SetLabelLine[]): readonly CardProblem[] {
  const points = Math.min(...lines.map(({ size }) => size / mmPerPoint));
  return points < readable ? [{ kind: 'small-type', points: Math.round(points * 10) / 10 }] : [];
}

interface SetLabelLine { readonly role: RunRole; readonly size: number; readonly before: number; readonly placed: PlacedText; readonly tooNarrow: boolean }

interface SetLabel { readonly lines: readonly SetLabelLine[]; readonly height: number }

function setLabel(lines: readonly LabelLine[], scale: number, room: { readonly width: number }, kit: CardKit): SetLabel {
  const set = lines.map((line): SetLabelLine => {
    const wanted = line.points * scale * mmPerPoint;
    const isName = line.role === 'name';
    const place = (measure: number, text: string) =>
      placeText(text, { fonts: kit.chain, measure, writing: 'horizontal', keepTogether: isName ? nameKeptWhole(measure, kit)(text) : numbersOf(text) });
    const folded = (size: number, text: string): SetLabelLine => ({ role: line.role, size, before: line.before * wanted, placed: place(room.width / size, text), tooNarrow: false });
    if (line.mayFold) return folded(wanted, line.text);
    const placed = place(endless, line.text);
    const size = Math.min(wanted, room.width / lengthOf(placed.clusters));
    if (isName && size < wanted * narrowestName) return folded(Math.min(wanted, foldedName * scale * mmPerPoint), line.text.trimStart());
    return { role: line.role, size, before: line.before * wanted, placed, tooNarrow: size < wanted * narrowest };
  });
  return { lines: set, height: set.reduce((sum, line) => sum + line.before + line.placed.lineCount * line.size * leading, 0) };
}

const endless = 10_000;

/** A 番地 is not divided, however the lines fall. */
const numbersOf = (text: string) => Array.from(text.matchAll(/\d(?:[\dA-Za-z-]|丁目|番地の|番地|番|号室|号)*/gu), (match) => ({ start: match.index, end: match.index + match[0].length }));
