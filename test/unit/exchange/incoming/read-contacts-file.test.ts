import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactsTable } from '#shared/exchange/incoming/contacts-file';
import { readContactsFile } from '#shared/exchange/incoming/read-contacts-file';
import { recogniseTable } from '#shared/exchange/incoming/recognise-columns';
import { toIncomingGuests } from '#shared/exchange/incoming/to-incoming-guests';
import { csvText } from '#shared/lib/csv-text';
import { eucJp, jis, place, shiftJis, utf16, utf8, joined } from '../../../support/import-files/bytes.ts';
import { cardFiles } from '../../../support/import-files/cards.ts';
import { listFiles } from '../../../support/import-files/lists.ts';
import { otherFiles } from '../../../support/import-files/others.ts';

async function table(bytes: Uint8Array): Promise<ContactsTable> {
  const read = await readContactsFile(bytes, 'list.csv', place);
  if (!read.ok || read.value.kind !== 'table') throw new Error(JSON.stringify(read));
  return read.value;
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
/** Cells as people fill them, the awkward ones among them. */
const cell = fc.oneof(
  fc.constantFrom('', '見本 筆乃', '"', '",', 'a"b', '一\n二', ',', ';;', '\t', "'", '=1+1', '𠮷野家', '髙﨑', '葛󠄀城', 'ﾐﾎﾝ'),
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => text.isWellFormed() && !text.includes('\ufffd') && !text.includes('\r')),
);

describe('what stands in a list', () => {
  it('comes back cell by cell, whatever the cells hold and however they are divided', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), fc.constantFrom(',', '\t', ';'), fc.constantFrom('\n', '\r\n'), async (rows, separator, end) => {
      const text = [['氏名', '電話番号', 'メモ'], ...rows].map((cells) => cells.map(quoted).join(separator) + end).join('');
      const kept = rows.map((cells, index) => ({ where: index + 2, cells: [...cells] })).filter(({ cells }) => cells.some((each) => each.trim() !== ''));
      const read = await readContactsFile(utf8(text), 'list.csv', place);
      const rowsOrFault = read.ok ? read.value.kind === 'table' && read.value.rows : read.error;
      expect(rowsOrFault).toEqual(kept.length === 0 ? { kind: 'no-rows' } : kept);
    }), { numRuns: 300 });
  });

  it('is the same in every encoding', async () => {
    const kanji = fc.string({ unit: fc.constantFrom(...'見本筆乃硯一郎墨花子山川田中村木東京都中央区銀座大阪府渡邊齋藤アイウエオあいうえおー・。、'), minLength: 2, maxLength: 10 });
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(kanji, kanji), { minLength: 1, maxLength: 20 }), async (rows) => {
      const text = `氏名,住所\n${rows.map((cells) => cells.join(',')).join('\n')}\n`;
      const expected = rows.map((cells) => [...cells]);
      const written = [utf8(text), shiftJis(text), eucJp(text), jis(text), joined(Uint8Array.of(0xff, 0xfe), utf16(text, true))];
      for (const bytes of written) expect((await table(bytes)).rows.map((row) => row.cells)).toEqual(expected);
    }), { numRuns: 100 });
  });

  it('reads the lists that this program writes itself, formulas made harmless included', async () => {
    const rows = [['氏名', '電話番号', 'メモ'], ['見本 筆乃', '+81-90-1111-2222', '=SUM(A1)'], ['@硯 一郎', '', '-一\n"二"']];
    const read = await table(utf8(csvText(rows)));
    const guests = toIncomingGuests(read, recogniseTable(read));
    expect(guests.map(({ fields }) => [fields.familyName, fields.phone, fields.memo])).toEqual([['見本', '090-1111-2222', '=SUM(A1)'], ['@硯', undefined, '-一\n"二"']]);
  });
});

describe('whatever the bytes are', () => {
  const answer = async (bytes: Uint8Array, name: string): Promise<number | string> => {
    const read = await readContactsFile(bytes, name, place);
    if (!read.ok) return read.error.kind;
    return read.value.kind === 'cards' ? read.value.cards.length : toIncomingGuests(read.value, recogniseTable(read.value)).length;
  };

  it('there is an answer, never an exception', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('a.csv', 'a.xlsx', 'a.vcf', 'a.fwa', ''), async (bytes, name) => {
      expect(await answer(bytes, name)).toBeDefined();
    }), { numRuns: 500 });
  });

  it('a cell of a megabyte costs no more than its length', async () => {
    const cells = ['山'.repeat(1_000_000), ' '.repeat(500_000), `${' 1'.repeat(300_000)}-`, '（'.repeat(500_000)];
    for (const heading of ['氏名', '住所', '電話番号', '誕生日', 'メール', '連名', '会社名', 'メモ']) {
      const text = cells.map((each) => `見本 筆乃,"x${each}x"\n`).join('');
      expect(await answer(utf8(`お名前,${heading}\n${text}`), 'a.csv')).toBe(4);
    }
  });

  it('files of the corpus that were cut, or changed in a few bytes, get an answer too', async () => {
    const corpus = Object.entries({ ...listFiles, ...cardFiles, ...otherFiles }).filter(([, bytes]) => bytes.length > 0);
    await fc.assert(fc.asyncProperty(fc.constantFrom(...corpus), fc.double({ min: 0, max: 1, noNaN: true }), fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), { maxLength: 5 }), async ([name, bytes], kept, changes) => {
      const changed = Uint8Array.from(bytes.subarray(0, Math.ceil(bytes.length * Math.max(0.1, kept))));
      for (const [at, byte] of changes) changed[Math.floor(at * (changed.length - 1))] = byte;
      expect(await answer(changed, name)).toBeDefined();
    }), { numRuns: 600 });
  });
});
