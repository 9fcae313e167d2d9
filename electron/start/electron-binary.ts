import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the executable lies inside Electron's distribution folder. */
const executableIn = (platform: NodeJS.Platform): string => {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
};

/** The folder of the npm package. Only its package.json is resolved: importing `electron` itself would start the download. */
export const electronPackage = (): string => dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** Electron's executable, if it is on this computer. An unfinished download has no `path.txt` yet and does not count. */
export function findElectron(environment: Environment, packageFolder = electronPackage(), platform = process.platform): string | undefined {
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') return existing(join(override, executableIn(platform)));
  const note = join(packageFolder, 'path.txt');
  return existsSync(note) ? existing(join(packageFolder, 'dist', readFileSync(note, 'utf8').trim())) : undefined;
}

const existing = (file: string): string | undefined => (existsSync(file) ? file : undefined);

/** A slow line needs minutes for 120 MB; a line that is dead fails within seconds by itself. */
const longestDownload = 15 * 60_000;

/** Electron's own installer, once. Whether it worked is asked of findElectron. */
export function fetchElectron(packageFolder = electronPackage()): void {
  spawnSync(process.execPath, [join(packageFolder, 'install.js')], { stdio: 'ignore', timeout: longestDownload });
}
