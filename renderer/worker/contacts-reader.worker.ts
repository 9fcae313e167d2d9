/* oxlint-disable unicorn/require-post-message-target-origin -- that is for windows; a worker has no origin to name */
import { nameReadings } from '../platform/name-readings.ts';
import type { ReaderReady, ReaderReply, ReaderRequest } from './contacts-messages.ts';
import { openListDesk } from './list-desk.ts';

const page = globalThis as unknown as {
  postMessage: (reply: ReaderReply | ReaderReady) => void;
  addEventListener: (type: 'message', listener: (event: MessageEvent<ReaderRequest>) => void) => void;
};

const desk = openListDesk({ names: nameReadings });

page.addEventListener('message', ({ data }) => void answer(data));
page.postMessage({ kind: 'ready' });

async function answer(request: ReaderRequest): Promise<void> {
  const { id } = request;
  try {
    const done = await desk(request, (share) => page.postMessage({ id, kind: 'progress', share }));
    page.postMessage(done.ok ? { id, kind: 'answer', answer: done.value } : { id, kind: 'fault', fault: done.error });
  } catch (error) {
    page.postMessage({ id, kind: 'crashed', reason: String(error) });
  }
}
