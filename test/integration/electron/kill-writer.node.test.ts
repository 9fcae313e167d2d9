import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { checkFrames } from '#shared/exchange/backup-frames';
import { storedBackup } from '#shared/exchange/backup-rotation';
import { killRuns } from '../../support/kill-runs.ts';
import { sweepTemporaryFiles } from '../../../electron/services/sweep-temporary-files.ts';

const runs = killRuns.writing;
const folder = mkdtempSync(join(tmpdir(), 'goencho-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const root = resolve(import.meta.dirname, '../../..');

async function wholeBackups(): Promise<readonly string[]> {
  const names = readdirSync(folder).filter((name) => storedBackup(name) !== null);
  for (const name of names) {
    const bytes = Uint8Array.from(readFileSync(join(folder, name)));
    async function* all() { yield bytes; }
    await checkFrames(all(), bytes.subarray(-64), async (part) => Uint8Array.from(createHash('sha256').update(part).digest()));
  }
  return names;
}

it(`a writer that is killed ${runs} times in the middle leaves whole backups, the last good one among them, and leftovers that the next start sweeps`, async () => {
  let before: readonly string[] = [];
  let made = 0;
  for (let run = 0; run < runs; run += 1) {
    const child = spawn(process.execPath, [join(root, 'test/support/write-backups-forever.ts'), folder, String(run)], { stdio: ['ignore', 'pipe', 'inherit'], cwd: root });
    child.stdout.on('data', (said: Buffer) => { made += said.toString().split('\n').length - 1; });
    const gone = once(child, 'exit');
    await once(child.stdout, 'data'); // it writes
    await wait(Math.floor(Math.random() * 120));
    child.kill('SIGKILL');
    await gone;
    const now = await wholeBackups();
    expect(now.length).toBeGreaterThan(0);
    expect(now.toSorted().at(-1)! >= (before.toSorted().at(-1) ?? '')).toBe(true);
    before = now;
    await sweepTemporaryFiles(folder);
    expect(readdirSync(folder).filter((name) => storedBackup(name) === null)).toEqual([]);
  }
  expect(made).toBeGreaterThanOrEqual(runs);
}, 60_000 + runs * 5000);
