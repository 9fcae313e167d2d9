import { describe, expect, it } from 'vitest';
import { readBackupV1 } from '#shared/exchange/backup-v1';
import { backupTables } from '#shared/exchange/backup-tables';
import { blankGuest } from '#shared/model/guest';

const digest = async (text: string): Promise<string> => new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toHex();

/** As format 1 was written (test/support/write-backup-v1.ts makes whole files of it). */
async function textOf(rows: Readonly<Record<string, readonly unknown[]>>, change: object = {}): Promise<string> {
  const body = JSON.stringify(rows);
  const counts = Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, list.length]));
  return `${JSON.stringify({ format: 'goencho-backup', formatVersion: 1, app: '0.1.0', schema: 1, createdAt: at, counts, sha256: await digest(body), ...change })}\n${body}\n`;
}

const at = '2026-11-21T13:00:00.000Z';
const guest = { ...blankGuest, id: '01932f3e-7c4a-7b3e-9a51-0d6b7f3c2a10', familyName: '髙﨑', createdAt: at, updatedAt: at, no: 7, kanaKey: 'た' };
const visit = { id: '01932f3e-7c4a-7b3e-9a51-0d6b7f3c2a11', guestId: guest.id, on: '2026-11-20', party: 2, companions: '', amount: null, dishes: '', talk: '改行\nあり', recommendation: '', occasion: '', introducedBy: null, recordedAt: at, sample: false };
const none = { guests: [], visits: [], touches: [], decisions: [], letters: [], photos: [], trash: [], settings: [], meta: [] };
const small = { ...none, guests: [guest], visits: [visit] };
const read = async (text: string, schema = 1) => readBackupV1(text, schema, digest);
const refusal = (kind: string, where?: string) => expect.objectContaining({ reason: where === undefined ? { kind } : { kind, where } });

describe('readBackupV1', () => {
  it('gives back every column, also those that are no part of a noun, and empty what its schema did not know', async () => {
    const { rows } = await read(await textOf(small));
    expect(rows).toEqual({ ...Object.fromEntries(backupTables.map((table) => [table, []])), ...small });
  });

  it.each([
    ['31 February', { ...small, visits: [{ ...visit, on: '2026-02-31' }] }, 'visits.0.on'],
    ['a guest without a name', { ...small, guests: [{ ...guest, familyName: '' }] }, 'guests.0.familyName'],
    ['a visit of nobody', { ...small, guests: [] }, 'visits.0.guestId'],
    ['two guests in one place', { ...small, guests: [guest, guest] }, 'guests.1'],
  ])('names the first wrong row: %s', async (_, rows, where) => {
    await expect(read(await textOf(rows))).rejects.toEqual(refusal('inconsistent', where));
  });

  it('counts the rows against the header', async () => {
    await expect(read((await textOf(small)).replace('"guests":1', '"guests":2'))).rejects.toEqual(refusal('inconsistent', 'guests'));
  });

  it.each([['', 'not-a-backup'], ['{}', 'not-a-backup'], ['{"format":"goencho-backup","formatVersion":3}\n{}', 'newer-format'], ['{"format":"goencho-backup","forma', 'damaged']])('%j is %s', async (text, kind) => {
    await expect(read(text)).rejects.toEqual(refusal(kind));
  });

  it('knows a body that was cut, and a later schema', async () => {
    await expect(read((await textOf(small)).slice(0, -10))).rejects.toEqual(refusal('damaged'));
    await expect(read(await textOf(small, { schema: 2 }))).rejects.toEqual(refusal('newer-format'));
  });
});
