import { breakOpportunities, type Kinsoku } from '#shared/typeset/break-opportunities';
import type { Grapheme } from '#shared/typeset/split-graphemes';

/**
 * For each grapheme: may a line begin with it?
 *
 * 縦中横 stands in a vertical line like a picture: to its neighbours it is what is read (20℃ and 5々 stay together), but nothing is read
 * through it: in ％《4 only the figures 4 would tie ％ to the bracket. Browsers, measured, do the same.
 */
export function lineBeginnings(graphemes: readonly Grapheme[], combined: ReadonlyMap<number, number>, kinsoku: Kinsoku): readonly boolean[] {
  const asRead = breakOpportunities(graphemes, kinsoku);
  if (combined.size === 0) return asRead;
  const objects = new Set([...combined].flatMap(([first, count]) => indexesOf(graphemes, first, count)));
  const asObjects = breakOpportunities(graphemes.map((grapheme, index) => (objects.has(index) ? objectFor(grapheme) : grapheme)), kinsoku);
  return asRead.map((mayBegin, index) => (objects.has(index) || objects.has(index - 1) ? mayBegin : asObjects[index] ?? mayBegin));
}

/** With the marks that stand on it (〵 by itself is one, UAX #14 CM). */
function indexesOf(graphemes: readonly Grapheme[], first: number, count: number): readonly number[] {
  let end = first + count;
  while (graphemes[end]?.lineBreak === 'CM') end += 1;
  return Array.from({ length: end - first }, (_, index) => first + index);
}

/** As wide as an ideograph; LB20 of UAX #14 makes it an object. */
const objectFor = ({ start }: Grapheme): Grapheme => ({ text: '\ufffc', start, codePoint: 0xfffc, lineBreak: 'CB' });
