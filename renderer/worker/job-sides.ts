import sheetsJson from '#assets/geometry/label-sheets.json';
import { defaultFont, type FontName } from '#shared/model/font-name';
import { labelSheetsSchema, type LabelSheet } from '#shared/model/label-sheet';
import type { CardKit, ComposedSide } from '#shared/print/card';
import { preventsPrinting, type CardProblem } from '#shared/print/card-problem';
import type { CardSide } from '#shared/print/card-side';
import { composeAddressSide } from '#shared/print/compose-address-side';
import { composeCalibrationSheet } from '#shared/print/compose-calibration-sheet';
import { composeLabels } from '#shared/print/compose-labels';
import { composeMessageSide } from '#shared/print/compose-message-side';
import { composePaper } from '#shared/print/compose-paper';
import { composeTestStrip } from '#shared/print/compose-test-strip';
import { composeUnderlay } from '#shared/print/compose-underlay';
import type { Paper } from '#shared/print/paper';
import type { LabelsJob, PdfJob, PreviewJob, SheetJob, WholeJob } from './card-press-messages.ts';
import { PressFailure } from './press-failure.ts';

/** What pages a job has. */
export type Kits = ReadonlyMap<FontName, CardKit>;

const sheets = labelSheetsSchema.parse(sheetsJson);

/** An address is for the postman: always in the default font. */
export const fontOf = (job: PreviewJob): FontName =>
  (job.side === 'message' ? job.card.font : job.side === 'strip' ? job.font : undefined) ?? defaultFont;

/** A type made to be read on paper without effort, also small. */
const paperFont: FontName = 'biz-udmincho';

export function fontsOf(job: PdfJob): readonly FontName[] {
  if (job.side === 'paper' || job.side === 'papers') return [paperFont];
  if (job.side === 'message') return [...new Set(job.cards.map((card) => card.font ?? defaultFont))];
  return [job.side === 'strip' ? job.font ?? defaultFont : defaultFont];
}

export function composeJob(job: PreviewJob, kit: CardKit): ComposedSide {
  if (job.side === 'message') return composeMessageSide(job.card, kit);
  if (job.side === 'address') return composeAddressSide(job.card, kit);
  if (job.side === 'labels') return firstSheet(job, kit);
  return { side: composeSheet(job, kit), problems: [] };
}

/** Nobody ticked yet: the sheet is empty, and no less a sheet. */
function firstSheet(job: LabelsJob, kit: CardKit): ComposedSide {
  const sheet = sheets[job.sheet];
  for (const { side, problems } of composeLabels(job.cards, sheet, kit, firstLabelOf(job))) return { side, problems: problems.flatMap((card) => card.problems) };
  return { side: { ...sheet.page, frames: [], strokes: [], images: [], runs: [] }, problems: [] };
}

function composeSheet(job: SheetJob, kit: CardKit): CardSide {
  switch (job.side) {
    case 'calibration': return composeCalibrationSheet(kit);
    case 'underlay': return composeUnderlay(job.underlay, kit);
    case 'strip': return composeTestStrip(kit, job.greys, job.words);
  }
}

export interface JobPages {
  readonly total: number;
  readonly sides: Iterable<CardSide>;
}

/** The pages of a job. A batch of cards is set while it is read; it ends at the first card that would lack ink. */
export function pagesOf(job: WholeJob, kits: Kits): JobPages {
  if (job.side === 'paper') {
    const pages = paperPages(job.paper, kits);
    return { total: pages.length, sides: pages };
  }
  return { total: countOf(job), sides: sidesOf(job, kits) };
}

export const paperPages = (paper: Paper, kits: Kits): readonly CardSide[] => composePaper(paper, kitOf(kits, paperFont)).pages;

type CardJob = Exclude<WholeJob, { readonly side: 'paper' }>;

function countOf(job: CardJob): number {
  if (job.side === 'labels') return Math.ceil((job.cards.length + firstLabelOf(job)) / placesOn(sheets[job.sheet]));
  return job.side === 'message' || job.side === 'address' ? job.cards.length : 1;
}

const placesOn = ({ columns, rows }: LabelSheet): number => columns * rows;
const firstLabelOf = ({ firstLabel = 0, sheet }: LabelsJob): number => firstLabel % placesOn(sheets[sheet]);

/** Page by page, so that a batch never stands in memory at once. */
function* sidesOf(job: CardJob, kits: Kits): Generator<CardSide> {
  if (job.side === 'labels') {
    for (const { side, problems } of composeLabels(job.cards, sheets[job.sheet], kitOf(kits, defaultFont), firstLabelOf(job))) {
      for (const card of problems) refuse(card.index, card.problems);
      yield side;
    }
  } else if (job.side === 'message' || job.side === 'address') {
    for (const [index, card] of job.cards.entries()) {
      const one = { side: job.side, card } as PreviewJob;
      const { side, problems } = composeJob(one, kitOf(kits, fontOf(one)));
      refuse(index, problems);
      yield side;
    }
  } else yield composeSheet(job, kitOf(kits, fontOf(job)));
}

function refuse(index: number, problems: readonly CardProblem[]): void {
  const reasons = problems.filter(preventsPrinting);
  if (reasons.length > 0) throw new PressFailure({ kind: 'unprintable', index, problems: reasons });
}

function kitOf(kits: Kits, name: FontName): CardKit {
  const kit = kits.get(name);
  if (!kit) throw new Error(`no kit for ${name}`);
  return kit;
}
