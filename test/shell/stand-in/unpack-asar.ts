import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';

/** Electron reads app.asar in place; plain Node cannot. The copy goes when the process ends. */
export function unpackAsar(archive: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-asar-'));
  process.on('exit', () => { rmSync(folder, { recursive: true, force: true }); });
  extractAll(archive, folder);
  return folder;
}
