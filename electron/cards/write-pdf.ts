import { readFile } from 'node:fs/promises';
import type { CardKit, ComposedSide } from '#shared/print/card';
import { preventsPrinting, type CardProblem } from '#shared/print/card-problem';
import type { CardSide } from '#shared/print/card-side';
import type { Placement } from '#shared/print/placement';
import { renderPdf } from '#shared/print/render-pdf';
import { writeFileAtomic } from '../services/write-file-atomic.ts';
import { CardsError } from './cards-error.ts';
import { openSubsetter } from './open-kit.ts';
import { fromCaller } from './read-text-file.ts';

export interface NamedSide extends ComposedSide {
  /** How a message speaks of it: `row 3 (山田 太郎)`. */
  readonly name: string;
}

export interface PdfTarget { readonly out: string; readonly title: string; readonly offset: Placement }

/** All sides or none: a card that would lack ink stops the whole file. What is only worth a word goes to stderr. */
export async function writePdf(sides: readonly NamedSide[], kit: CardKit, target: PdfTarget): Promise<void> {
  sayProblems(sides);
  await writeSides(sides.map(({ side }) => side), kit, target);
}

/** Throws with all that stops the file; notes the rest. */
export function sayProblems(cards: readonly Pick<NamedSide, 'name' | 'problems'>[]): void {
  const said = cards.flatMap(({ name, problems }) => problems.map((problem) => ({ line: `${name}: ${problemLine(problem)}`, stops: preventsPrinting(problem) })));
  const stops = said.filter(({ stops }) => stops);
  if (stops.length > 0) throw new CardsError(stops.map(({ line }) => line).join('\n'));
  for (const { line } of said) console.error(`note: ${line}`);
}

/** Pages about which nothing is to be said. */
export async function writeSides(sides: readonly CardSide[], kit: CardKit, target: PdfTarget): Promise<void> {
  const pdf = await renderPdf(sides, kit.fonts, { ...target, instantiateSubsetter: await openSubsetter() });
  if (!pdf.ok) throw new CardsError(`${pdf.error.kind === 'broken-picture' ? 'a picture' : 'the fonts'} could not be embedded: ${pdf.error.reason}`);
  await refuseToReplace(target.out);
  const written = await writeFileAtomic(fromCaller(target.out), pdf.value);
  if (!written.ok) throw new CardsError(written.error.kind === 'disk-full' ? 'the disk is full' : `cannot write ${target.out}`);
}

/** `--out guests.csv` is a slip of the finger: what is no PDF is not written over. */
async function refuseToReplace(out: string): Promise<void> {
  const present = await readFile(fromCaller(out)).catch(() => null);
  if (present !== null && present.subarray(0, 5).toString('latin1') !== '%PDF-') throw new CardsError(`${out} is there already and is no PDF; nothing was written`);
}

function problemLine(problem: CardProblem): string {
  if ('drawn' in problem) return `${problem.character} is drawn ${problem.kind === 'equivalent' ? 'as' : 'in its usual form'} ${problem.drawn}`;
  switch (problem.kind) {
    case 'missing-glyph': return `no font has ${problem.character} (${codes(problem.character)})`;
    case 'small-type': return `set in ${problem.points} pt to fit`;
    case 'too-long': return `${problem.excess} characters too many`;
    case 'block-too-long': return `too long for the card: ${problem.block}`;
    case 'empty': return `no ${problem.what.replace('-', ' ')}`;
    case 'not-a-picture': return `the file of the ${problem.what} is neither JPEG nor PNG`;
    case 'kept-free': return `the ${problem.what.replace('-', ' ')} lie where nothing may be printed`;
    case 'fallback-font': return `${problem.character} is drawn in the fallback font`;
    case 'invisible-character': return `nothing is drawn for the invisible character ${codes(problem.character)}`;
  }
}

const codes = (text: string): string => Array.from(text, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
