import type { LetterStyle } from '#shared/model/letter';
import type { PlacedCluster } from '#shared/typeset/place-text';
import type { CardKit, ComposedSide, MessageCard } from './card.ts';
import { distinctProblems, problemsOfText, type CardProblem } from './card-problem.ts';
import type { Colour, Stroke, TextRun } from './card-side.ts';
import { columnAxes, fitMessage, type FittedMessage } from './fit-message.ts';
import { createHand, mediumHand, penInk } from './hand-variation.ts';
import { lengthOf, setColumn, type ColumnPlace } from './set-run.ts';

const colours: Readonly<Record<LetterStyle, Colour>> = {
  hand: penInk,
  // Pale enough to disappear under a pen, dark enough to follow; looked at on paper between 0.80 and 0.85.
  tracing: [0.82, 0.82, 0.82],
  type: [0, 0, 0],
};
const ruleColour: Colour = [0.75, 0.8, 0.9];
/** 0.3 pt: a printed guide line that nobody mistakes for writing. */
const ruleWidth = 0.1;

/** The message as the owner will see it printed. Too long a text is set smaller; beyond that the side shows what has room and the problem says how much has not. */
export function composeMessageSide(card: MessageCard, kit: CardKit): ComposedSide {
  const area = kit.geometry.message;
  const text = card.text.replaceAll(/\r\n?/g, '\n').trimEnd();
  const signature = card.signature.replaceAll(/\r\n?/g, '\n').trim();
  const fitted = fitMessage(text, signature, kit.chain, { width: area.right - area.left, height: area.bottom - area.top });
  const axes = columnAxes(fitted, area);
  const write = card.style === 'hand' ? createHand(card.seed, mediumHand) : setColumn;
  const place = { size: fitted.size, colour: colours[card.style] };

  const body = axes.body.map((axis, line) => {
    const clusters = inLine(fitted.body.clusters, line);
    return write(clusters, { ...place, role: 'body', axis, top: area.top });
  });
  const signed = axes.signature.map((axis, line) => {
    const clusters = inLine(fitted.signature.clusters, line);
    const top = area.bottom - (lengthOf(clusters) + 1) * fitted.size;
    return write(clusters, { ...place, role: 'signature', axis, top } satisfies ColumnPlace);
  });
  return {
    side: {
      ...kit.geometry.card, frames: [],
      strokes: card.style === 'tracing' ? columnRules(fitted, [...axes.body, ...axes.signature], area) : [],
      runs: [...body, ...signed].filter((run: TextRun) => run.cells.length > 0),
    },
    problems: distinctProblems(problemsOf(fitted, text === '' && signature === '')),
  };
}

const inLine = (clusters: readonly PlacedCluster[], line: number): readonly PlacedCluster[] => clusters.filter((cluster) => cluster.line === line);

/** Thin lines between the columns, so that his own pen keeps to them. */
function columnRules(fitted: FittedMessage, axes: readonly number[], area: { readonly top: number; readonly bottom: number }): readonly Stroke[] {
  const [first] = axes;
  if (first === undefined) return [];
  const xs = [first + fitted.pitch / 2, ...axes.map((axis) => axis - fitted.pitch / 2)];
  return xs.map((x) => ({ from: [x, area.top], to: [x, area.bottom], lineWidth: ruleWidth, colour: ruleColour }));
}

function problemsOf(fitted: FittedMessage, empty: boolean): readonly CardProblem[] {
  return [
    ...(empty ? [{ kind: 'empty', what: 'message' } as const] : []),
    ...(fitted.excess > 0 ? [{ kind: 'too-long', excess: fitted.excess } as const] : []),
    ...problemsOfText([...fitted.body.problems, ...fitted.signature.problems]),
  ];
}
