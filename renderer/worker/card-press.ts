/* oxlint-disable unicorn/require-post-message-target-origin -- that is for windows; a worker has no origin to name */
// oxlint-disable-next-line import/default -- Vite answers this import with an address
import workerUrl from './card-press.worker.ts?worker&url';
import type { CardPressFailure, PdfJob, PressReply, PressRequest, Preview, PreviewJob } from './card-press-messages.ts';

/** Sets and prints cards off the page's thread. It holds the fonts, so one press serves the whole page. */
export interface CardPress {
  readonly preview: (job: PreviewJob) => Promise<Preview>;
  /** Rejects when one of the cards cannot be printed whole; nothing half-made comes out. */
  readonly pdf: (job: PdfJob, onProgress?: (done: number, total: number) => void) => Promise<Uint8Array>;
}

export class CardPressError extends Error {
  readonly failure: CardPressFailure;

  constructor(failure: CardPressFailure) {
    super(failure.kind);
    this.name = 'CardPressError';
    this.failure = failure;
  }
}

type Task = { readonly task: 'preview'; readonly job: PreviewJob } | { readonly task: 'pdf'; readonly job: PdfJob };

interface Waiting {
  readonly task: Task;
  readonly settle: (reply: PressReply) => void;
  /** How many workers died while this was waiting. */
  readonly deaths: number;
}

/** The worker starts with the first card. If it dies (no memory), it is started once more with what was waiting; a second death fails the work. */
export function openCardPress(startWorker: () => Worker = startPressWorker): CardPress {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

  const send = (id: number, { task }: Waiting): void => {
    worker ??= listenTo(startWorker());
    const request: PressRequest = { id, fontFolder: new URL('fonts/', document.baseURI).href, ...task };
    worker.postMessage(request);
  };
  const listenTo = (started: Worker): Worker => {
    started.addEventListener('message', ({ data }: MessageEvent<PressReply>) => {
      const asked = waiting.get(data.id);
      if (data.kind !== 'progress') waiting.delete(data.id);
      asked?.settle(data);
    });
    started.addEventListener('error', (event) => bury(event.message || 'the worker stopped'));
    started.addEventListener('messageerror', () => bury('an answer could not be read'));
    return started;
  };
  const bury = (reason: string): void => {
    worker?.terminate();
    worker = null;
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
  const ask = <Answer>(task: Task, read: (reply: PressReply) => Answer | undefined): Promise<Answer> => new Promise((resolve, reject) => {
    lastId += 1;
    const asked: Waiting = {
      task, deaths: 0,
      settle: (reply) => {
        if (reply.kind === 'failed') return reject(new CardPressError(reply.failure));
        const answer = read(reply);
        if (answer !== undefined) resolve(answer);
      },
    };
    waiting.set(lastId, asked);
    send(lastId, asked);
  });

  return {
    preview: (job) => ask({ task: 'preview', job }, (reply) => (reply.kind === 'preview' ? reply.preview : undefined)),
    pdf: (job, onProgress) => ask({ task: 'pdf', job }, (reply) => {
      if (reply.kind === 'progress') onProgress?.(reply.done, reply.total);
      return reply.kind === 'pdf' ? reply.bytes : undefined;
    }),
  };
}

/** The page may start scripts only through a named policy (Trusted Types); this one knows a single address. */
function startPressWorker(): Worker {
  const policies = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
  const policy = policies?.createPolicy('goencho-worker', {
    createScriptURL: (url) => {
      if (url !== workerUrl) throw new TypeError(`not the press: ${url}`);
      return url;
    },
  });
  return new Worker((policy?.createScriptURL(workerUrl) ?? workerUrl) as string, { type: 'module', name: 'card-press' });
}

/** What is used of Trusted Types; TypeScript's DOM library does not have them. */
interface PolicyFactory {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (url: string) => string }) => { readonly createScriptURL: (url: string) => unknown };
}
