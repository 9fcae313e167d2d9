import { expect, it } from 'vitest';
import { lookUpPostalCode } from '#shared/address/postal-lookup';
import { openPostalTable, type PostalTable } from '#shared/address/postal-table';
import { writePostalTable } from '#shared/address/write-postal-table';
import { plainDate } from '#shared/lib/plain-date';
import { readPostFile } from '../../../renderer/platform/japan-post-file.ts';
import { unpackedText } from '../../../renderer/platform/unpacked-text.ts';

const list = Array.from({ length: 47 }, (_none, at) => `${String(at + 1).padStart(2, '0')}101,"100  ","${1_000_000 + at}","ﾐﾎﾝｹﾝ","ﾐﾎﾝｼ","ｼﾝﾏﾁ","見本${at}県","見本市","新町",0,0,0,0,0,0`).join('\r\n');
const office = { code: '0608621', jis: '01101', prefecture: '北海道', city: '札幌市中央区', town: '', street: '1-2', name: '見本商事', nameKana: '' };

function tableOf(text: string): PostalTable {
  const table = openPostalTable(text);
  if (!table.ok) throw new Error(table.error.kind);
  return table.value;
}
const present = tableOf(writePostalTable({ towns: [], offices: [office], asOf: plainDate('2026-08-24') }));

/** One part, packed as zip programs do; the directory may lie about its size. */
async function zipped(name: string, content: Uint8Array<ArrayBuffer>, { cutAt = Infinity }: { readonly cutAt?: number } = {}): Promise<Uint8Array<ArrayBuffer>> {
  const deflated = new Uint8Array(await new Response(new Blob([content]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer()).slice(0, cutAt);
  const title = new TextEncoder().encode(name);
  const sizes = [...u32(0), ...u32(deflated.length), ...u32(content.length), ...u16(title.length), ...u16(0)];
  const local = [...u32(0x04034b50), ...u16(20), ...u16(0), ...u16(8), ...u16(0), ...u16(0), ...sizes, ...title];
  const directory = [...u32(0x02014b50), ...u16(20), ...u16(20), ...u16(0), ...u16(8), ...u16(0), ...u16(0), ...sizes, ...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(0), ...title];
  const end = [...u32(0x06054b50), ...u16(0), ...u16(0), ...u16(1), ...u16(1), ...u32(directory.length), ...u32(local.length + deflated.length), ...u16(0)];
  return new Uint8Array(await new Blob([new Uint8Array(local), deflated, new Uint8Array(directory), new Uint8Array(end)]).arrayBuffer());
}
const u16 = (value: number) => [value & 255, (value >> 8) & 255];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];

const utf8 = new TextEncoder().encode(list);
/** The browser decodes Shift_JIS but does not write it: its table, turned round. */
function inShiftJis(text: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder('shift_jis');
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0x9f; lead += 1) {
    for (let trail = 0x40; trail <= 0xfc; trail += 1) bytesOf.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  }
  for (let byte = 0; byte < 0xe0; byte += 1) if (byte < 0x80 || byte > 0xa0) bytesOf.set(decoder.decode(new Uint8Array([byte])), [byte]);
  return new Uint8Array(Array.from(text).flatMap((character) => bytesOf.get(character) ?? [0x3f]));
}
const shiftJis = inShiftJis(list);
/** Noon by the clock of the computer, wherever it stands. */
const at = { lastModified: new Date(2026, 9, 31, 12).getTime() };

it.each([
  ['utf_ken_all.csv', () => utf8],
  ['KEN_ALL.CSV in Shift_JIS', () => shiftJis],
  ['utf_ken_all.zip', () => zipped('utf_ken_all.csv', utf8)],
  ['ken_all.zip', () => zipped('KEN_ALL.CSV', shiftJis)],
] as const)('%s replaces the towns and keeps the offices', async (name, bytes) => {
  const read = await readPostFile(new File([await bytes()], name, at), present);
  if (!read.ok) throw new Error(read.error.kind);
  const table = tableOf(await unpackedText(read.value as Uint8Array<ArrayBuffer>));
  expect(table.asOf).toBe('2026-10-31');
  expect(lookUpPostalCode(table, '1000012')).toMatchObject([{ town: '新町', kana: 'シンマチ', city: { prefecture: '見本12県' } }]);
  expect(lookUpPostalCode(table, '0608621')).toMatchObject([{ kind: 'office', name: '見本商事' }]);
});

it.each([
  ['a zip cut off inside', () => zipped('KEN_ALL.CSV', utf8, { cutAt: 200 }), 'damaged'],
  ['a zip of something else', () => zipped('photo.jpg', utf8), 'not-japan-post'],
  ['a zip of another list', () => zipped('list.csv', new TextEncoder().encode('a,b')), 'not-japan-post'],
  ['a zip without its directory', async () => (await zipped('KEN_ALL.CSV', utf8)).slice(0, 500), 'damaged'],
  ['an empty file', () => new Uint8Array(), 'not-japan-post'],
] as const)('%s is refused', async (_what, bytes, kind) => {
  expect(await readPostFile(new File([await bytes()], 'x.zip', at), present)).toMatchObject({ ok: false, error: { kind } });
});
