import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from 'playwright-core';
import { chromiumArguments, findChromium } from '../../support/find-chromium.ts';

/** Playwright's own types of the protocol, so that a misspelt command does not compile. */
export type CdpSession = Pick<CDPSession, 'send' | 'on' | 'once'> & { readonly id: string };

export interface Chromium {
  readonly root: CdpSession;
  readonly session: (id: string) => CdpSession;
  /** Chromium's own line for debuggers, which Playwright waits for. */
  readonly devTools: Promise<string>;
  readonly isClosed: () => boolean;
  readonly whenClosed: Promise<void>;
  readonly kill: () => void;
}

/** Over --remote-debugging-pipe: no dependency, no open port, and the browser ends when this process does. */
export function launchChromium(userData: string, extra: readonly string[]): Chromium {
  const executable = findChromium();
  if (executable === undefined) throw new Error('stand-in: no Chromium found; set TEST_BROWSER');
  const headless = process.env['STANDIN_HEADED'] === '1' ? [] : ['--headless=new'];
  const child = spawn(executable, [
    ...chromiumArguments, ...headless, ...extra,
    '--remote-debugging-pipe', `--user-data-dir=${userData}`, '--no-startup-window', '--no-default-browser-check', '--disable-default-apps',
    '--disable-extensions', '--disable-breakpad', '--password-store=basic', '--use-mock-keychain', '--disable-back-forward-cache',
    '--disable-popup-blocking', '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,Translate,MediaRouter,OptimizationHints',
    // Nothing resolves: a request that slips through interception still reaches nobody.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  ], { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  return connect(child);
}

interface Waiting {
  readonly method: string;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

function connect(child: ChildProcess): Chromium {
  const sessions = new Map<string, EventEmitter>();
  const waiting = new Map<number, Waiting>();
  const output = child.stdio[3] as Writable;
  let lastId = 0;
  let closed = false;
  // A write to a browser that has just gone is answered by `whenClosed`, not by a crash.
  output.on('error', () => undefined);

  const send = (sessionId: string, method: string, params: unknown): Promise<never> => {
    if (closed) return Promise.reject(new Error('browser closed'));
    lastId += 1;
    const id = lastId;
    output.write(`${JSON.stringify({ id, method, params, ...(sessionId === '' ? {} : { sessionId }) })}\0`);
    return new Promise((resolve, reject) => { waiting.set(id, { method, resolve, reject }); });
  };
  const session = (id: string): CdpSession => {
    const events = sessions.get(id) ?? new EventEmitter().setMaxListeners(0);
    sessions.set(id, events);
    return Object.assign(events, { id, send: (method: string, params: unknown = {}) => send(id, method, params) }) as unknown as CdpSession;
  };
  const receive = (message: Message) => {
    if (message.id === undefined) {
      sessions.get(message.sessionId ?? '')?.emit(message.method ?? '', message.params);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) asked?.resolve(message.result as never);
    else asked?.reject(new Error(`${asked.method}: ${message.error.message}`));
  };
  readMessages(child.stdio[4] as Readable, receive);
  const whenClosed = new Promise<void>((done) => {
    child.once('exit', () => {
      closed = true;
      for (const asked of waiting.values()) asked.reject(new Error('browser closed'));
      done();
    });
  });
  return { root: session(''), session, devTools: readDevToolsLine(child), isClosed: () => closed, whenClosed, kill: () => { child.kill('SIGKILL'); } };
}

/** Messages end with a zero byte. */
function readMessages(input: Readable, receive: (message: Message) => void): void {
  let parts: Buffer[] = [];
  input.on('data', (data: Buffer) => {
    let rest = data;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      receive(JSON.parse(Buffer.concat([...parts, rest.subarray(0, end)]).toString('utf8')) as Message);
      parts = [];
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) parts.push(rest);
  });
}

function readDevToolsLine(child: ChildProcess): Promise<string> {
  return new Promise((done) => {
    let text = '';
    child.stderr?.setEncoding('utf8').on('data', (data: string) => {
      if (process.env['STANDIN_DEBUG'] === '1') process.stderr.write(data);
      text = (text + data).slice(-20_000);
      const line = /^DevTools listening on ws:\/\/\S+$/m.exec(text)?.[0];
      if (line !== undefined) done(line);
    });
  });
}
