import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { writeFrames } from '#shared/exchange/backup-frames';
import { storedBackup } from '#shared/exchange/backup-rotation';
import type { BackupPlace } from '#shared/ipc/contract';
import { parseRequest } from '#shared/ipc/parse-request';
import { addDays, type Instant, type PlainDate } from '#shared/lib/plain-date';
import { backupHandlers } from '../../../electron/ipc/backup-handlers.ts';
import { openChosenFolder } from '../../../electron/services/backup-folder.ts';

let place = '';
let data = '';
let stick = '';
let today = '2026-11-22' as PlainDate;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'goencho-backups-'));
  [data, stick] = [join(place, 'data'), join(place, '控え用USB')];
  for (const folder of [data, stick]) mkdirSync(folder);
  today = '2026-11-22' as PlainDate;
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const start = (asked: string | undefined = join(place, 'asked.goencho')) => backupHandlers({
  chosen: openChosenFolder(data), ownFolder: join(data, 'backups'), today: () => today, askForFile: async () => asked, askForFolder: async () => stick,
});
type Calls = ReturnType<typeof start>;

async function bytesOf(body: string): Promise<Uint8Array<ArrayBuffer>> {
  async function* one() { yield new TextEncoder().encode(body); }
  const pieces: Uint8Array[] = [];
  const sha256 = async (bytes: Uint8Array) => Uint8Array.from(createHash('sha256').update(bytes).digest());
  for await (const piece of writeFrames({ app: 'test', createdAt: '2026-11-22T00:00:00.000Z' as Instant, seal: null }, one(), sha256, null)) pieces.push(piece);
  return Uint8Array.from(Buffer.concat(pieces));
}

const nameOn = (on: string, time = '233000') => `goencho-${on.replaceAll('-', '')}-${time}.goencho`;

async function make(calls: Calls, name: string, where: BackupPlace = 'folder', bytes?: Uint8Array): Promise<unknown> {
  const begun = await calls['backup/begin']({ place: where, name });
  if (!begun.ok) return begun;
  const { token } = begun.value;
  const whole = bytes ?? await bytesOf(name);
  for (let at = 0; at < whole.length; at += 50) {
    const added = await calls['backup/piece']({ token, bytes: whole.subarray(at, at + 50) });
    if (!added.ok) return added;
  }
  return calls['backup/commit']({ token });
}

describe('the folder of the automatic backups', () => {
  it('is chosen in a dialog, told by its bare name, remembered, and left again with what lies in it', async () => {
    const calls = start();
    expect(await calls['backup/folder'](null)).toEqual({ folder: null, there: false });
    expect(await calls['backup/choose-folder'](null)).toEqual({ ok: true, value: { folder: '控え用USB', there: true } });
    expect(await start()['backup/folder'](null)).toEqual({ folder: '控え用USB', there: true });
    await make(calls, nameOn('2026-11-22'));
    expect(await calls['backup/leave-folder'](null)).toEqual({ folder: null, there: false });
    expect(await make(calls, nameOn('2026-11-23'))).toEqual({ ok: false, error: { kind: 'no-folder' } });
    expect(readdirSync(stick)).toEqual([nameOn('2026-11-22')]);
  });

  it('holds the file whole, for the owner alone, and nothing beside it', async () => {
    const calls = start();
    await calls['backup/choose-folder'](null);
    expect(await make(calls, nameOn('2026-11-22'))).toEqual({ ok: true, value: { folder: '控え用USB', name: nameOn('2026-11-22') } });
    expect(readFileSync(join(stick, nameOn('2026-11-22')))).toEqual(Buffer.from(await bytesOf(nameOn('2026-11-22'))));
    expect(readdirSync(stick)).toEqual([nameOn('2026-11-22')]);
  });

  it('rotates over two simulated years, and leaves his other files alone', async () => {
    const calls = start();
    await calls['backup/choose-folder'](null);
    for (const other of ['家計簿.xlsx', 'goencho-mine.goencho']) writeFileSync(join(stick, other), 'his');
    for (let day = 0; day < 730; day += 1) {
      today = addDays('2024-12-01' as PlainDate, day);
      if (day % 7 === 2) continue; // closed on Tuesdays
      expect(await make(calls, nameOn(today))).toMatchObject({ ok: true });
    }
    const left = readdirSync(stick);
    expect(left).toEqual(expect.arrayContaining(['家計簿.xlsx', 'goencho-mine.goencho', nameOn(today)]));
    const kept = left.flatMap((name) => storedBackup(name)?.on ?? []).toSorted();
    expect(kept.length).toBeLessThanOrEqual(7 + 5 + 24);
    expect(new Set(kept.map((on) => on.slice(0, 7))).size).toBe(24);
  }, 60_000);

  it('that vanished is said at once, is not made anew, and takes the next one when it is back', async () => {
    const calls = start();
    await calls['backup/choose-folder'](null);
    await make(calls, nameOn('2026-11-21'));
    rmSync(stick, { recursive: true });
    expect(await make(calls, nameOn('2026-11-22'))).toEqual({ ok: false, error: { kind: 'folder-gone' } });
    expect(await calls['backup/folder'](null)).toEqual({ folder: '控え用USB', there: false });
    expect(existsSync(stick)).toBe(false);
    mkdirSync(stick);
    expect(await make(calls, nameOn('2026-11-22'))).toMatchObject({ ok: true });
  });

  it('pulled out in the middle is said, and nothing has got its name', async () => {
    const calls = start();
    await calls['backup/choose-folder'](null);
    await make(calls, nameOn('2026-11-21'));
    const begun = await calls['backup/begin']({ place: 'folder', name: nameOn('2026-11-22') });
    const token = begun.ok ? begun.value.token : '';
    const bytes = await bytesOf('x');
    await calls['backup/piece']({ token, bytes: bytes.subarray(0, 40) });
    rmSync(stick, { recursive: true });
    await calls['backup/piece']({ token, bytes: bytes.subarray(40) });
    expect(await calls['backup/commit']({ token })).toEqual({ ok: false, error: { kind: 'folder-gone' } });
    expect(existsSync(stick)).toBe(false);
  });

  it.skipIf(process.getuid?.() === 0)('write-protected is said', async () => {
    const calls = start();
    await calls['backup/choose-folder'](null);
    chmodSync(stick, 0o500);
    expect(await make(calls, nameOn('2026-11-22'))).toEqual({ ok: false, error: { kind: 'not-writable' } });
    chmodSync(stick, 0o700);
  });

  it('takes no file that is not what was written: it is read back before it gets its name, and the earlier one stays', async () => {
    const calls = start();
    await calls['backup/choose-folder'](null);
    await make(calls, nameOn('2026-11-21'));
    const bytes = await bytesOf('x');
    for (const spoilt of [bytes.subarray(0, -30), bytes.with(60, bytes[60]! ^ 4), new Uint8Array()]) {
      expect(await make(calls, nameOn('2026-11-22'), 'folder', spoilt)).toEqual({ ok: false, error: { kind: 'not-verified' } });
    }
    expect(readdirSync(stick)).toEqual([nameOn('2026-11-21')]);
  });

  it('begins anew where the book changed, and forgets one that was given up', async () => {
    const calls = start();
    await calls['backup/choose-folder'](null);
    const begun = await calls['backup/begin']({ place: 'folder', name: nameOn('2026-11-22') });
    const token = begun.ok ? begun.value.token : '';
    await calls['backup/piece']({ token, bytes: new Uint8Array(500) });
    await calls['backup/restart']({ token });
    await calls['backup/piece']({ token, bytes: await bytesOf('anew') });
    expect(await calls['backup/commit']({ token })).toMatchObject({ ok: true });
    const second = await calls['backup/begin']({ place: 'folder', name: nameOn('2026-11-23') });
    await calls['backup/abort']({ token: second.ok ? second.value.token : '' });
    expect(readdirSync(stick)).toEqual([nameOn('2026-11-22')]);
  });
});

