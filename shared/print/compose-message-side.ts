import type { LetterStyle } from '#shared/model/letter';
import type { PlacedCluster } from '#shared/typeset/place-text';
import { kitWith, type CardKit, type ComposedSide, type MessageCard } from './card.ts';
import { readCardImage, type CardImage } from './card-image.ts';
import { distinctProblems, problemsOfText, type CardProblem } from './card-problem.ts';
import type { Colour, PlacedImage, Stroke, TextRun } from './card-side.ts';
import { beforeSeal, fitMessage, type FittedMessage } from './fit-message.ts';
import { createHand, handLevels, penInk } from './hand-variation.ts';
import { blockOf, placePicture } from './message-picture.ts';
import { axisAt, headAt, sizeOf, type LineRoom, type MessagePage } from './message-rooms.ts';
import { lengthOf, setRun, type LinePlace } from './set-run.ts';
import { greyOf, ruleStrokes, traceRun } from './tracing-guides.ts';

const black: Colour = [0, 0, 0];
/** Em: half of what stands between a line's end and a seal. */
const besidePicture = 0.25;

/** Something to see: neither a space nor a zero-width or control character that came along with pasted text. */
const hasInk = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** The message as the owner will see it printed. Too long a text is set smaller; beyond that the side shows what has room and the problem says how much has not. */
export function composeMessageSide(card: MessageCard, openedKit: CardKit): ComposedSide {
  const kit = kitWith(openedKit, card.glyphs);
  const images = { picture: imageOf(card.picture?.file), seal: imageOf(card.seal) };
  const { placed, page } = pageOf(card, images.picture, kit);
  const words = { text: card.text.replaceAll(/\r\n?/g, '\n').trimEnd(), signature: card.signature.replaceAll(/\r\n?/g, '\n').trim() };
  const fitted = fitMessage({ ...words, fonts: kit.chain, page, largest: card.size ?? 'large', sealRatio: images.seal && lengthwise(images.seal, page) });
  // Beside a picture the text begins at the edge; alone it stands in the middle.
  const layout: Layout = { fitted, page, shift: page.block ? 0 : (sizeOf(page).across - fitted.width) / 2 };
  const { runs, strokes } = write(card, layout);
  const isEmpty = !hasInk.test(words.text) && !hasInk.test(words.signature);
  return {
    side: {
      ...kit.geometry.card, frames: [], strokes, runs: runs.filter((run) => run.cells.length > 0),
      images: [...(placed ? [placed] : []), ...(images.seal ? placeSeal(images.seal, layout) : [])],
    },
    problems: distinctProblems([...(isEmpty ? [{ kind: 'empty', what: 'message' } as const] : []), ...problemsOf(fitted), ...unreadable(card, images)]),
  };
}

interface Images { readonly picture: CardImage | null; readonly seal: CardImage | null }

const imageOf = (file: Uint8Array | undefined): CardImage | null => (file ? readCardImage(file) : null);

/** Length of a picture in the direction of the lines, over its breadth. */
const lengthwise = ({ width, height }: CardImage, { writing }: MessagePage): number => (writing === 'vertical' ? height / width : width / height);

function pageOf(card: MessageCard, picture: CardImage | null, kit: CardKit): { readonly placed: PlacedImage | null; readonly page: MessagePage } {
  const { message: area } = kit.geometry;
  const writing = card.writing ?? 'vertical';
  const placed = picture && card.picture ? placePicture(picture, card.picture, area) : null;
  return { placed, page: { writing, area, block: placed && blockOf(placed, { writing, area }) } };
}

function problemsOf(fitted: FittedMessage): readonly CardProblem[] {
  return [
    ...(fitted.excess > 0 ? [{ kind: 'too-long', excess: fitted.excess } as const] : []),
    ...problemsOfText([...fitted.body.problems, ...fitted.signature.problems]),
  ];
}

