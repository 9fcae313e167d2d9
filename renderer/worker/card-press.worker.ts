/* oxlint-disable unicorn/require-post-message-target-origin -- that is for windows; a worker has no origin to name */
import fontList from '#assets/fonts/fonts.json';
import geometryJson from '#assets/geometry/postcard.json';
import subsetterUrl from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url';
import { loadFont, type LoadedFont } from '#shared/fonts/load-font';
import type { InstantiateSubsetter } from '#shared/fonts/subset-font';
import { cardGeometrySchema } from '#shared/model/card-geometry';
import { cardKit, type CardKit, type ComposedSide } from '#shared/print/card';
import { preventsPrinting } from '#shared/print/card-problem';
import type { CardSide } from '#shared/print/card-side';
import { composeAddressSide } from '#shared/print/compose-address-side';
import { composeMessageSide } from '#shared/print/compose-message-side';
import { renderPdf } from '#shared/print/render-pdf';
import { renderSvg } from '#shared/print/render-svg';
import type { CardPressFailure, PdfJob, PressReady, PressReply, PressRequest, PreviewJob } from './card-press-messages.ts';

/** The only place of the page that runs WebAssembly: its address carries the one policy that allows it. */

/** The pen first, then what stands in where it lacks a character. */
const chain = ['klee-one', 'noto-serif-jp'] as const;
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

let kit: Promise<CardKit> | null = null;

page.addEventListener('message', ({ data }) => void answer(data));
page.postMessage({ kind: 'ready' });

async function answer(request: PressRequest): Promise<void> {
  try {
    kit ??= openKit(request.fontFolder);
    const ready = await kit;
    if (request.task === 'preview') {
      const { side, problems } = compose(request.job, ready);
      page.postMessage({ id: request.id, kind: 'preview', preview: { svg: renderSvg(side, ready.fonts), problems } });
    } else {
      const bytes = await makePdf(request.id, request.job, ready);
      page.postMessage({ id: request.id, kind: 'pdf', bytes }, [bytes.buffer]);
    }
  } catch (error) {
    // A font that could not be fetched may be there at the next try.
    if (error instanceof Failure && error.failure.kind === 'fonts-unavailable') kit = null;
    const failure: CardPressFailure = error instanceof Failure ? error.failure : { kind: 'press-crashed', reason: String(error) };
    page.postMessage({ id: request.id, kind: 'failed', failure });
  }
}

const compose = (job: PreviewJob, ready: CardKit): ComposedSide => (job.side === 'message' ? composeMessageSide(job.card, ready) : composeAddressSide(job.card, ready));

async function makePdf(id: number, job: PdfJob, ready: CardKit): Promise<Uint8Array> {
  const total = job.cards.length;
  const made = await renderPdf(printable(job, ready), ready.fonts, {
    title: job.title, offset: job.offset, instantiateSubsetter: await subsetter(),
    onPage: async (done) => {
      page.postMessage({ id, kind: 'progress', done, total });
      if (done % pagesBetweenBreaths === 0) await new Promise((breathe) => { setTimeout(breathe); });
    },
  });
  if (!made.ok) throw new Failure(made.error);
  return made.value;
}

function* printable(job: PdfJob, ready: CardKit): Generator<CardSide> {
  for (const [index, card] of job.cards.entries()) {
    const { side, problems } = compose({ side: job.side, card } as PreviewJob, ready);
    const reasons = problems.filter(preventsPrinting);
    if (reasons.length > 0) throw new Failure({ kind: 'unprintable', index, problems: reasons });
    yield side;
  }
}

async function openKit(fontFolder: string): Promise<CardKit> {
  const geometry = cardGeometrySchema.parse(geometryJson);
  return cardKit(await Promise.all(chain.map((name) => fetchFont(name, fontFolder))), geometry);
}

async function fetchFont(name: (typeof chain)[number], folder: string): Promise<LoadedFont> {
  const file = fontList[name].file.split('/').at(-1) ?? '';
  const unavailable = (reason: string) => new Failure({ kind: 'fonts-unavailable', font: name, reason });
  const response = await fetch(new URL(file, folder)).catch((error: unknown) => { throw unavailable(String(error)); });
  if (!response.ok) throw unavailable(`${response.status} ${response.statusText}`);
  const font = loadFont(name, new Uint8Array(await response.arrayBuffer()));
  if (!font.ok) throw unavailable(font.error.reason);
  return font.value;
}

let compiled: Promise<WebAssembly.Module> | null = null;

async function subsetter(): Promise<InstantiateSubsetter> {
  compiled ??= fetch(subsetterUrl).then(async (response) => WebAssembly.compile(await response.arrayBuffer()));
  const module = await compiled;
  return () => new WebAssembly.Instance(module, {}).exports;
}
