import type { Recipient, RecipientName } from '#shared/address/recipient';
import { wholeChunks } from '#shared/address/whole-chunks';
import { wholeCharacters } from '#shared/lib/whole-characters';
import type { PlacedCluster } from '#shared/typeset/place-text';
import { breakPoints, type BreakPoint } from './address-columns.ts';
import type { CardKit } from './card.ts';
import type { CardProblem } from './card-problem.ts';
import { mmPerPoint, type Colour, type TextRun } from './card-side.ts';
import { lengthOf, setRun, spaceOut } from './set-run.ts';
import { setLine } from './set-line.ts';

/** Points for one to five names: the name is the largest thing on the card, and five must still stand beside each other. */
const sizes = [24, 22, 20, 18, 16] as const;
/** Under this a name is no longer read at arm's length. */
const smallest = 9;
/** Distance of joint names from middle to middle, in em of their size. */
const pitch = 1.3;
/** Between given name and honorific, and between family and given name. */
const gapHonorific = 0.4;
const gapGiven = 0.35;
/** A short title is set at half the size of the name, over it. */
const titleScale = 0.5;
const gapTitle = 0.5;
/** Points, before the name gives way to it. Half of a long name's size would not be read. */
const smallestTitle = 7;

/** The names measured, before it is known where they stand. Lengths in em of the name's size. */
export interface NameBlock {
  readonly people: readonly SetName[];
  readonly title: readonly PlacedCluster[];
  /** Size of the title by that of the name. */
  readonly titleScale: number;
  readonly givenFrom: number;
  readonly givenLength: number;
  readonly honorificFrom: number;
  readonly length: number;
  readonly tracking: number;
  /** Millimetres to the em. */
  readonly size: number;
  readonly width: number;
  readonly tooLong: boolean;
}

interface SetName {
  readonly text: string;
  readonly family: readonly PlacedCluster[];
  readonly given: readonly PlacedCluster[];
  readonly honorific: readonly PlacedCluster[];
}

/** One column holds so many em of an organisation's name at a size that is still read (9 pt). */
const longestColumn = 19;
/** A Latin letter on its side, in em, roughly: enough to tell how many columns a name needs. */
const latinLetter = 0.55;

/** A long name of an organisation goes on in a further column, 御中 under the last; it is parted where a word ends. */
function foldedNames(recipient: Recipient): readonly RecipientName[] {
  const [name] = recipient.names;
  return !name || recipient.names.length > 1 || name.given !== '' ? recipient.names : inColumns(name, Math.ceil(roughLength(name.family) / longestColumn));
}

/** A person's name that no column holds at a size that is still read goes on in a second; null where that does not help either. */
function inTwoColumns({ names: [name, ...others] }: Recipient): readonly RecipientName[] | null {
  if (!name || others.length > 0 || name.given === '' || roughLength(name.family + name.given) > 2 * longestColumn) return null;
  return inColumns({ ...name, family: `${name.family}\u3000${name.given}`, given: '' }, 2);
}

function inColumns(name: RecipientName, columns: number): readonly RecipientName[] {
  if (columns <= 1) return [name];
  const chunks = wholeChunks(name.family);
  const total = chunks.reduce((sum, chunk) => sum + roughLength(chunk), 0);
  const points = breakPoints(chunks);
  const lengthAt = (at: number): number => roughLength(name.family.slice(0, at));
  const cuts = Array.from({ length: columns - 1 }, (_, index) => {
    const wanted = total * (index + 1) / columns;
    // A good place may be up to three characters away from the even one.
    const regret = ({ at, cost }: BreakPoint): number => cost + Math.abs(lengthAt(at) - wanted) / 3 + (Math.abs(lengthAt(at) - wanted) <= 3 ? 0 : 100);
    return points.toSorted((a, b) => regret(a) - regret(b) || b.at - a.at)[0]?.at ?? name.family.length;
  });
  const edges = [...new Set([0, ...cuts, name.family.length])];
  return edges.slice(0, -1).map((from, index) => ({
    family: name.family.slice(from, edges[index + 1]).trim(), given: '', honorific: index === edges.length - 2 ? name.honorific : '',
  }));
}

