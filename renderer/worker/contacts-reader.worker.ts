/* oxlint-disable unicorn/require-post-message-target-origin -- that is for windows; a worker has no origin to name */
import { nameReadings } from '../platform/name-readings.ts';
import { openPostalCodes } from '../platform/postal-codes.ts';
import type { ReaderReady, ReaderReply, ReaderRequest } from './contacts-messages.ts';
import { openListDesk } from './list-desk.ts';

const page = globalThis as unknown as {
  postMessage: (reply: ReaderReply | ReaderReady) => void;
  addEventListener: (type: 'message', listener: (event: MessageEvent<ReaderRequest>) => void) => void;
};

/** Dry runs that he gave up. */
const stopped = new Set<number>();
const desk = openListDesk({ names: nameReadings, postal: async () => (await openPostalCodes()).table });

page.addEventListener('message', ({ data }) => {
  if (data.task === 'stop') stopped.add(data.id);
  else void answer(data);
});
page.postMessage({ kind: 'ready' });

async function answer(request: Exclude<ReaderRequest, { readonly task: 'stop' }>): Promise<void> {
  const { id } = request;
  try {
    const done = await desk(request, { onProgress: (share) => page.postMessage({ id, kind: 'progress', share }), isStopped: () => stopped.delete(id) });
    page.postMessage(done.ok ? { id, kind: 'answer', answer: done.value } : { id, kind: 'fault', fault: done.error });
  } catch (error) {
    page.postMessage({ id, kind: 'crashed', reason: String(error) });
  }
}
