import { posix, win32 } from 'node:path';
import type { Computer } from './find-browser.ts';

const name = 'Goencho-browser';

/** The folder of our own browser profile, where this system keeps the data of programs: there the book lives in the browser start. */
export function profileFolder({ platform, environment, home }: Computer, snap: boolean): string {
  // A snap may write to no hidden folder of the home; this is the one place it keeps between its own versions.
  if (snap) return posix.join(home, 'snap/chromium/common', name);
  if (platform === 'win32') return win32.join(environment['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), name);
  if (platform === 'darwin') return posix.join(home, 'Library/Application Support', name);
  return posix.join(environment['XDG_CONFIG_HOME'] || posix.join(home, '.config'), name);
}

/** Electron's own folder, named after productName; here only to tell the owner. */
export function desktopDataFolder({ platform, environment, home }: Computer): string {
  if (platform === 'win32') return win32.join(environment['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), 'Goencho');
  if (platform === 'darwin') return posix.join(home, 'Library/Application Support/Goencho');
  return posix.join(environment['XDG_CONFIG_HOME'] || posix.join(home, '.config'), 'Goencho');
}
