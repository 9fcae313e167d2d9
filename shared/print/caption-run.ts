import { placeText } from '#shared/typeset/place-text';
import type { CardKit } from './card.ts';
import type { Colour, RunRole, TextRun } from './card-side.ts';
import { lengthOf, setRun } from './set-run.ts';

export interface CaptionPlace {
  readonly role: RunRole;
  /** Where it begins, or its middle or its end. */
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  /** Millimetres to the em. */
  readonly size: number;
  readonly align?: 'start' | 'middle' | 'end';
  readonly colour: Colour;
}

/** Longer than any caption: it is not broken. */
const endless = 10_000;

/** A few words in a horizontal line of their own. They are ours, so the fonts have them. */
export function captionRun(text: string, { align = 'start', x, y, ...place }: CaptionPlace, kit: CardKit): TextRun {
  const { clusters } = placeText(text, { fonts: kit.chain, measure: endless, writing: 'horizontal' });
  const length = lengthOf(clusters) * place.size;
  const head = x - (align === 'start' ? 0 : align === 'middle' ? length / 2 : length);
  return setRun(clusters, { ...place, axis: y, head, writing: 'horizontal' });
}
