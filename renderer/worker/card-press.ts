/* oxlint-disable unicorn/require-post-message-target-origin -- that is for windows; a worker has no origin to name */
import type { Paper } from '#shared/print/paper';
import type { CardPressFailure, PapersJob, PdfJob, PressReady, PressReply, PressRequest, Preview, PreviewJob, WholeJob } from './card-press-messages.ts';
import { startPressWorker } from './start-press-worker.ts';

/** Sets and prints cards off the page's thread. It holds the fonts, so one press serves the whole page. */
export interface CardPress {
  readonly preview: (job: PreviewJob) => Promise<Preview>;
  /**
   * In the order of the cards. Rejects when one of them cannot be printed whole, or with `cancelled` as soon as the signal is aborted; nothing
   * half-made comes out.
   */
  readonly pdf: (job: WholeJob, onProgress?: (done: number, total: number) => void, signal?: AbortSignal) => Promise<Uint8Array>;
  /** Papers that are fetched one after the other, from the first again if the worker died. What `paper` throws is thrown here. */
  readonly papers: (job: Extract<PdfJob, PapersJob>, paper: (index: number) => Promise<Paper>, signal?: AbortSignal) => Promise<Uint8Array>;
  /** How many pages the PDF would have. */
  readonly count: (job: WholeJob) => Promise<number>;
}

export class CardPressError extends Error {
  readonly failure: CardPressFailure;

  constructor(failure: CardPressFailure) {
    super(failure.kind);
    this.name = 'CardPressError';
    this.failure = failure;
  }
}

type Task = { readonly task: 'preview'; readonly job: PreviewJob } | { readonly task: 'pdf'; readonly job: PdfJob } | { readonly task: 'count'; readonly job: WholeJob };

interface AskMore { readonly signal?: AbortSignal | undefined; readonly paper?: (index: number) => Promise<Paper> }

interface Waiting {
  readonly task: Task;
  readonly settle: (reply: PressReply) => void;
  /** Where the papers of the job come from; `fail` ends the work with what their reading threw. */
  readonly source: { readonly paper: (index: number) => Promise<Paper>; readonly fail: (error: unknown) => void } | null;
  /** How many workers died while this was waiting. */
  readonly deaths: number;
}

/** The worker starts with the first card. If it dies (no memory), it is started once more with what was waiting; a second death fails the work. */
export function openCardPress(startWorker: () => Worker = startPressWorker): CardPress {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let ready = false;
  let lastId = 0;

  const send = (id: number, { task }: Waiting): void => {
    worker ??= listenTo(startWorker());
    const request: PressRequest = { id, fontFolder: new URL('fonts/', document.baseURI).href, ...task };
    // What comes before the worker is ready goes out with the others then.
    if (ready) worker.postMessage(request);
  };
  const listenTo = (started: Worker): Worker => {
    started.addEventListener('message', ({ data }: MessageEvent<PressReply | PressReady>) => {
      if (data.kind === 'ready') {
        ready = true;
        for (const [id, asked] of waiting.entries().toArray()) send(id, asked);
      } else if (data.kind === 'want-paper') void handOver(waiting, data, started);
      else settleWith(waiting, data);
    });
    started.addEventListener('error', (event) => bury(event.message || 'the worker stopped'));
    started.addEventListener('messageerror', () => bury('an answer could not be read'));
    return started;
  };
  const bury = (reason: string): void => {
    worker?.terminate();
    worker = null;
    ready = false;
    const orphans = [...waiting];
    waiting.clear();
    for (const [id, orphan] of orphans) {
      if (orphan.deaths > 0) orphan.settle({ id, kind: 'failed', failure: { kind: 'press-crashed', reason } });
      else {
        const again = { ...orphan, deaths: orphan.deaths + 1 };
        waiting.set(id, again);
        send(id, again);
      }
    }
  };
  const ask = <Answer>(task: Task, read: (reply: PressReply) => Answer | undefined, { signal, paper }: AskMore = {}): Promise<Answer> => new Promise((resolve, reject) => {
    lastId += 1;
    const id = lastId;
    const asked = { task, deaths: 0, settle: settling(read, resolve, reject), source: paper ? { paper, fail: reject } : null };
    const cancel = (): void => {
      // What has been answered cannot be called back.
      if (!waiting.delete(id)) return;
      if (ready) worker?.postMessage({ id, fontFolder: '', task: 'cancel' } satisfies PressRequest);
      asked.settle({ id, kind: 'failed', failure: { kind: 'cancelled' } });
    };
    waiting.set(id, asked);
    if (signal?.aborted) return cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    send(id, asked);
  });

  return {
    preview: (job) => ask({ task: 'preview', job }, (reply) => (reply.kind === 'preview' ? reply.preview : undefined)),
    count: (job) => ask({ task: 'count', job }, (reply) => (reply.kind === 'count' ? reply.pages : undefined)),
    pdf: (job, onProgress, signal) => ask({ task: 'pdf', job }, readingPdf(onProgress), { signal }),
    papers: (job, paper, signal) => ask({ task: 'pdf', job }, readingPdf(), { signal, paper }),
  };
}

const readingPdf = (onProgress?: (done: number, total: number) => void) => (reply: PressReply): Uint8Array | undefined => {
  if (reply.kind === 'progress') onProgress?.(reply.done, reply.total);
  return reply.kind === 'pdf' ? reply.bytes : undefined;
};

/** `read` answers undefined to what does not end the task. */
const settling = <Answer>(read: (reply: PressReply) => Answer | undefined, resolve: (answer: Answer) => void, reject: (error: CardPressError) => void) => (reply: PressReply): void => {
  if (reply.kind === 'failed') return reject(new CardPressError(reply.failure));
  const answer = read(reply);
  if (answer !== undefined) resolve(answer);
};

function settleWith(waiting: Map<number, Waiting>, reply: PressReply): void {
  const asked = waiting.get(reply.id);
  if (reply.kind !== 'progress') waiting.delete(reply.id);
  asked?.settle(reply);
}

/** The next paper to the worker that asked; it may have been buried meanwhile, or its work given up. */
async function handOver(waiting: Map<number, Waiting>, { id, index }: { readonly id: number; readonly index: number }, to: Worker): Promise<void> {
  const source = waiting.get(id)?.source;
  if (!source) return;
  try {
    const paper = await source.paper(index);
    to.postMessage({ id, fontFolder: '', task: 'paper', paper } satisfies PressRequest);
  } catch (error) {
    waiting.delete(id);
    to.postMessage({ id, fontFolder: '', task: 'cancel' } satisfies PressRequest);
    source.fail(error);
  }
}
