import { PDFDocument, PDFName, PrintScaling } from 'pdf-lib';
import type { LoadedFont } from '#shared/fonts/load-font';
import type { InstantiateSubsetter, SubsetFontError } from '#shared/fonts/subset-font';
import { ok, type Result } from '#shared/lib/result';
import { mmPerPoint, type CardSide } from './card-side.ts';
import { collectFonts } from './pdf-fonts.ts';
import { collectImages, type BrokenPicture } from './pdf-images.ts';
import { pageContent } from './pdf-page.ts';
import type { Placement } from './placement.ts';

export interface PdfJob {
  readonly title: string;
  /** How the pages are put on the paper: one side of a print profile. */
  readonly offset: Placement;
  /** See shared/fonts/subset-font.ts. */
  readonly instantiateSubsetter: InstantiateSubsetter;
  /** After each page. What it returns is awaited, so a caller can breathe or stop by throwing. */
  readonly onPage?: (done: number) => void | Promise<void>;
}

/**
 * One page a side, in the order given, each exactly as large as its card. The same sides give the same bytes: nothing of the clock is in
 * the file. `sides` is read one by one, so that a long batch never stands in memory at once.
 */
export async function renderPdf(sides: Iterable<CardSide> | AsyncIterable<CardSide>, fonts: ReadonlyMap<string, LoadedFont>, job: PdfJob): Promise<Result<Uint8Array, SubsetFontError | BrokenPicture>> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle(job.title);
  pdf.setProducer('Goencho');
  pdf.setLanguage('ja');
  // Without this, print dialogs shrink the page "to fit" and every box is missed.
  pdf.catalog.getOrCreateViewerPreferences().setPrintScaling(PrintScaling.None);
  const { context } = pdf;
  const pdfFonts = collectFonts(context, fonts, job.instantiateSubsetter);
  const pdfImages = collectImages(pdf);
  const parts = { fonts: pdfFonts, images: pdfImages };
  let done = 0;
  for await (const side of sides) {
    for (const { image } of side.images) {
      // oxlint-disable-next-line no-await-in-loop -- pages are made one after the other on purpose
      const embedded = await pdfImages.embed(image);
      if (!embedded.ok) return embedded;
    }
    const page = pdf.addPage([exactPoints(side.width), exactPoints(side.height)]);
    page.node.set(PDFName.of('Resources'), pdfFonts.resources);
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(pageContent(side, job.offset, parts))));
    done += 1;
    // oxlint-disable-next-line no-await-in-loop -- pages are made one after the other on purpose
    await job.onPage?.(done);
  }
  const finished = pdfFonts.finish(pdfImages.refs());
  if (!finished.ok) return finished;
  return ok(await pdf.save({ objectsPerTick: Infinity, addDefaultPage: false, updateFieldAppearances: false }));
}

/** 100 mm is 283.46457 pt. Rounded to whole points, as browsers do, the page is 0.2 mm off before the printer has touched it. */
const exactPoints = (mm: number): number => Number((mm / mmPerPoint).toFixed(5));
