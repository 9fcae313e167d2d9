import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { openPostalTable, type PostalTable } from '#shared/address/postal-table';
import { postalTableFile } from './generate-postal-table.ts';

let opened: PostalTable | undefined;

/** The table that ships, opened once for all tests of a file. */
export function shippedPostalTable(): PostalTable {
  if (opened) return opened;
  const table = openPostalTable(gunzipSync(readFileSync(postalTableFile)).toString('utf8'));
  if (!table.ok) throw new Error(table.error.kind);
  opened = table.value;
  return opened;
}
