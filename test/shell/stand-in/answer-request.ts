import { handlerOf, toApp, toWeb } from './addresses.ts';
import type { CdpSession } from './chromium.ts';
import { observed } from './observed.ts';

/** What Chromium says when a request waits for our answer. */
export interface PausedRequest {
  readonly requestId: string;
  readonly request: { readonly url: string; readonly method: string; readonly headers: Readonly<Record<string, string>> };
}

/** Plays protocol.handle: our scheme's handler answers, and nothing else in the world does. */
export async function answerRequest(paused: PausedRequest, session: CdpSession): Promise<void> {
  const { requestId, request } = paused;
  if (!/^https?:/.test(request.url)) { // blob: and data: come from the page itself
    await session.send('Fetch.continueRequest', { requestId });
    return;
  }
  const response = await ask(request);
  if (response === undefined) {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' });
    return;
  }
  const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value: name === 'location' ? toWeb(value) : value }));
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  await session.send('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders, body });
}

async function ask({ url, method, headers }: PausedRequest['request']): Promise<Response | undefined> {
  const handler = handlerOf(url);
  if (handler === undefined) {
    observed.blocked.push(url);
    return undefined;
  }
  const seen = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, toApp(value)]));
  // Our page sends nothing to its own address, so bodies are not carried.
  return handler(new Request(toApp(url), { method, headers: seen }));
}
