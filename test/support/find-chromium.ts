import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];

const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The Chromium-family browser that the tests drive, or undefined; test/run-all.ts installs one where there is none. */
export function findChromium(): string | undefined {
  const wanted = process.env['TEST_BROWSER'];
  if (wanted) return wanted;
  const onPath = names.flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)));
  return [...onPath, ...fixedPlaces].find((file) => existsSync(file));
}

/** No phoning home, the same rendering everywhere; root has no user namespace for Chromium's own sandbox. */
export const chromiumArguments: readonly string[] = [
  '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic',
  '--font-render-hinting=none', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
