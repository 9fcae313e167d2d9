import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { writeFrames } from '#shared/exchange/backup-frames';
import type { Instant, PlainDate } from '#shared/lib/plain-date';
import { openBackupWriter } from '../../electron/services/backup-writer.ts';
import { rotateBackups } from '../../electron/services/rotate-backups.ts';

/** Writes one backup after the other as the shell does, a line on stdout for each that is kept, until it is killed: `… <folder> <run>`. */
const [folder = '', run = '0'] = process.argv.slice(2);
const sha256 = async (bytes: Uint8Array) => Uint8Array.from(createHash('sha256').update(bytes).digest());

async function* body() {
  for (let portion = 0; portion < 24; portion += 1) yield new Uint8Array(65_536).fill(portion);
}

for (let second = 0; second < 86_400; second += 1) {
  const name = `goencho-202611${String(1 + Number(run) % 28).padStart(2, '0')}-${String(Number(run) * 1000 + second).padStart(6, '0')}.goencho`;
  const writer = await openBackupWriter(join(folder, name));
  if (!writer.ok) throw new Error(writer.error.kind);
  for await (const piece of writeFrames({ app: 'test', createdAt: '2026-11-22T00:00:00.000Z' as Instant, seal: null }, body(), sha256, null)) await writer.value.add(piece);
  if ((await writer.value.commit()).ok) {
    await rotateBackups(folder, name, '2026-11-30' as PlainDate);
    process.stdout.write(`${name}\n`);
  }
}
