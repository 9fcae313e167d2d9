import { openPostalTable, type PostalTable } from '#shared/address/postal-table';
import { postalSources } from '#shared/address/postal-sources';
import { readJapanPost, type JapanPostFault } from '#shared/address/read-japan-post';
import { writePostalTable } from '#shared/address/write-postal-table';
import { packedBytes, zipDirectory } from '#shared/exchange/incoming/zip-directory';
import { plainDate } from '#shared/lib/plain-date';
import { err, ok, type Result } from '#shared/lib/result';
import { packPostalCodes } from './postal-codes.ts';

export type PostFileFault = JapanPostFault | { readonly kind: 'damaged' } | { readonly kind: 'too-large' };

/** The whole list is 18 MB. */
const mostBytes = 60_000_000;

/** A file of Japan Post, zip or csv, as a packed table: what it lists replaces that part of `present`, the rest is kept. Its day is that of the file. */
export async function readPostFile(file: File, present: PostalTable): Promise<Result<Uint8Array, PostFileFault>> {
  if (file.size > mostBytes) return err({ kind: 'too-large' });
  const bytes = await unzipped(new Uint8Array(await file.arrayBuffer()));
  if (!bytes.ok) return bytes;
  const read = readJapanPost(textOf(bytes.value));
  if (!read.ok) return read;
  const text = writePostalTable({ ...postalSources(present), ...(read.value.kind === 'towns' ? { towns: read.value.towns } : { offices: read.value.offices }), asOf: dayOf(file) });
  return openPostalTable(text).ok ? ok(await packPostalCodes(text)) : err({ kind: 'not-japan-post' });
}

const dayOf = (file: File) => plainDate(Temporal.Instant.fromEpochMilliseconds(file.lastModified).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString());

/** The one list inside a zip file; other files as they are. */
async function unzipped(bytes: Uint8Array<ArrayBuffer>): Promise<Result<Uint8Array, PostFileFault>> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return ok(bytes);
  const directory = zipDirectory(bytes);
  if (!directory.ok) return err({ kind: 'damaged' });
  const entry = directory.value.find(({ name }) => /\.csv$/iu.test(name));
  if (!entry) return err({ kind: 'not-japan-post' });
  if (entry.size > mostBytes) return err({ kind: 'too-large' });
  const packed = packedBytes(bytes, entry);
  if (!packed || entry.encrypted) return err({ kind: 'damaged' });
  return entry.method === 0 ? ok(packed) : inflated(packed);
}

async function inflated(packed: Uint8Array): Promise<Result<Uint8Array, PostFileFault>> {
  const reader = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      // What the directory says of its size need not be true.
      if (size > mostBytes) return err({ kind: 'too-large' });
      parts.push(next.value);
    }
  } catch {
    return err({ kind: 'damaged' }); // the bytes are no DEFLATE: the stream knows no other way to say so
  }
  return ok(new Uint8Array(await new Blob(parts).arrayBuffer()));
}

/** The newer list is UTF-8, the old ones Shift_JIS, whose bytes are never valid UTF-8 as a whole. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}
