import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { mendTornLogs } from '../services/mend-torn-logs.ts';
import { mayBeInUse, openBrowserWindow, type BrowserWindow } from './browser-window.ts';
import { findBrowser, isSnap, type Computer } from './find-browser.ts';
import { isOwnCopy } from './is-own-copy.ts';
import { profileFolder } from './profile-folder.ts';
import { pagePort, pageUrl, servePage } from './serve-page.ts';
import { say, sayError, words } from './words.ts';

export interface BrowserStart {
  readonly computer: Computer;
  /** The folder of the built page. */
  readonly page: string;
  /** true: the owner asked for the browser; false: there is no Electron. */
  readonly wanted: boolean;
}

/** Returns the exit code, when there is nothing more to wait for. */
export async function startInBrowser({ computer, page, wanted }: BrowserStart): Promise<number> {
  if (!existsSync(join(page, 'index.html'))) {
    sayError(words.notBuilt());
    return 1;
  }
  const browser = findBrowser(computer);
  const served = await servePage(page);
  if (served.ok && browser !== undefined) say(wanted ? words.openedInBrowser(browser) : words.electronMissing(browser));
  if (served.ok) return keepServing(served.value, browser, computer);
  if (!(await isOwnCopy(pagePort))) {
    sayError(words.portTaken(pagePort));
    return 1;
  }
  say(words.alreadyRunning());
  return showAgain(browser, computer);
}

/** The server lives as long as the window; without a window of ours it stays until Ctrl+C. */
async function keepServing(server: Server, browser: string | undefined, computer: Computer): Promise<number> {
  const stopped = new Promise<'stopped'>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => { done('stopped'); });
  });
  if (browser === undefined) {
    say(words.noBrowser(pageUrl()));
    say(words.dataInYourBrowser(pageUrl()));
    await stopped;
  } else {
    const window = await openAndSay(browser, computer);
    const end = await Promise.race([window.ended, stopped]);
    if (end === 'stopped') await closeWindow(window);
    if (end === 'failed') {
      sayError(words.browserFailed(browser, pageUrl()));
      await stopped;
    }
  }
  server.close();
  server.closeAllConnections();
  return 0;
}

/** Chromium writes what it still holds before it ends; a window that does not answer is not waited for longer than this. */
const patienceWithBrowser = 5000;

async function closeWindow(window: BrowserWindow): Promise<void> {
  window.process.kill();
  await Promise.race([window.ended, wait(patienceWithBrowser)]);
}

/** The copy that runs keeps serving; this start only asks the browser for the window and ends. */
async function showAgain(browser: string | undefined, computer: Computer): Promise<number> {
  if (browser === undefined) {
    say(words.noBrowser(pageUrl()));
    return 0;
  }
  const window = await openAndSay(browser, computer);
  window.process.unref();
  return 0;
}

async function openAndSay(browser: string, computer: Computer): Promise<BrowserWindow> {
  const profile = profileFolder(computer, isSnap(browser));
  say(words.dataFolder(profile));
  say(words.dataIsSeparate());
  if (process.getuid?.() === 0) say(words.rootUser());
  if (!mayBeInUse(profile)) await mendTornLogs(profile);
  return openBrowserWindow({ browser, profile, url: pageUrl() });
}
