import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { findPostalCode } from '#shared/address/find-postal-code';
import { lookUpPostalCode } from '#shared/address/postal-lookup';
import { openPostalTable, postalEntry, type PostalTable } from '#shared/address/postal-table';
import { postalTableFile } from '../support/generate-postal-table.ts';

/** Postal codes: opening, asking, and every town and office of Japan asked back. */
export function run(): void {
  const packed = readFileSync(postalTableFile);
  const before = process.memoryUsage().rss;
  const began = performance.now();
  const text = gunzipSync(packed).toString('utf8');
  const unpacked = performance.now();
  const opened = openPostalTable(text);
  if (!opened.ok) throw new Error(opened.error.kind);
  const ready = performance.now();
  const lines = [
    `postal table: ${(packed.length / 1e6).toFixed(2)} MB packed, unpacked in ${Math.round(unpacked - began)} ms, opened in ${Math.round(ready - unpacked)} ms, ${Math.round((process.memoryUsage().rss - before) / 1e6)} MB`,
    ...lookups(opened.value), ...everyTown(opened.value),
  ];
  for (const line of lines) console.log(line);
}

function lookups(table: PostalTable): readonly string[] {
  const began = performance.now();
  for (const code of table.codes) lookUpPostalCode(table, String(code).padStart(7, '0'));
  return [`code → towns: ${(((performance.now() - began) / table.codes.length) * 1000).toFixed(1)} µs`];
}

function everyTown(table: PostalTable): readonly string[] {
  let [towns, found, first, offices, right] = [0, 0, 0, 0, 0];
  const began = performance.now();
  for (let row = 0; row < table.codes.length; row += 1) {
    const entry = postalEntry(table, row);
    const place = `${entry.city.prefecture}${entry.city.city}${entry.town}`;
    if (entry.kind === 'town' && (entry.town === '' || entry.note !== '' || entry.tower !== '')) continue;
    const codes = findPostalCode(table, { street: `${place}${entry.kind === 'office' ? entry.street : '1-2-3'}`, building: '' });
    if (entry.kind === 'office') {
      offices += 1;
      if (codes.some(({ town }) => town.city === entry.city)) right += 1;
      continue;
    }
    towns += 1;
    if (codes[0]?.code === entry.code) first += 1;
    if (codes.some(({ code }) => code === entry.code)) found += 1;
  }
  const each = (performance.now() - began) / (towns + offices);
  return [
    `address → code: ${(each * 1000).toFixed(0)} µs; ${found} of ${towns} towns found (${first} as the first or only one)`,
    `addresses of offices: city recognised in ${((right / offices) * 100).toFixed(2)} % of ${offices}`,
  ];
}
