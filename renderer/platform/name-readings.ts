// oxlint-disable-next-line import/default -- Vite answers this import with an address
import dictionaryUrl from '#assets/name-readings/name-readings.txt.gz?url';
import { openNameReadings, type NameReadings } from '#shared/address/name-readings';
import { assetAddress } from './asset-address.ts';
import { unpackedText } from './unpacked-text.ts';

let opened: Promise<NameReadings> | null = null;

/** The dictionary of names, read at the first call: some 0.1 seconds. */
export function nameReadings(): Promise<NameReadings> {
  opened ??= open();
  opened.catch(() => { opened = null; });
  return opened;
}

async function open(): Promise<NameReadings> {
  const answer = await fetch(assetAddress(dictionaryUrl));
  if (!answer.ok) throw new Error(`name readings: ${answer.status}`);
  const read = openNameReadings(await unpackedText(new Uint8Array(await answer.arrayBuffer())));
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}
