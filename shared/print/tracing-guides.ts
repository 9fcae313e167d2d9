import type { PlacedCluster } from '#shared/typeset/place-text';
import type { Tracing } from './card.ts';
import type { Cell, Colour, Stroke, TextRun } from './card-side.ts';
import type { FittedMessage } from './fit-message.ts';
import { axisAt, headAt, type MessagePage } from './message-rooms.ts';
import { cellOf, setRun, type LinePlace } from './set-run.ts';

/** Pale enough to disappear under a pen, dark enough to follow; looked at on paper between 0.80 and 0.85. */
export const usualGrey = 0.82;
const ruleColour: Colour = [0.75, 0.8, 0.9];
/** 0.3 pt: a printed guide line that nobody mistakes for writing. */
const ruleWidth = 0.1;
/** Each arm of the little cross in the middle of a character, in mm. */
const crossArm = 0.5;

export const greyOf = ({ grey = usualGrey }: Tracing): Colour => [grey, grey, grey];

/** A line on both sides of each line of writing, so that his own pen keeps to them. */
export function ruleStrokes({ bodyRooms, signatureRooms, pitch }: FittedMessage, page: MessagePage, shift: number): readonly Stroke[] {
  const rooms = [...bodyRooms, ...signatureRooms];
  const [first] = rooms;
  if (!first) return [];
  const at = (across: number, { from, length }: { readonly from: number; readonly length: number }): Stroke => {
    const axis = axisAt(page, across + shift);
    const [begin, end] = [headAt(page, from), headAt(page, from + length)];
    return page.writing === 'vertical'
      ? { from: [axis, begin], to: [axis, end], lineWidth: ruleWidth, colour: ruleColour }
      : { from: [begin, axis], to: [end, axis], lineWidth: ruleWidth, colour: ruleColour };
  };
  return [at(first.across - pitch / 2, first), ...rooms.map((room) => at(room.across + pitch / 2, room))];
}

/** Prints the chosen clusters and puts a cross where each of the others is to be written. */
export function traceRun(clusters: readonly PlacedCluster[], place: LinePlace, what: NonNullable<Tracing['what']>): { readonly run: TextRun; readonly crosses: readonly Stroke[] } {
  const isChosen = ({ start, text }: PlacedCluster) => what === 'all' || (what !== 'guides' && what.some((range) => range.start < start + text.length && start < range.end));
  const left = clusters.filter((cluster) => !isChosen(cluster) && cluster.text.trim() !== '');
  return {
    run: { ...setRun(clusters.filter(isChosen), place), cells: clusters.map((cluster) => cellOf(cluster, place)) },
    crosses: left.flatMap((cluster) => cross(cellOf(cluster, place))),
  };
}

function cross({ x, y, width, height }: Cell): readonly Stroke[] {
  const [cx, cy] = [x + width / 2, y + height / 2];
  return [
    { from: [cx - crossArm, cy], to: [cx + crossArm, cy], lineWidth: ruleWidth, colour: ruleColour },
    { from: [cx, cy - crossArm], to: [cx, cy + crossArm], lineWidth: ruleWidth, colour: ruleColour },
  ];
}