describe('the other places', () => {
  it('beside the data keep the last five, and hand them out in pieces', async () => {
    const calls = start();
    for (let day = 10; day < 18; day += 1) await make(calls, nameOn(`2026-11-${day}`), 'own');
    const kept = [13, 14, 15, 16, 17].map((day) => nameOn(`2026-11-${day}`));
    expect(readdirSync(join(data, 'backups')).toSorted()).toEqual(kept);
    const newest = Buffer.from(await bytesOf(kept[4]!));
    const first = await calls['backup/read-own']({ name: kept[4]!, from: 0 });
    expect(first.ok && Buffer.from(first.value)).toEqual(newest);
    expect(await calls['backup/read-own']({ name: kept[4]!, from: newest.byteLength })).toEqual({ ok: true, value: new Uint8Array() });
    expect(await calls['backup/read-own']({ name: nameOn('2020-01-01'), from: 0 })).toEqual({ ok: false, error: { kind: 'not-found' } });
  });

  it('where he says: in a dialog, from which he may go back', async () => {
    expect(await make(start(), nameOn('2026-11-22'), 'ask')).toEqual({ ok: true, value: { folder: place.split('/').at(-1), name: 'asked.goencho' } });
    expect(await make(backupHandlers({ chosen: openChosenFolder(data), ownFolder: data, today: () => today, askForFile: async () => undefined, askForFolder: async () => undefined }), nameOn('2026-11-22'), 'ask'))
      .toEqual({ ok: false, error: { kind: 'cancelled' } });
  });

  it.each([
    ['a path for a name', 'backup/begin', { place: 'folder', name: '../../etc/passwd' }],
    ['a path for a place', 'backup/begin', { place: '/home', name: nameOn('2026-11-22') }],
    ['another file\'s name', 'backup/begin', { place: 'folder', name: 'x.goencho' }],
    ['a made-up token', 'backup/piece', { token: 'x', bytes: new Uint8Array() }],
    ['five mebibytes at once', 'backup/piece', { token: crypto.randomUUID(), bytes: new Uint8Array(5 * 1024 * 1024) }],
    ['a path to read', 'backup/read-own', { name: '../state.json', from: 0 }],
    ['a place before the beginning', 'backup/read-own', { name: nameOn('2026-11-22'), from: -1 }],
  ] as const)('the page never names a path: refused is %s', (_, channel, value) => {
    expect(() => parseRequest[channel](value)).toThrow(ZodError);
  });
});
