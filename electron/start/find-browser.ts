import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { posix, win32 } from 'node:path';

export interface Computer {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** Chromium's family only: the page is built for it, and only it opens a window of its own with `--app`. */
const linuxNames = [
  'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge', 'chromium', 'chromium-browser', 'brave-browser',
];
const linuxPlaces = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
const windowsPlaces = [
  'Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];
const macNames = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'];

/** Every place where this kind of computer keeps such a browser, best first. GOENCHO_BROWSER decides alone, if it is set. */
export function browserPlaces({ platform, environment, home }: Computer): readonly string[] {
  const chosen = environment['GOENCHO_BROWSER'];
  if (chosen !== undefined && chosen !== '') return [chosen];
  if (platform === 'win32') {
    const bases = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] || []);
    return windowsPlaces.flatMap((place) => bases.map((base) => win32.join(base, place)));
  }
  if (platform === 'darwin') {
    return macNames.flatMap((name) => ['/Applications', `${home}/Applications`].map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return [...linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name))), ...linuxPlaces];
}

export const findBrowser = (computer: Computer, exists: (file: string) => boolean = existsSync): string | undefined =>
  browserPlaces(computer).find((file) => exists(file));

/** Ubuntu's Chromium is a snap, also where /usr/bin/chromium-browser is only a script that starts it. */
export function isSnap(browser: string): boolean {
  const file = existsSync(browser) ? realpathSync(browser) : browser;
  if (file.startsWith('/snap/') || file === '/usr/bin/snap' || browser.startsWith('/snap/')) return true;
  return file === '/usr/bin/chromium-browser' && readFileSync(file).subarray(0, 4096).toString('latin1').includes('/snap/bin/');
}
