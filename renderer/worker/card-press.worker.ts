/* oxlint-disable unicorn/require-post-message-target-origin -- that is for windows; a worker has no origin to name */
import auditJson from '#assets/fonts/audit.json';
import fontList from '#assets/fonts/fonts.json';
import geometryJson from '#assets/geometry/postcard.json';
import subsetterUrl from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url';
import { undrawnOf, type FontAudit } from '#shared/fonts/font-audit';
import { loadFont, type LoadedFont } from '#shared/fonts/load-font';
import type { InstantiateSubsetter } from '#shared/fonts/subset-font';
import { cardGeometrySchema } from '#shared/model/card-geometry';
import { fontsFor, type FontName } from '#shared/model/font-name';
import { cardKit, type CardKit } from '#shared/print/card';
import type { CardSide } from '#shared/print/card-side';
import type { Paper } from '#shared/print/paper';
import { renderPdf } from '#shared/print/render-pdf';
import { renderSvg } from '#shared/print/render-svg';
import type { CardPressFailure, PdfJob, PressReady, PressReply, PressRequest } from './card-press-messages.ts';
import { composeJob, fontOf, fontsOf, pagesOf, paperPages, type Kits } from './job-sides.ts';
import { PressFailure } from './press-failure.ts';

/** The only place of the page that runs WebAssembly: its address carries the one policy that allows it. */

const audits: Readonly<Record<FontName, FontAudit>> = auditJson;
/** Previews must not wait for a whole batch: after as many pages the worker looks for other work. */
const pagesBetweenBreaths = 10;

const page = globalThis as unknown as {
  postMessage: (reply: PressReply | PressReady, transfer?: readonly Transferable[]) => void;
  addEventListener: (type: 'message', listener: (event: MessageEvent<PressRequest>) => void) => void;
};

/** Each file is fetched when the first card asks for it, and once. */
const fonts = new Map<FontName, Promise<LoadedFont>>();
const kits = new Map<FontName, Promise<CardKit>>();

page.addEventListener('message', ({ data }) => void answer(data));
page.postMessage({ kind: 'ready' });

/** PDFs that nobody has cancelled. */
const running = new Set<number>();
/** PDFs that wait for their next paper; null: cancelled. */
const wanted = new Map<number, (paper: Paper | null) => void>();

async function answer(request: PressRequest): Promise<void> {
  const { id, fontFolder } = request;
  try {
    if (request.task === 'cancel') {
      running.delete(id);
      wanted.get(id)?.(null);
    } else if (request.task === 'paper') wanted.get(id)?.(request.paper);
    else if (request.task === 'preview') {
      const ready = await kitFor(fontOf(request.job), fontFolder);
      const { side, problems } = composeJob(request.job, ready);
      page.postMessage({ id, kind: 'preview', preview: { svg: renderSvg(side, ready.fonts), problems } });
    } else if (request.task === 'count') {
      page.postMessage({ id, kind: 'count', pages: pagesOf(request.job, await kitsFor(request.job, fontFolder)).total });
    } else {
      const bytes = await makePdf(id, request.job, fontFolder);
      page.postMessage({ id, kind: 'pdf', bytes }, [bytes.buffer]);
    }
  } catch (error) {
    const failure: CardPressFailure = error instanceof PressFailure ? error.failure : { kind: 'press-crashed', reason: String(error) };
    page.postMessage({ id, kind: 'failed', failure });
  }
}

async function makePdf(id: number, job: PdfJob, folder: string): Promise<Uint8Array> {
  running.add(id);
  try {
    const kitsOfJob = await kitsFor(job, folder);
    const fontsOfJob = new Map([...kitsOfJob.values()].flatMap((kit) => [...kit.fonts]));
    const { total, sides } = job.side === 'papers' ? { total: null, sides: sidesOfPapers(id, job.count, kitsOfJob) } : pagesOf(job, kitsOfJob);
    const made = await renderPdf(sides, fontsOfJob, {
      title: job.title, offset: job.offset, instantiateSubsetter: await subsetter(),
      onPage: async (done) => {
        if (total !== null) page.postMessage({ id, kind: 'progress', done, total });
        if (done % pagesBetweenBreaths === 0) await new Promise((breathe) => { setTimeout(breathe); });
        if (!running.has(id)) throw new PressFailure({ kind: 'cancelled' });
      },
    });
    if (!made.ok) throw new PressFailure(made.error);
    return made.value;
  } finally {
    running.delete(id);
  }
}

async function* sidesOfPapers(id: number, count: number, kitsOfJob: Kits): AsyncGenerator<CardSide> {
  let firstPage = 1;
  for (let index = 0; index < count; index += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one paper in memory at a time is the point of it
    const paper = await nextPaper(id, index);
    const sides = paperPages({ ...paper, firstPage }, kitsOfJob);
    yield* sides;
    firstPage += sides.length;
  }
}

async function nextPaper(id: number, index: number): Promise<Paper> {
  // Cancelled while the fonts were fetched: nobody would answer.
  if (!running.has(id)) throw new PressFailure({ kind: 'cancelled' });
  const asked = Promise.withResolvers<Paper | null>();
  wanted.set(id, asked.resolve);
  page.postMessage({ id, kind: 'want-paper', index });
  const paper = await asked.promise;
  wanted.delete(id);
  if (!paper) throw new PressFailure({ kind: 'cancelled' });
  return paper;
}

const kitsFor = async (job: PdfJob, folder: string): Promise<Kits> => new Map(await Promise.all(fontsOf(job).map(async (name) => [name, await kitFor(name, folder)] as const)));

function kitFor(name: FontName, folder: string): Promise<CardKit> {
  return kept(kits, name, async () => {
    const opened = await Promise.all(fontsFor(name).map((needed) => kept(fonts, needed, () => fetchFont(needed, folder))));
    return cardKit(opened, cardGeometrySchema.parse(geometryJson));
  });
}

/** What failed is not kept: a font that could not be fetched may be there at the next try. */
function kept<Key, Value>(known: Map<Key, Promise<Value>>, key: Key, make: () => Promise<Value>): Promise<Value> {
  const found = known.get(key);
  if (found) return found;
  const made = make();
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
}

async function fetchFont(name: FontName, folder: string): Promise<LoadedFont> {
  const file = fontList[name].file.split('/').at(-1) ?? '';
  const unavailable = (reason: string) => new PressFailure({ kind: 'fonts-unavailable', font: name, reason });
  const response = await fetch(new URL(file, folder)).catch((error: unknown) => { throw unavailable(String(error)); });
  if (!response.ok) throw unavailable(`${response.status} ${response.statusText}`);
  const font = loadFont(name, new Uint8Array(await response.arrayBuffer()), undrawnOf(audits[name]));
  if (!font.ok) throw unavailable(font.error.reason);
  return font.value;
}

let compiled: Promise<WebAssembly.Module> | null = null;

async function subsetter(): Promise<InstantiateSubsetter> {
  compiled ??= fetch(subsetterUrl).then(async (response) => WebAssembly.compile(await response.arrayBuffer()));
  const module = await compiled;
  return () => new WebAssembly.Instance(module, {}).exports;
}
