import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { killWhatIsLeft, openKillableBrowser, type KillableBrowser } from '../../support/killable-browser.ts';
import { killRuns } from '../../support/kill-runs.ts';
import { serveScript, type ServedScript } from '../../support/serve-script.ts';

let served: ServedScript;
beforeAll(async () => {
  served = await serveScript(join(import.meta.dirname, 'kill-page.ts'));
});
afterEach(killWhatIsLeft);
afterAll(() => served.close());

async function browserOn(profile: string): Promise<KillableBrowser> {
  const browser = await openKillableBrowser(profile, served.url);
  await browser.page.waitForFunction(() => 'killed' in window);
  return browser;
}

describe('a browser that is killed at any moment of copying and restoring', () => {
  const runs = killRuns.restoring;
  it(`${runs} times: the book is one of the two, whole; every copy that has its name can be read`, async () => {
    const profile = join(served.folder, 'killed-while-restoring');
    const first = await browserOn(profile);
    await first.page.evaluate(async () => {
      await window.killed.open();
      await window.killed.prepare();
    });
    await first.kill();
    const seen: unknown[] = [];
    for (let run = 0; run < runs; run += 1) {
      const { page, kill } = await browserOn(profile);
      const opened = await page.evaluate(() => window.killed.open());
      expect(opened, `run ${run}: ${JSON.stringify([opened, await page.evaluate(() => window.killed.loss())])}`).toMatchObject({ guests: 1 });
      const state = await page.evaluate(() => window.killed.look());
      expect(state).toMatchObject({ repairs: { ok: true, value: { guests: 0, months: 0, days: 0, counts: 0 } }, wrong: [] });
      expect([40, 120]).toContain((state.counts as { readonly visits: number }).visits);
      expect(state.readable.filter((word) => word !== 'whole')).toEqual([]);
      expect(state.readable.length).toBeGreaterThan(0);
      seen.push((state.counts as { readonly visits: number }).visits);
      const first = Promise.withResolvers<void>();
      await page.exposeFunction('acknowledged', () => first.resolve());
      // It never ends by itself: the process is killed under it.
      page.evaluate(() => window.killed.goOn()).catch(() => {});
      // Every other time after a restoring that is done, so that both states are met on a slow machine too.
      if (run % 2 === 1) await first.promise;
      await wait(20 + Math.floor(Math.random() * 250));
      await kill();
    }
    // Both states were met, or the test saw nothing of the restoring; a few runs may all end in one.
    expect(new Set(seen).size).toBe(runs < 20 ? new Set(seen).size : 2);
  }, 60_000 + runs * 20_000);
});

describe('a browser that is killed at any moment of importing and of taking an import back', () => {
  const runs = killRuns.importing;
  it(`${runs} times: all of the import is there or nothing of it, as its record says, and every total is right`, async () => {
    const profile = join(served.folder, 'killed-while-importing');
    const seen = new Set<boolean>();
    for (let run = 0; run <= runs; run += 1) {
      const { page, kill } = await browserOn(profile);
      expect(await page.evaluate(() => window.killed.open()), `run ${run}`).toMatchObject({ touches: 0 });
      const [{ counts, repairs, wrong }, imported] = [await page.evaluate(() => window.killed.look()), await page.evaluate(() => window.killed.imported())];
      expect(repairs).toEqual({ ok: true, value: { guests: 0, months: 0, days: 0, counts: 0 } });
      expect(wrong).toEqual([]);
      expect(counts).toEqual(imported ? { guests: 600, visits: 200, touches: 0 } : { guests: 0, visits: 0, touches: 0 });
      seen.add(imported);
      const first = Promise.withResolvers<void>();
      await page.exposeFunction('acknowledged', () => first.resolve());
      // It never ends by itself: the process is killed under it.
      page.evaluate(() => window.killed.importOn()).catch(() => {});
      // Every other time after an acknowledged act, so that both states are met on a slow machine too.
      if (run % 2 === 0) await first.promise;
      await wait(50 + Math.floor(Math.random() * 500));
      await kill();
    }
    // Both were met, or the test saw nothing of the importing; a few runs may all end in one.
    expect(seen.size).toBe(runs < 10 ? seen.size : 2);
  }, 60_000 + runs * 10_000);
});
