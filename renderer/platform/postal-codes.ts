// oxlint-disable-next-line import/default -- Vite answers this import with an address
import shippedUrl from '#assets/postal-codes/postal-codes.txt.gz?url';
import { openPostalTable, type PostalTable } from '#shared/address/postal-table';
import { assetAddress } from './asset-address.ts';
import { readDevice, writeDevice } from './device-store.ts';
import { unpackedText } from './unpacked-text.ts';

/** The table in use, and whether the owner put it there himself. */
export interface PostalCodes {
  readonly table: PostalTable;
  readonly own: boolean;
}

const keptAs = 'postal-codes';
let opened: Promise<PostalCodes> | null = null;

/** The postal codes of this computer: the post's file that the owner put in, or those that ship. Read at the first call; some 0.2 seconds and 25 MB. */
export function openPostalCodes(): Promise<PostalCodes> {
  opened ??= open();
  opened.catch(() => { opened = null; });
  return opened;
}

async function open(): Promise<PostalCodes> {
  const kept = await readDevice(keptAs);
  const own = kept instanceof Uint8Array ? openPostalTable(await unpackedText(kept as Uint8Array<ArrayBuffer>)) : null;
  // A table of a later program, met again by an earlier one: those that ship are better than none.
  if (own?.ok) return { table: own.value, own: true };
  const answer = await fetch(assetAddress(shippedUrl));
  if (!answer.ok) throw new Error(`postal codes: ${answer.status}`);
  const shipped = openPostalTable(await unpackedText(new Uint8Array(await answer.arrayBuffer())));
  if (!shipped.ok) throw new Error(shipped.error.kind);
  return { table: shipped.value, own: false };
}

/** What the owner put in before, to give it back; null for the table that ships. */
export const keptPostalCodes = async (): Promise<Uint8Array | null> => {
  const kept = await readDevice(keptAs);
  return kept instanceof Uint8Array ? kept : null;
};

/** Puts a table (packed) in the place of the present one; null goes back to the one that ships. Rejects where the disk is full. */
export async function keepPostalCodes(packed: Uint8Array | null): Promise<PostalCodes> {
  await writeDevice(keptAs, packed);
  opened = null;
  return openPostalCodes();
}

/** The text of a table as it is kept. */
export async function packPostalCodes(text: string): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer());
}
