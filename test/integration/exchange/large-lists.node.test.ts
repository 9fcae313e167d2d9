import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ContactsTable } from '#shared/exchange/incoming/contacts-file';
import { mostBytes, readContactsFile } from '#shared/exchange/incoming/read-contacts-file';
import { recogniseTable } from '#shared/exchange/incoming/recognise-columns';
import { toIncomingGuests } from '#shared/exchange/incoming/to-incoming-guests';
import { place, shiftJis, utf8, xlsx } from '../../support/import-files/bytes.ts';
import { largeList, largeSheet } from '../../support/import-files/large.ts';

async function table(bytes: Uint8Array): Promise<ContactsTable> {
  const read = await readContactsFile(bytes, 'list', place);
  if (!read.ok || read.value.kind !== 'table') throw new Error(JSON.stringify(read));
  return read.value;
}

describe('large files', () => {
  it('of 100,000 rows give 100,000 guests, told of on the way', async () => {
    const shares: number[] = [];
    const read = await readContactsFile(utf8(largeList(100_000)), 'list.csv', { ...place, onProgress: async (share) => { shares.push(share); return true; } });
    if (!read.ok || read.value.kind !== 'table') throw new Error('not read');
    const guests = toIncomingGuests(read.value, recogniseTable(read.value));
    expect(guests).toHaveLength(100_000);
    expect(guests.filter(({ problems }) => problems.length > 0)).toEqual([]);
    expect(guests.at(-1)).toMatchObject({ where: 100_001, fields: { familyName: '見本99999', phone: '03-1234-9999' } });
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('of 50 MB are read in every encoding', async () => {
    const long = 'あ'.repeat(150);
    const text = largeList(100_000, long);
    expect(utf8(text).length).toBeGreaterThan(50 * 1024 * 1024);
    expect((await table(utf8(text))).rows).toHaveLength(100_000);
    expect((await table(shiftJis(largeList(20_000)))).encoding).toBe('shift_jis');
  });

  it('stop where he cancels', async () => {
    let asked = 0;
    const read = await readContactsFile(utf8(largeList(100_000)), 'list.csv', { ...place, onProgress: async () => { asked += 1; return asked < 3; } });
    expect(read).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(asked).toBe(3);
  });

  it('with a quotation mark that never closes lose no row', async () => {
    const lines = largeList(50_000).split('\r\n');
    lines[100] = `"${lines[100]}`;
    const { rows } = await table(utf8(lines.join('\r\n')));
    expect(rows).toHaveLength(50_000);
    expect(rows.filter(({ brokenQuotes }) => brokenQuotes).map(({ where }) => where)).toEqual([101]);
  });

  it('of Excel give their rows', async () => {
    const { rows } = await table(largeSheet(20_000));
    expect(rows).toHaveLength(20_000);
    expect(rows.at(-1)?.cells[0]).toBe('見本19999 筆乃');
  });

  it('with too many bytes or rows are refused', async () => {
    expect(await readContactsFile(new Uint8Array(mostBytes + 1), 'list.csv', place)).toMatchObject({ ok: false, error: { kind: 'too-large' } });
    expect(await readContactsFile(utf8(`氏名\n${'見本\n'.repeat(300_001)}`), 'list.csv', place)).toMatchObject({ ok: false, error: { kind: 'too-many-rows' } });
  });
});

describe('a zip bomb', () => {
  const bomb = deflateRawSync(Buffer.alloc(300 * 1024 * 1024, 0x20));

  it('is told by the size that it states', async () => {
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await readContactsFile(xlsx({ Sheet1: { packed: bomb, claims: 300 * 1024 * 1024 } }), 'list.xlsx', place)).toEqual({ ok: false, error: { kind: 'bomb' } });
  });

  it('that states less is unpacked no further than that', async () => {
    const read = await readContactsFile(xlsx({ Sheet1: { packed: bomb, claims: 1000 } }), 'list.xlsx', place);
    expect(read).toEqual({ ok: false, error: { kind: 'damaged' } });
  });
});
