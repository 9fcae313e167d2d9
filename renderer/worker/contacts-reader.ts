/* oxlint-disable unicorn/require-post-message-target-origin -- that is for windows; a worker has no origin to name */
import type { FileFault } from '#shared/exchange/incoming/contacts-file';
import { err, ok, type Result } from '#shared/lib/result';
import type { ReaderAnswers, ReaderReady, ReaderReply, ReaderRequest, ReaderTask } from './contacts-messages.ts';
import { startReaderWorker } from './start-reader-worker.ts';

export type ReaderError = FileFault | { readonly kind: 'crashed'; readonly reason: string };

/** Reads one address list off the page's thread and holds its rows. `close` ends it at once, also in the middle of reading: that is how a reading is given up. */
export interface ContactsReader {
  /** `signal` gives up a dry run: the rows stay with the reader. */
  readonly ask: <Task extends ReaderTask['task']>(task: Extract<ReaderTask, { readonly task: Task }>, watch?: AskWatch) => Promise<Result<ReaderAnswers[Task], ReaderError>>;
  readonly close: () => void;
}

export interface AskWatch { readonly onProgress?: (share: number) => void; readonly signal?: AbortSignal }
interface Waiting { readonly settle: (reply: ReaderReply) => void }

export function openContactsReader(startWorker: () => Worker = startReaderWorker): ContactsReader {
  const worker = startWorker();
  const waiting = new Map<number, Waiting>();
  const unsent: ReaderRequest[] = [];
  let isReady = false;
  let lastId = 0;
  const endAll = (reply: (id: number) => ReaderReply): void => {
    for (const [id, { settle }] of waiting.entries().toArray()) settle(reply(id));
  };
  const send = (request: ReaderRequest): void => {
    // What comes before the worker listens would be lost.
    if (isReady) worker.postMessage(request);
    else unsent.push(request);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<ReaderReply | ReaderReady>) => {
    if (data.kind === 'ready') {
      isReady = true;
      for (const request of unsent.splice(0)) worker.postMessage(request);
    } else waiting.get(data.id)?.settle(data);
  });
  worker.addEventListener('error', (event) => endAll((id) => ({ id, kind: 'crashed', reason: event.message || 'the worker stopped' })));
  return {
    ask: (task, { onProgress, signal } = {}) => new Promise((resolve) => {
      // Stopped while the book was still being read for it: the event is over, and nobody would hear of it.
      if (signal?.aborted) return resolve(err({ kind: 'cancelled' }));
      lastId += 1;
      const id = lastId;
      waiting.set(id, { settle: (reply) => {
        if (reply.kind === 'progress') return onProgress?.(reply.share);
        waiting.delete(id);
        if (reply.kind === 'answer') return resolve(ok(reply.answer) as Result<never, ReaderError>);
        return resolve(err(reply.kind === 'fault' ? reply.fault : { kind: 'crashed', reason: reply.reason }));
      } });
      const request: ReaderRequest = { ...task, id };
      send(request);
      signal?.addEventListener('abort', () => {
        send({ task: 'stop', id });
        waiting.get(id)?.settle({ id, kind: 'fault', fault: { kind: 'cancelled' } });
      });
    }),
    close: () => {
      worker.terminate();
      endAll((id) => ({ id, kind: 'fault', fault: { kind: 'cancelled' } }));
    },
  };
}
