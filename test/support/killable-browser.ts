import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type Page } from 'playwright-core';
import { mendTornLogs } from '../../electron/services/mend-torn-logs.ts';
import { chromiumArguments, findChromium } from './find-chromium.ts';

export interface KillableBrowser {
  readonly page: Page;
  /** kill -9 of all its processes, as a power cut would end them. A helper process that outlives its browser would go on writing into the profile of the next one. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const running = new Set<ChildProcess>();

/** After each test: one that fails leaves no browser behind. */
export function killWhatIsLeft(): void {
  for (const child of running) if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
}

/** Hundreds of starts: nothing that is loaded beside the page. It saves a quarter of the work of a start (measured, Chromium 156). */
const lean = [
  '--disable-extensions', '--disable-default-apps', '--disable-component-extensions-with-background-pages', '--no-default-browser-check', '--disable-breakpad', '--in-process-gpu',
  '--disable-software-rasterizer', '--disable-domain-reliability', '--disable-features=Translate,OptimizationHints,MediaRouter,SpareRendererForSitePerProcess,WebUIOmniboxPopup',
];

/**
 * A page in a browser that is started by hand as the leader of its own group, since only so it can be killed without a goodbye. What a kill
 * tore is mended before, as both starts of the program do.
 */
export async function openKillableBrowser(profile: string, url: string, mend: (profile: string) => Promise<unknown> = mendTornLogs): Promise<KillableBrowser> {
  await mend(profile);
  const child = spawn(findChromium() ?? 'no-browser', [...chromiumArguments, ...lean, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, url], { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
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
  const [context] = browser.contexts();
  const page = context!.pages()[0] ?? await context!.waitForEvent('page');
  await page.waitForURL(url);
  return {
    page,
    kill: async () => {
      process.kill(-child.pid!, 'SIGKILL');
      await gone;
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => {});
      await gone;
    },
  };
}
