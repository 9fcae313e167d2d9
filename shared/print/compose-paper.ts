import type { CardKit } from './card.ts';
import { captionRun } from './caption-run.ts';
import { distinctProblems, type CardProblem } from './card-problem.ts';
import { mmPerPoint, type CardSide, type Colour, type Stroke } from './card-side.ts';
import { allInk, moveInk, noInk, type Band, type Ink } from './paper-band.ts';
import { paginate } from './paginate.ts';
import { tableBands } from './paper-table.ts';
import { setText, stackLines, type PaperLine, type PaperWork, type TextStyle } from './paper-text.ts';
import type { Paper, PaperBlock } from './paper.ts';

export interface ComposedPaper {
  /** At least one page. */
  readonly pages: readonly CardSide[];
  /** Nothing in here keeps the sheet from being printed: what no font has is drawn as 〓 and named on it. */
  readonly problems: readonly CardProblem[];
}

/** ISO 216, with room for a punch at the left; every office printer reaches the rest. The foot line stands under `bottom`. A postcard (通常はがき) carries no foot. */
const formats = {
  a4: { short: 210, long: 297, margins: { left: 18, right: 14, top: 14, bottom: 18 } },
  postcard: { short: 100, long: 148, margins: { left: 9, right: 9, top: 8, bottom: 8 } },
} as const;
const footAt = 10;
const black: Colour = [0, 0, 0];
const quiet: Colour = [0.36, 0.36, 0.36];
const points = { title: 18, aside: 10.5, heading: 13, text: 10.5, foot: 9 } as const;
const scales = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6] as const;
/** What the number of the page takes of the foot line, in mm. */
const numberRoom = 25;
/** From line to line where he writes by hand. */
const rulePitch = 9;

type Format = (typeof formats)[keyof typeof formats];
interface Area { readonly width: number; readonly height: number; readonly page: { readonly width: number; readonly height: number }; readonly margins: Format['margins'] }

/**
 * The pages of a sheet (A4). The kit's first font is the type; further fonts stand in for what it lacks. Same paper, same pages: no clock, no dice.
 */
export function composePaper(paper: Paper, kit: CardKit): ComposedPaper {
  const { short, long, margins }: Format = formats[paper.format ?? 'a4'];
  const page = paper.landscape ? { width: long, height: short } : { width: short, height: long };
  const area: Area = { page, margins, width: page.width - margins.left - margins.right, height: page.height - margins.top - margins.bottom };
  let made = compose(paper, area, { kit, scale: 1, problems: [] });
  if (paper.onePage) {
    for (const scale of scales.filter((one) => one >= (paper.smallest ?? 0))) {
      made = compose(paper, area, { kit, scale, problems: [] });
      if (made.pages.length === 1) break;
    }
    // What does not fit on one page even so is better read in full size.
    if (made.pages.length > 1) made = compose(paper, area, { kit, scale: 1, problems: [] });
  }
  const numberOf = (index: number): string => (paper.firstPage === undefined ? `${index + 1} / ${made.pages.length}` : `${paper.firstPage + index}`);
  const numbered = made.pages.map((ink, index): CardSide => ({ ...page, ...allInk([ink, paper.format === 'postcard' ? noInk : footOf(made.foot, numberOf(index), area, kit)]) }));
  return { pages: numbered, problems: distinctProblems(made.problems) };
}

interface Composed {
  readonly pages: readonly Ink[];
  /** One line, or none. */
  readonly foot: readonly PaperLine[];
  readonly problems: readonly CardProblem[];
}

function compose(paper: Paper, area: Area, work: PaperWork): Composed {
  const bands = [...titleBands(paper, area, work), ...paper.blocks.flatMap((block) => bandsOf(block, area, work))];
  const foot = setText(paper.foot, area.width - numberRoom, { points: points.foot, tone: 'quiet', role: 'caption' }, { ...work, scale: 1 }).slice(0, 1);
  const missing = missingCodes(work.problems);
  const last = missing === '' ? [] : textBands(paper.missing.replace('{{codes}}', missing), area.width, { points: points.foot, tone: 'quiet' }, work).map((band, index) => ({ ...band, before: index === 0 ? 3 : 0 }));
  return { pages: paginate([...bands, ...last], area.height).map((ink) => moveInk(ink, area.margins.left, area.margins.top)), foot, problems: work.problems };
}

/** `U+1F600`, each once. */
const missingCodes = (problems: readonly CardProblem[]): string => [...new Set(problems.flatMap((problem) => (problem.kind === 'missing-glyph'
  ? [Array.from(problem.character, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join('+')] : [])))].join(' ');

function titleBands(paper: Paper, { width }: Area, work: PaperWork): readonly Band[] {
  if (paper.title === '') return [];
  const aside = setText(paper.aside ?? '', width * 0.4, { points: points.aside, align: 'end' }, work);
  const title = setText(paper.title, aside.length > 0 ? width * 0.58 : width, { points: points.title, role: 'heading' }, work);
  const [left, right] = [stackLines(title), stackLines(aside)];
  const height = Math.max(left.height, right.height);
  const line: Stroke = { from: [0, height + 1], to: [width, height + 1], lineWidth: 0.5, colour: black };
  const ink = allInk([moveInk(left.ink, 0, height - left.height), moveInk(right.ink, width * 0.6, height - right.height), { ...noInk, strokes: [line] }]);
  return [{ height: height + 3 * work.scale, before: 0, ink, keepWithNext: true }];
}

function bandsOf(block: PaperBlock, { width, height }: Area, work: PaperWork): readonly Band[] {
  switch (block.kind) {
    case 'heading': return textBands(block.text, width, { points: points.heading, role: 'heading' }, work)
      .map((band, index) => ({ ...band, before: index === 0 ? 4 * work.scale : 0, keepWithNext: true }));
    case 'text': return textBands(block.text, width, { points: block.points ?? points.text, tone: block.tone ?? 'plain' }, work);
    case 'table': return tableBands(block, width, height, work);
    case 'rules': return Array.from({ length: block.count }, (): Band => {
      const pitch = rulePitch * work.scale;
      return { height: pitch, before: 0, ink: { ...noInk, strokes: [{ from: [0, pitch], to: [width, pitch], lineWidth: 0.15, colour: quiet }] } };
    });
    // Nothing at the top of a page.
    case 'gap': return [{ height: 0, before: block.height * work.scale, ink: noInk }];
    case 'page': return [{ height: 0, before: 0, ink: noInk, breakBefore: true }];
  }
}

const textBands = (text: string, width: number, style: TextStyle, work: PaperWork): readonly Band[] =>
  setText(text, width, style, work).map(({ height, ink }) => ({ height, before: 0, ink }));

function footOf(name: readonly PaperLine[], number: string, { page, margins }: Area, kit: CardKit): Ink {
  const y = page.height - footAt;
  const run = captionRun(number, { role: 'caption', x: page.width - margins.right, y, size: points.foot * mmPerPoint, colour: quiet, align: 'end' }, kit);
  return allInk([{ ...noInk, runs: [run] }, ...name.map(({ ink, height }) => moveInk(ink, margins.left, y - height / 2))]);
}
