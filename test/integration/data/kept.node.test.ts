import { readdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { killWhatIsLeft, openKillableBrowser, type KillableBrowser } from '../../support/killable-browser.ts';
import { killRuns } from '../../support/kill-runs.ts';
import { serveScript, type ServedScript } from '../../support/serve-script.ts';
import { tearLogs } from '../../support/tear-logs.ts';

/** What no test inside a page can do: kill the browser, and damage its files while it is closed. */
let served: ServedScript;
beforeAll(async () => {
  served = await serveScript(join(import.meta.dirname, 'kept-page.ts'));
});
afterAll(() => served.close());

afterEach(killWhatIsLeft);

const runs = killRuns.saving;

async function browserOn(profile: string, mend?: () => Promise<void>): Promise<KillableBrowser> {
  const browser = await openKillableBrowser(profile, served.url, mend);
  await browser.page.waitForFunction(() => 'kept' in window);
  return browser;
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
  it(`loses nothing that was acknowledged when the browser is killed ${runs} times in the middle of saving`, async () => {
    const profile = join(served.folder, 'killed');
    const acknowledged: string[] = [];
    for (let run = 0; run < runs; run += 1) {
      const browser = await browserOn(profile);
      await expectVisits(browser.page, acknowledged.length);
      const begun = acknowledged.length;
      await browser.page.exposeFunction('acknowledged', (id: string) => { acknowledged.push(id); });
      const goOn = async (): Promise<void> => {
        await window.kept.findGuest();
        await window.kept.logOn(10_000);
      };
      // It never ends by itself: the process is killed under it.
      browser.page.evaluate(goOn).catch(() => {});
      await expect.poll(() => acknowledged.length, { timeout: 20_000, interval: 10 }).toBeGreaterThan(begun);
      await wait(Math.floor(Math.random() * 150));
      await browser.kill();
    }
    const browser = await browserOn(profile);
    await expectVisits(browser.page, acknowledged.length);
    const { ids, repairs } = await browser.page.evaluate(() => window.kept.look());
    const kept = new Set(ids);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect(repairs).toEqual({ guests: 0, months: 0, days: 0, counts: 0 });
    await browser.close();
  }, 60_000 + runs * 20_000);

  it.each([
    ['and is mended', undefined],
    ['and goes on behind it once, unmended', async () => {}],
  ])('loses nothing when a kill tears the last record of Chromium’s log %s', async (name, mendAtFirst) => {
    const { profile } = await closedBookWithVisits(name);
    expect(await tearLogs(profile)).toHaveLength(2);
    for (const [kept, mend] of [[20, mendAtFirst], [25, undefined], [30, undefined]] as const) {
      const browser = await browserOn(profile, mend);
      expect(await open(browser.page)).toBe(kept);
      await browser.page.exposeFunction('acknowledged', () => {});
      await browser.page.evaluate(async () => {
        await window.kept.findGuest();
        await window.kept.logOn(5);
      });
      await browser.kill();
    }
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
