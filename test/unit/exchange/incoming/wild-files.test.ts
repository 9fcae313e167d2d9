import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openNameReadings, splitFullName } from '#shared/address/name-readings';
import { readContactsFile } from '#shared/exchange/incoming/read-contacts-file';
import { recogniseTable } from '#shared/exchange/incoming/recognise-columns';
import { toIncomingGuests } from '#shared/exchange/incoming/to-incoming-guests';
import { place } from '../../../support/import-files/bytes.ts';
import { wildFiles } from '../../../support/import-files/wild.ts';

const opened = openNameReadings(gunzipSync(readFileSync('assets/name-readings/name-readings.txt.gz')).toString('utf8'));
if (!opened.ok) throw new Error(opened.error.kind);
const names = opened.value;
const splitName = (full: string) => splitFullName(names, full);

/** As the screen reads them, with its dictionary of names. */
async function guestsIn(name: string) {
  const read = await readContactsFile(wildFiles[name]?.bytes ?? new Uint8Array(), name, { ...place, splitName });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { value } = read;
  return value.kind === 'cards' ? value.cards : toIncomingGuests(value, recogniseTable(value), { splitName });
}

describe('lists and cards that were written down before the reader was asked', () => {
  it.each(Object.keys(wildFiles))('%s', async (name) => {
    expect((await guestsIn(name)).map(({ fields }) => fields)).toEqual(wildFiles[name]?.guests);
  });
});
