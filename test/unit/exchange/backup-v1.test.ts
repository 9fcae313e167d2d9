import { describe, expect, it } from 'vitest';
import { readBackup, writeBackup, type BackupRows } from '#shared/exchange/backup-v1';
import type { Instant } from '#shared/lib/plain-date';
import { blankGuest } from '#shared/model/guest';

/** Any digest will do to tell two texts apart here; the real one is the browser's. */
const digest = async (text: string): Promise<string> => {
  let state = 2_166_136_261n;
  for (const character of text) state = (state ^ BigInt(character.codePointAt(0) ?? 0)) * 16_777_619n % (1n << 256n);
  return state.toString(16).padStart(64, '0');
};
const about = { app: '0.1.0', schema: 1, createdAt: '2026-11-21T13:40:00.000Z' as Instant };
const at = '2026-11-21T13:00:00.000Z';
const guest = { ...blankGuest, id: '01932f3e-7c4a-7b3e-9a51-0d6b7f3c2a10', familyName: '髙﨑', createdAt: at, updatedAt: at, no: 7, kanaKey: 'た' };
const visit = { id: '01932f3e-7c4a-7b3e-9a51-0d6b7f3c2a11', guestId: guest.id, on: '2026-11-20', party: 2, companions: '', amount: null, dishes: '', talk: '改行\nあり', recommendation: '', occasion: '', introducedBy: null, recordedAt: at, sample: false };
const none: BackupRows = { guests: [], visits: [], touches: [], decisions: [], letters: [], photos: [], pictures: [], sessions: [], improvements: [], answers: [], experiments: [], assignments: [], channelCosts: [], trash: [], settings: [], meta: [] };
const small: BackupRows = { ...none, guests: [guest], visits: [visit] };
const read = async (rows: BackupRows) => readBackup(await writeBackup(rows, about, digest), 1, digest);

describe('writeBackup', () => {
  it('is two lines that any program can read', async () => {
    const lines = (await writeBackup(small, about, digest)).split('\n');
    expect(lines).toHaveLength(3);
    expect(JSON.parse(lines[0]!)).toEqual({ format: 'goencho-backup', formatVersion: 1, ...about, counts: { ...Object.fromEntries(Object.keys(none).map((table) => [table, 0])), guests: 1, visits: 1 }, sha256: await digest(lines[1]!) });
    expect(JSON.parse(lines[1]!)).toEqual(small);
  });
});

describe('readBackup', () => {
  it('gives back every column, also those that are no part of a noun', async () => {
    const backup = await read(small);
    expect(backup.ok && backup.value.rows).toEqual(small);
  });

  it.each([
    ['31 February', { ...small, visits: [{ ...visit, on: '2026-02-31' }] }, 'visits.0.on'],
    ['a guest without a name', { ...small, guests: [{ ...guest, familyName: '' }] }, 'guests.0.familyName'],
    ['a visit of nobody', { ...small, guests: [] }, 'visits.0.guestId'],
  ])('names the first wrong row: %s', async (_, rows, where) => {
    expect(await read(rows)).toEqual({ ok: false, error: { kind: 'inconsistent', where } });
  });

  it('reads a file of schema 1, which knew no sessions and no improvements', async () => {
    const { sessions: _sessions, improvements: _improvements, ...old } = small;
    const body = JSON.stringify(old);
    const counts = Object.fromEntries(Object.entries(old).map(([table, rows]) => [table, rows.length]));
    const header = { format: 'goencho-backup', formatVersion: 1, ...about, counts, sha256: await digest(body) };
    const backup = await readBackup(`${JSON.stringify(header)}\n${body}\n`, 2, digest);
    expect(backup.ok && backup.value.rows).toEqual(small);
  });

  it('counts the rows against the header', async () => {
    const written = await writeBackup(small, about, digest);
    expect(await readBackup(written.replace('"guests":1', '"guests":2'), 1, digest)).toEqual({ ok: false, error: { kind: 'inconsistent', where: 'guests' } });
  });

  it.each([['', 'not-a-backup'], ['{}', 'not-a-backup'], ['{"format":"goencho-backup","formatVersion":3}\n{}', 'newer-backup']])('%j is %s', async (text, kind) => {
    expect(await readBackup(text, 1, digest)).toEqual({ ok: false, error: { kind } });
  });

  it('knows a body that was cut', async () => {
    const written = await writeBackup(small, about, digest);
    expect(await readBackup(written.slice(0, -10), 1, digest)).toEqual({ ok: false, error: { kind: 'damaged' } });
  });
});
