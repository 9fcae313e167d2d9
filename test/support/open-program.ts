import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { servePage } from '../../electron/start/serve-page.ts';
import { chromiumArguments } from './find-chromium.ts';
import { freePort } from './free-port.ts';
import { ensureChromium } from './install-chromium.ts';

/** The built page in a real Chromium with a profile folder of its own, served as `npm start -- --browser` serves it. */
export interface Program {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly url: string;
  /** Requests that left the page's own origin; a test ends with none. */
  readonly foreignRequests: readonly string[];
  /** What the page complained about: uncaught errors and CSP violations. */
  readonly complaints: readonly string[];
  /** Reloads as if the computer had lost power: kill -9 of the whole browser, then a new one on the same profile. */
  readonly killAndReopen: () => Promise<Program>;
  readonly close: () => Promise<void>;
}

export interface ProgramOptions {
  /** The wall clock at which the page starts; it runs on from there. */
  readonly at?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Before the page is asked for, once per browser: for what must be so from its first script on. */
  readonly prepare?: (page: Page, url: string) => Promise<void>;
}

/** A Tuesday, the morning after an evening on which the shop was open: the day on which cards are written. */
export const tuesdayMorning = '2026-11-24T10:00:00+09:00';

interface Place { readonly server: Server; readonly url: string; readonly profile: string }

export async function openProgram(options: ProgramOptions = {}): Promise<Program> {
  const port = await freePort();
  const served = await servePage(join(import.meta.dirname, '../../dist/renderer'), port);
  if (!served.ok) throw new Error(`could not serve the page: ${served.error.kind}`);
  return startBrowser({ server: served.value, url: `http://127.0.0.1:${port}/`, profile: mkdtempSync(join(tmpdir(), 'goencho-e2e-')) }, options);
}

async function startBrowser(place: Place, options: ProgramOptions): Promise<Program> {
  rmSync(join(place.profile, 'DevToolsActivePort'), { force: true }); // of a browser that was killed
  const child = spawn(ensureChromium(), [
    '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${place.profile}`, '--no-default-browser-check', ...chromiumArguments, 'about:blank',
  ], { stdio: 'ignore', detached: true, env: { ...process.env, TZ: 'Asia/Tokyo' } });
  const gone = new Promise<void>((done) => { child.once('exit', () => { done(); }); });
  const browser = await chromium.connectOverCDP(await debuggerAddress(place.profile));
  const context = browser.contexts()[0]!;
  const page = context.pages()[0] ?? await context.newPage();
  await page.setViewportSize(options.viewport ?? { width: 1280, height: 800 });
  page.setDefaultTimeout(20_000);
  await page.clock.install({ time: options.at ?? tuesdayMorning });
  const foreignRequests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(place.url) && !/^(blob|data|about):/.test(request.url())) foreignRequests.push(request.url());
  });
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await options.prepare?.(page, place.url);
  await page.goto(place.url);
  const kill = async (): Promise<void> => {
    process.kill(-child.pid!, 'SIGKILL');
    await gone;
    await wait(200); // the kernel releases the profile's lock
  };
  return {
    page, context, url: place.url, foreignRequests, complaints,
    killAndReopen: async () => { await kill(); return startBrowser(place, options); },
    close: async () => {
      await kill();
      place.server.close();
      rmSync(place.profile, { recursive: true, force: true, maxRetries: 5 });
      expect(foreignRequests, 'requests that left the page').toEqual([]);
    },
  };
}

/** Chromium writes its debugging port into the profile as soon as it listens. */
async function debuggerAddress(profile: string): Promise<string> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    try {
      const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
      if (port && path) return `ws://127.0.0.1:${port}${path}`;
    } catch {
      // not yet
    }
    await wait(50);
  }
  throw new Error('Chromium did not start');
}

/** Types as a Japanese input method does: kana that are converted, then committed. */
export async function typeWithIme(page: Page, kana: string, kanji: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (let length = 1; length <= kana.length; length += 1) {
    await session.send('Input.imeSetComposition', { text: kana.slice(0, length), selectionStart: length, selectionEnd: length });
  }
  await session.send('Input.imeSetComposition', { text: kanji, selectionStart: kanji.length, selectionEnd: kanji.length });
  await session.send('Input.insertText', { text: kanji });
  await session.detach();
}

/** Enter that belongs to the input method: Windows says Process, macOS says Enter, both with key code 229. */
export async function enterInComposition(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const key of ['Process', 'Enter']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: 'Enter', windowsVirtualKeyCode: 229 });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: 'Enter', windowsVirtualKeyCode: 13 });
  }
  await session.send('Input.insertText', { text });
  await session.detach();
}
