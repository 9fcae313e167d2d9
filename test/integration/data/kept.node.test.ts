import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArguments, findChromium } from '../../support/find-chromium.ts';
import { serveScript, type ServedScript } from '../../support/serve-script.ts';

/** What no test inside a page can do: kill the browser, and damage its files while it is closed. */
let served: ServedScript;
beforeAll(async () => {
  served = await serveScript(join(import.meta.dirname, 'kept-page.ts'));
});
afterAll(() => served.close());

/** A test that fails leaves no browser behind. */
const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

interface Browser { readonly page: Page; readonly kill: () => Promise<void>; readonly close: () => Promise<void> }

/** Started by hand, since only so its process can be killed without a goodbye. */
async function browserOn(profile: string): Promise<Browser> {
  const child = spawn(findChromium() ?? 'no-browser', [...chromiumArguments, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  running.add(child);
  const gone = once(child, 'exit').then(() => running.delete(child));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const match = /DevTools listening on (ws:\S+)/.exec(said);
      if (match?.[1]) resolve(match[1]);
    });
    child.once('exit', () => reject(new Error(`the browser did not start: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const page = await browser.contexts()[0]!.newPage();
  await page.goto(served.url);
  await page.waitForFunction(() => 'kept' in window);
  return {
    page,
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => {});
      await gone;
    },
  };
}

const open = (page: Page, withMarker = true) => page.evaluate((marker) => window.kept.open(marker), withMarker);

async function expectVisits(page: Page, atLeast: number): Promise<void> {
  const visits = await open(page);
  const said = typeof visits === 'number' ? '' : JSON.stringify([atLeast, visits, await page.evaluate(() => window.kept.loss())]);
  expect(visits, said).toSatisfy((count) => typeof count === 'number' && count >= atLeast);
}

async function closedBookWithVisits(name: string): Promise<{ readonly profile: string; readonly storage: string }> {
  const profile = join(served.folder, name);
  const browser = await browserOn(profile);
  expect(await open(browser.page)).toBe(0);
  await browser.page.exposeFunction('acknowledged', () => {});
  await browser.page.evaluate(async () => {
    await window.kept.findGuest();
    await window.kept.logOn(20);
  });
  await browser.close();
  return { profile, storage: join(profile, 'Default', 'IndexedDB') };
}

const expected = { ledgerNo: 21, guests: 1, visits: 20, touches: 0 };

describe('the book on disk', () => {
  it('loses nothing that was acknowledged when the browser is killed in the middle', async () => {
    const profile = join(served.folder, 'killed');
    const acknowledged: string[] = [];
    for (let round = 1; round <= 3; round += 1) {
      const browser = await browserOn(profile);
      await expectVisits(browser.page, acknowledged.length);
      await new Promise<void>((resolve) => {
        const onAcknowledged = (id: string) => {
          acknowledged.push(id);
          if (acknowledged.length >= 30 * round) resolve();
        };
        const begin = async () => {
          await browser.page.exposeFunction('acknowledged', onAcknowledged);
          await browser.page.evaluate(async () => {
            await window.kept.findGuest();
            await window.kept.logOn(10_000);
          });
        };
        // It never ends by itself: the process is killed under it.
        begin().catch(() => {});
      });
      await browser.kill();
    }
    const browser = await browserOn(profile);
    await expectVisits(browser.page, 90);
    const { ids, repairs } = await browser.page.evaluate(() => window.kept.look());
    expect(acknowledged.filter((id) => !ids.includes(id))).toEqual([]);
    expect(repairs).toEqual({ guests: 0, months: 0, days: 0, counts: 0 });
    await browser.close();
  });

  it('stops when its folder is gone', async () => {
    const { profile, storage } = await closedBookWithVisits('deleted');
    await rm(storage, { recursive: true });
    const browser = await browserOn(profile);
    expect(await open(browser.page)).toEqual({ kind: 'book-lost', expected });
    await browser.close();
  });

  it('stops when Chromium threw the store away as corrupt, with the marker and without, this time and the next', async () => {
    const { profile, storage } = await closedBookWithVisits('corrupt');
    const [store = ''] = (await readdir(storage)).filter((name) => name.endsWith('.leveldb'));
    for (const name of await readdir(join(storage, store))) if (name.startsWith('MANIFEST')) await truncate(join(storage, store, name), 0);
    const browser = await browserOn(profile);
    expect(await open(browser.page, false)).toEqual({ kind: 'book-lost', expected: null });
    expect(await open(browser.page, false)).toEqual({ kind: 'book-lost', expected: null });
    expect(await open(browser.page)).toEqual({ kind: 'book-lost', expected });
    await browser.close();
  });
});