function unreadable(card: MessageCard, { picture, seal }: Images): readonly CardProblem[] {
  return [
    ...(card.picture && !picture ? [{ kind: 'not-a-picture', what: 'picture' } as const] : []),
    ...(card.seal && !seal ? [{ kind: 'not-a-picture', what: 'seal' } as const] : []),
  ];
}

interface Layout { readonly fitted: FittedMessage; readonly page: MessagePage; readonly shift: number }

/** The lines in one of the three styles. */
function write(card: MessageCard, layout: Layout): { readonly runs: readonly TextRun[]; readonly strokes: readonly Stroke[] } {
  const { tracing = {}, style } = card;
  const colours: Readonly<Record<LetterStyle, Colour>> = { hand: penInk, tracing: greyOf(tracing), type: black };
  const lines = linesOf(layout, colours[style]);
  if (style === 'type') return { runs: lines.map(({ clusters, place }) => setRun(clusters, place)), strokes: [] };
  if (style === 'hand') {
    const { pitch, size } = layout.fitted;
    const crowded = layout.page.block !== null || layout.fitted.seal !== null ? { before: besidePicture, behind: besidePicture } : {};
    // Lines that run across begin at the margin, and a printer cuts what stands before it.
    const edge = layout.page.writing === 'horizontal' ? { before: 0 } : {};
    const hand = createHand(card.seed, handLevels[card.strength ?? 'medium'], { gap: pitch - size, length: sizeOf(layout.page).along, ...crowded, ...edge });
    return { runs: lines.map(({ clusters, place }) => hand(clusters, place)), strokes: [] };
  }
  const what = tracing.what ?? 'all';
  // Stretches are those of the text; the signature has none.
  const traced = lines.map(({ clusters, place }) => traceRun(clusters, place, place.role === 'body' || typeof what === 'string' ? what : []));
  const rules = tracing.rules ?? true ? ruleStrokes(layout.fitted, layout.page, layout.shift) : [];
  return { runs: traced.map(({ run }) => run), strokes: [...rules, ...traced.flatMap(({ crosses }) => crosses)] };
}

interface WrittenLine { readonly clusters: readonly PlacedCluster[]; readonly place: LinePlace }

function linesOf({ fitted, page, shift }: Layout, colour: Colour): readonly WrittenLine[] {
  const { size } = fitted;
  const place = (role: 'body' | 'signature', room: LineRoom, from: number): LinePlace =>
    ({ role, axis: axisAt(page, room.across + shift), head: headAt(page, from), size, colour, writing: page.writing });
  return [
    ...fitted.bodyRooms.map((room, line) => ({ clusters: inLine(fitted.body.clusters, line), place: place('body', room, room.from) })),
    ...fitted.signatureRooms.map((room, line) => {
      const clusters = inLine(fitted.signature.clusters, line);
      return { clusters, place: place('signature', room, signatureEnd(fitted, room, line) - lengthOf(clusters) * size) };
    }),
  ];
}

const inLine = (clusters: readonly PlacedCluster[], line: number): readonly PlacedCluster[] => clusters.filter((cluster) => cluster.line === line);

/** 地付き: a signature ends one em before the foot; its last line ends before the seal. */
function signatureEnd({ size, seal, signatureRooms }: FittedMessage, room: LineRoom, line: number): number {
  const isLast = line === signatureRooms.length - 1;
  return room.from + room.length - (seal && isLast ? Math.max(size, seal.along + beforeSeal * size) : size);
}

function placeSeal(image: CardImage, { fitted: { seal, signatureRooms }, page, shift }: Layout): readonly PlacedImage[] {
  const room = signatureRooms.at(-1);
  if (!seal || !room) return [];
  const axis = axisAt(page, room.across + shift);
  const head = headAt(page, room.from + room.length - seal.along);
  return [page.writing === 'vertical'
    ? { image, x: axis - seal.across / 2, y: head, width: seal.across, height: seal.along }
    : { image, x: head, y: axis - seal.across / 2, width: seal.along, height: seal.across }];
}
