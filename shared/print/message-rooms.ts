import type { Writing } from '#shared/typeset/place-text';
import type { CardGeometry } from '#shared/model/card-geometry';

/**
 * Lines of a message, vertical or horizontal alike. `across` is counted from the edge where the first line stands (right or top), `along`
 * from the head of the lines (top or left); both in mm within the area of the text.
 */
export interface MessagePage {
  readonly writing: Writing;
  readonly area: CardGeometry['message'];
  /** What the text flows around. */
  readonly block: Block | null;
}

export interface Block { readonly across: readonly [from: number, to: number]; readonly along: readonly [from: number, to: number] }

/** The place of one line: the middle of it, where it begins and how long it may be. */
export interface LineRoom { readonly across: number; readonly from: number; readonly length: number }

export const sizeOf = ({ writing, area }: MessagePage): { readonly across: number; readonly along: number } => {
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  return writing === 'vertical' ? { across: width, along: height } : { across: height, along: width };
};

/** From the counting of lines to the card. */
export const axisAt = ({ writing, area }: MessagePage, across: number): number => (writing === 'vertical' ? area.right - across : area.top + across);
export const headAt = ({ writing, area }: MessagePage, along: number): number => (writing === 'vertical' ? area.top + along : area.left + along);

/** A stub of a line beside a picture reads worse than none. */
const shortestLine = 5;

/** The rooms for lines of this size (mm to the em), from the one whose middle is at `first`; none hangs out of the area. */
export function roomsFrom(first: number, { size, pitch }: { readonly size: number; readonly pitch: number }, page: MessagePage): readonly LineRoom[] {
  const whole = sizeOf(page);
  const rooms: LineRoom[] = [];
  for (let across = first; across + size / 2 <= whole.across + 1e-9;) {
    const room = roomAt(across, size, page);
    if (room) {
      rooms.push(room);
      across += pitch;
    } else across = Math.max(across + pitch, (page.block?.across[1] ?? 0) + size / 2);
  }
  return rooms;
}

function roomAt(across: number, size: number, page: MessagePage): LineRoom | null {
  const { along } = sizeOf(page);
  const { block } = page;
  if (!block || across + size / 2 <= block.across[0] || across - size / 2 >= block.across[1]) return { across, from: 0, length: along };
  const [before, behind] = [block.along[0], along - block.along[1]];
  const [from, length] = before >= behind ? [0, before] : [block.along[1], behind];
  return length >= shortestLine * size ? { across, from, length } : null;
}
