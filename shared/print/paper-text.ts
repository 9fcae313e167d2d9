import { placeText, type PlacedCluster, type TextRange } from '#shared/typeset/place-text';
import type { CardKit } from './card.ts';
import { mmPerPoint, type Colour, type RunRole, type Stroke } from './card-side.ts';
import { problemsOfText, type CardProblem } from './card-problem.ts';
import { emOf, nameKeptWhole } from './name-kept-whole.ts';
import { allInk, moveInk, noInk, type Ink } from './paper-band.ts';
import type { PaperAlign, PaperTone } from './paper.ts';
import { lengthOf, setRun } from './set-run.ts';
import { wordsKeptWhole, wordsOfForeignName } from './words-kept-whole.ts';

/** What setting a sheet takes and gathers. `scale` makes everything smaller. */
export interface PaperWork {
  readonly kit: Pick<CardKit, 'chain'>;
  readonly scale: number;
  readonly problems: CardProblem[];
}

export interface TextStyle {
  readonly points: number;
  readonly role?: RunRole;
  readonly tone?: PaperTone;
  readonly align?: PaperAlign;
  /** See PaperPart. */
  readonly oneLine?: boolean;
}

/** One line, drawn from its own upper left corner. */
export interface PaperLine { readonly height: number; readonly ink: Ink }

const black: Colour = [0, 0, 0];
/** A grey that a copying machine still sees. */
const quiet: Colour = [0.36, 0.36, 0.36];
/** From line to line, in em. */
const leading = 1.45;
/** 〓 (下駄) has stood for a missing sort since lead type. */
const geta = '〓';
const frame = { lineWidth: 0.35, inset: 1.2 } as const;

/** Sets a text into lines of this width, in mm. Nothing sticks out of it. */
export function setText(text: string, width: number, style: TextStyle, work: PaperWork): readonly PaperLine[] {
  if (text === '') return [];
  const framed = style.tone === 'framed';
  const inset = framed ? frame.inset * work.scale : 0;
  const room = width - 2 * inset;
  // A column that is narrower than one character is still written in, as small as it must be.
  const wanted = Math.min(style.points * work.scale * mmPerPoint, room);
  const size = style.oneLine ? wanted * fitOf(text, room / wanted, work) : wanted;
  const { clusters, lineCount } = placeReplaced(text, { measure: room / size, keep: style.oneLine ? nameKeptWhole(room / size, work.kit) : wordsKeptWhole }, work);
  const lines = Array.from({ length: lineCount }, (): PlacedCluster[] => []);
  for (const cluster of clusters) lines[cluster.line]?.push(cluster);
  const height = size * leading;
  return lines.map((line, index): PaperLine => {
    const free = room - lengthOf(line) * size;
    const head = inset + (style.align === 'end' ? free : style.align === 'middle' ? free / 2 : 0);
    const run = setRun(line, { role: style.role ?? 'body', axis: height / 2, head, size, colour: style.tone === 'quiet' ? quiet : black, writing: 'horizontal' });
    const strokes = framed ? frameOf(width, height, { first: index === 0, last: index === lineCount - 1 }) : [];
    return { height, ink: { ...noInk, runs: line.length > 0 ? [run] : [], strokes } };
  });
}

const smallestFit = 0.6;
/** For one word that is wider than the cell: 16 pt become 7, still to be read before service. */
const smallestWord = 0.45;

/** By how much the text must shrink to fit into `measure` em. */
function fitOf(text: string, measure: number, work: PaperWork): number {
  const length = emOf(text, work.kit);
  if (length <= measure) return 1;
  const fit = Math.max(smallestFit, measure / length - 1e-6);
  const widest = Math.max(0, ...wordsOfForeignName(text).map(({ start, end }) => emOf(text.slice(start, end), work.kit)));
  const ofWord = measure / widest - 1e-6;
  return ofWord < smallestWord ? fit : Math.min(fit, ofWord);
}

type Keep = (text: string) => readonly TextRange[];

/** One under the other. */
export function stackLines(lines: readonly PaperLine[]): PaperLine {
  let height = 0;
  const inks: Ink[] = [];
  for (const line of lines) {
    inks.push(moveInk(line.ink, 0, height));
    height += line.height;
  }
  return { height, ink: allInk(inks) };
}

/** Character by character in place of what no font has; the problem keeps the character itself. */
function placeReplaced(text: string, { measure, keep }: { readonly measure: number; readonly keep: Keep }, { kit, problems }: PaperWork) {
  const place = (words: string) => placeText(words, { fonts: kit.chain, measure: Math.max(1, measure), writing: 'horizontal', solid: true, squeeze: true, keepTogether: keep(words) });
  const placed = place(text);
  problems.push(...problemsOfText(placed.problems));
  const missing = placed.problems.filter(({ kind }) => kind === 'missing-glyph');
  if (missing.length === 0) return placed;
  let [written, from] = ['', 0];
  for (const { start, text: character } of missing) {
    written += text.slice(from, start) + geta;
    from = start + character.length;
  }
  return place(written + text.slice(from));
}

/** Line by line, so that a framed text may go on over a page. */
function frameOf(width: number, height: number, { first, last }: { readonly first: boolean; readonly last: boolean }): readonly Stroke[] {
  const edge = frame.lineWidth / 2;
  const [left, right] = [edge, width - edge];
  const line = (from: readonly [number, number], to: readonly [number, number]): Stroke => ({ from, to, lineWidth: frame.lineWidth, colour: black });
  return [
    line([left, 0], [left, height]), line([right, 0], [right, height]),
    ...(first ? [line([0, edge], [width, edge])] : []), ...(last ? [line([0, height - edge], [width, height - edge])] : []),
  ];
}
