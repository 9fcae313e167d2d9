import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Files that electron-builder looks for in Electron's distribution; what is in them does not matter to it. */
const fillers = [
  'LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'chrome_100_percent.pak', 'resources.pak', 'icudtl.dat', 'v8_context_snapshot.bin',
  'locales/ja.pak', 'locales/en-US.pak', 'locales/de.pak',
];

/** The line by which @electron/fuses finds the fuses, then version 1, nine of them, at Electron 45's defaults. */
const fuseWire = Buffer.concat([Buffer.from('\n# dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 9]), Buffer.from('101100011\n')]);

/**
 * A folder for `electron-builder -c.electronDist=…` on machines without the real one. Its executable leads back to this repository's stand-in, so
 * that a packed program can be started; the wire stands behind the script's `exec` and is never read by the shell.
 */
export function makeStandInDist(folder: string): void {
  const manifest = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../node_modules/electron/package.json'), 'utf8')) as { readonly version: string };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  for (const name of fillers) writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, 'version'), manifest.version);
  const node = resolve(import.meta.dirname, '../../node_modules/.bin/node');
  const boot = join(import.meta.dirname, 'stand-in/boot.ts');
  const script = `#!/bin/sh\nSTANDIN_EXECUTABLE=$(readlink -f "$0") exec "${node}" --no-warnings "${boot}" "$@"\n`;
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from(script), fuseWire]));
  chmodSync(join(folder, 'electron'), 0o755);
}
