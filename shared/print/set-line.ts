import { placeText, type PlacedCluster } from '#shared/typeset/place-text';
import type { CardKit } from './card.ts';
import { problemsOfText, type CardProblem } from './card-problem.ts';

/** Longer than any name or address: the line is not broken here. */
const endless = 10_000;

/** UAX #14 BK, as splitParagraphs of the typesetter knows them. */
const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** A vertical line on its own, not broken. What was wrong with its characters is added to `problems`. */
export function setLine(text: string, kit: CardKit, problems: CardProblem[]): readonly PlacedCluster[] {
  if (text === '') return [];
  // A line end that came with pasted text would lay two lines onto one another.
  const placed = placeText(text.replace(lineEnds, ' '), { fonts: kit.chain, measure: endless, writing: 'vertical', wholeWords: true });
  problems.push(...problemsOfText(placed.problems));
  return placed.clusters;
}
