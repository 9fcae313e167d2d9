import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fetchElectron, findElectron } from './electron-binary.ts';
import type { Computer } from './find-browser.ts';
import { desktopDataFolder } from './profile-folder.ts';
import { startInBrowser } from './start-in-browser.ts';
import { say, words } from './words.ts';

// `npm start`: the desktop window where Electron is here or can be had, otherwise the same page in a browser of this computer.
const root = resolve(import.meta.dirname, '../..');
const computer: Computer = { platform: process.platform, environment: process.env, home: homedir() };
const given = process.argv.slice(2);
const wanted = given.includes('--browser');

const electron = wanted ? undefined : findOrFetchElectron();
process.exit(electron === undefined
  ? await startInBrowser({ computer, page: join(root, 'dist/renderer'), wanted })
  : await startElectron(electron));

function findOrFetchElectron(): string | undefined {
  const found = findElectron(computer.environment);
  if (found !== undefined || computer.environment['ELECTRON_OVERRIDE_DIST_PATH'] || computer.environment['GOENCHO_NO_DOWNLOAD']) return found;
  say(words.fetching());
  fetchElectron();
  return findElectron(computer.environment);
}

function startElectron(executable: string): Promise<number> {
  const folder = given.find((argument) => argument.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length);
  say(words.dataFolder(folder ?? desktopDataFolder(computer)));
  const child = spawn(executable, [root, ...given], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { child.kill(signal); });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', (code) => { done(code ?? 1); });
  });
}
