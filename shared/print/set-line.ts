import { placeText, type PlacedCluster } from '#shared/typeset/place-text';
import type { CardKit } from './card.ts';
import { problemsOfText, type CardProblem } from './card-problem.ts';

/** Longer than any name or address: the line is not broken here. */
const endless = 10_000;

/** A vertical line on its own, not broken. What was wrong with its characters is added to `problems`. */
export function setLine(text: string, kit: CardKit, problems: CardProblem[]): readonly PlacedCluster[] {
  if (text === '') return [];
  const placed = placeText(text, { fonts: kit.chain, measure: endless, writing: 'vertical', wholeWords: true });
  problems.push(...problemsOfText(placed.problems));
  return placed.clusters;
}
