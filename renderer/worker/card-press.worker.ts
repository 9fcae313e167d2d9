/* oxlint-disable unicorn/require-post-message-target-origin -- that is for windows; a worker has no origin to name */
import auditJson from '#assets/fonts/audit.json';
import fontList from '#assets/fonts/fonts.json';
import geometryJson from '#assets/geometry/postcard.json';
import subsetterUrl from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url';
import { undrawnOf, type FontAudit } from '#shared/fonts/font-audit';
import { loadFont, type LoadedFont } from '#shared/fonts/load-font';
import type { InstantiateSubsetter } from '#shared/fonts/subset-font';
import { cardGeometrySchema } from '#shared/model/card-geometry';
import { defaultFont, fontsFor, type FontName } from '#shared/model/font-name';
import { cardKit, type CardKit, type ComposedSide } from '#shared/print/card';
import { preventsPrinting } from '#shared/print/card-problem';
import type { CardSide } from '#shared/print/card-side';
import { composeAddressSide } from '#shared/print/compose-address-side';
import { composeMessageSide } from '#shared/print/compose-message-side';
import { renderPdf } from '#shared/print/render-pdf';
import { renderSvg } from '#shared/print/render-svg';
import type { CardPressFailure, PdfJob, PressReady, PressReply, PressRequest, PreviewJob } from './card-press-messages.ts';

/** The only place of the page that runs WebAssembly: its address carries the one policy that allows it. */

const audits: Readonly<Record<FontName, FontAudit>> = auditJson;
/** Previews must not wait for a whole batch: after as many pages the worker looks for other work. */
const pagesBetweenBreaths = 10;

const page = globalThis as unknown as {
  postMessage: (reply: PressReply | PressReady, transfer?: readonly Transferable[]) => void;
  addEventListener: (type: 'message', listener: (event: MessageEvent<PressRequest>) => void) => void;
};

class Failure extends Error {
  readonly failure: CardPressFailure;
  constructor(failure: CardPressFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** Each file is fetched when the first card asks for it, and once. */
const fonts = new Map<FontName, Promise<LoadedFont>>();
const kits = new Map<FontName, Promise<CardKit>>();

page.addEventListener('message', ({ data }) => void answer(data));
page.postMessage({ kind: 'ready' });

async function answer(request: PressRequest): Promise<void> {
  try {
    if (request.task === 'preview') {
      const ready = await kitFor(fontOf(request.job), request.fontFolder);
      const { side, problems } = compose(request.job, ready);
      page.postMessage({ id: request.id, kind: 'preview', preview: { svg: renderSvg(side, ready.fonts), problems } });
    } else {
      const bytes = await makePdf(request.id, request.job, await kitsFor(request.job, request.fontFolder));
      page.postMessage({ id: request.id, kind: 'pdf', bytes }, [bytes.buffer]);
    }
  } catch (error) {
    const failure: CardPressFailure = error instanceof Failure ? error.failure : { kind: 'press-crashed', reason: String(error) };
    page.postMessage({ id: request.id, kind: 'failed', failure });
  }
}

const compose = (job: PreviewJob, ready: CardKit): ComposedSide => (job.side === 'message' ? composeMessageSide(job.card, ready) : composeAddressSide(job.card, ready));

type Kits = ReadonlyMap<FontName, CardKit>;

/** An address is for the postman: always in the default font. */
const fontOf = (job: PreviewJob): FontName => (job.side === 'message' ? job.card.font : undefined) ?? defaultFont;

const eachJob = (job: PdfJob): readonly PreviewJob[] => job.cards.map((card) => ({ side: job.side, card }) as PreviewJob);

async function kitsFor(job: PdfJob, folder: string): Promise<Kits> {
  const names = [...new Set(eachJob(job).map(fontOf))];
  return new Map(await Promise.all(names.map(async (name) => [name, await kitFor(name, folder)] as const)));
}

async function makePdf(id: number, job: PdfJob, ready: Kits): Promise<Uint8Array> {
  const total = job.cards.length;
  const needed = new Map([...ready.values()].flatMap((kit) => [...kit.fonts]));
  const made = await renderPdf(printable(job, ready), needed, {
    title: job.title, offset: job.offset, instantiateSubsetter: await subsetter(),
    onPage: async (done) => {
      page.postMessage({ id, kind: 'progress', done, total });
      if (done % pagesBetweenBreaths === 0) await new Promise((breathe) => { setTimeout(breathe); });
    },
  });
  if (!made.ok) throw new Failure(made.error);
  return made.value;
}

function* printable(job: PdfJob, ready: Kits): Generator<CardSide> {
  for (const [index, one] of eachJob(job).entries()) {
    const kit = ready.get(fontOf(one));
    if (!kit) throw new Error(`no kit for ${fontOf(one)}`);
    const { side, problems } = compose(one, kit);
    const reasons = problems.filter(preventsPrinting);
    if (reasons.length > 0) throw new Failure({ kind: 'unprintable', index, problems: reasons });
    yield side;
  }
}

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
  const unavailable = (reason: string) => new Failure({ kind: 'fonts-unavailable', font: name, reason });
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