const roughLength = (text: string): number =>
  wholeCharacters(text).reduce((sum, letter) => sum + (/[\p{Script=Latin}\d .,'&-]/u.test(letter) ? latinLetter : 1), 0);

/** `height` in mm is what the card has for the name and the title over it. */
export function measureNames(recipient: Recipient, height: number, kit: CardKit, problems: CardProblem[]): NameBlock {
  const usual = measured(foldedNames(recipient), recipient, { height, kit, problems });
  const folded = usual.tooLong ? inTwoColumns(recipient) : null;
  // What is to be told of the characters has been told.
  return folded ? measured(folded, recipient, { height, kit, problems: [] }) : usual;
}

function measured(names: readonly RecipientName[], recipient: Recipient, { height, kit, problems }: { readonly height: number; readonly kit: CardKit; readonly problems: CardProblem[] }): NameBlock {
  const tracking = trackingFor(recipient);
  const people = names.map((name): SetName => ({
    text: `${name.family}${name.given}${name.honorific}`,
    family: tracked(setLine(name.family, kit, problems), tracking),
    given: tracked(setLine(name.given, kit, problems), tracking),
    honorific: tracked(setLine(name.honorific, kit, problems), 0),
  }));
  const title = setLine(recipient.shortTitle, kit, problems);
  const longest = (pick: (name: SetName) => readonly PlacedCluster[]) => Math.max(0, ...people.map((name) => lengthOf(pick(name))));
  const familyLength = longest((name) => name.family);
  const givenLength = longest((name) => name.given);
  const honorificLength = longest((name) => name.honorific);
  const givenFrom = familyLength + (familyLength > 0 && givenLength > 0 ? gapGiven : 0);
  const honorificFrom = givenFrom + givenLength + (honorificLength > 0 ? gapHonorific : 0);
  const length = honorificFrom + honorificLength;
  const wanted = (sizes[people.length - 1] ?? 16) * mmPerPoint;
  const sizeWith = (scale: number) => Math.min(wanted, height / (length + titleLength({ title, titleScale: scale })));
  const scale = Math.max(titleScale, smallestTitle * mmPerPoint / sizeWith(titleScale));
  const size = sizeWith(scale);
  return {
    people, title, titleScale: scale, givenFrom, givenLength, honorificFrom, length, tracking, size,
    width: size * (1 + (people.length - 1) * pitch), tooLong: size < smallest * mmPerPoint,
  };
}

/** The title with the gap under it, in em of the name. */
const titleLength = ({ title, titleScale: scale }: Pick<NameBlock, 'title' | 'titleScale'>): number => (title.length > 0 ? lengthOf(title) * scale + gapTitle : 0);

/** Short names breathe, long ones stand close: 林 誠 様 would otherwise huddle in the middle of the card. */
function trackingFor(recipient: Recipient): number {
  const letters = Math.max(...recipient.names.map((name) => wholeCharacters(name.family + name.given).length));
  if (letters <= 2) return 0.5;
  if (letters === 3) return 0.35;
  return letters <= 5 ? 0.15 : 0.06;
}

/** Latin words lie on their side and are not spaced. */
function tracked(clusters: readonly PlacedCluster[], tracking: number): readonly PlacedCluster[] {
  return spaceOut(clusters, (cluster, next) => (cluster.rotation === 0 && next.rotation === 0 ? tracking : 0));
}

/**
 * Joint names stand side by side from the right: given names from one height and spread to the length of the longest, honorifics on one
 * line. `top` is where the title begins, or the names when there is none.
 */
export function drawNames(block: NameBlock, place: { readonly centre: number; readonly top: number; readonly colour: Colour }): readonly TextRun[] {
  const { size } = block;
  const first = place.centre + (block.width - size) / 2;
  const title = block.title.length > 0
    ? [setRun(block.title, { role: 'title', axis: first, head: place.top, size: size * block.titleScale, colour: place.colour })]
    : [];
  return [...title, ...block.people.map((name, index) => {
    const clusters = [
      ...name.family,
      ...moved(spread(name.given, block.givenLength), block.givenFrom),
      ...moved(name.honorific, block.honorificFrom),
    ];
    return setRun(clusters, { role: 'name', axis: first - index * pitch * size, head: place.top + titleLength(block) * size, size, colour: place.colour });
  })];
}

const moved = (clusters: readonly PlacedCluster[], by: number): readonly PlacedCluster[] => clusters.map((cluster) => ({ ...cluster, position: cluster.position + by }));

/** A shorter given name is spread so that it ends with the longest; a single character stands in the middle. */
function spread(clusters: readonly PlacedCluster[], length: number): readonly PlacedCluster[] {
  const missing = length - lengthOf(clusters);
  if (missing <= 0 || clusters.length === 0 || clusters.some((cluster) => cluster.rotation !== 0)) return clusters;
  if (clusters.length === 1) return moved(clusters, missing / 2);
  return spaceOut(clusters, () => missing / (clusters.length - 1));
}

/** The same names smaller, to make room beside them. */
export function scaledNames(block: NameBlock, scale: number): NameBlock {
  return { ...block, size: block.size * scale, width: block.width * scale, tooLong: block.size * scale < smallest * mmPerPoint };
}

/** Height of title and names together, in mm. */
export function heightOf(block: NameBlock): number {
  return (titleLength(block) + block.length) * block.size;
}
