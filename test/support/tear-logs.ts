import { appendFile, glob } from 'node:fs/promises';
import { join } from 'node:path';

/** A head that promises 300 bytes, and nothing behind it: so a kill between the two writes of a record leaves LevelDB's files. */
const head = Buffer.from([0x5e, 0xed, 0xba, 0x11, 300 & 0xff, 300 >> 8, 1]);

/** Tears the logs of all IndexedDB stores below this folder, whose browser is not running. Returns their names. */
export async function tearLogs(folder: string): Promise<readonly string[]> {
  const names = await Array.fromAsync(glob('**/IndexedDB/*.leveldb/{*.log,MANIFEST-*}', { cwd: folder }));
  for (const name of names) await appendFile(join(folder, name), head);
  return names;
}
