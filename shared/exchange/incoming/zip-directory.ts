import { err, ok, type Result } from '#shared/lib/result';
import type { FileFault } from './contacts-file.ts';

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 DEFLATE. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  /** As the file says, which need not be true. */
  readonly size: number;
  /** Of its local header. */
  readonly offset: number;
}

const endRecord = 0x06054b50;
const directoryRecord = 0x02014b50;
const localRecord = 0x04034b50;
/** A spreadsheet has a few dozen parts; so many are an attack. */
const mostEntries = 10_000;

/** The list of parts at the end of a zip file, without unpacking anything. ZIP64 is `damaged`: no list is that large. Source: PKWARE APPNOTE 4.3. */
export function zipDirectory(bytes: Uint8Array): Result<readonly ZipEntry[], FileFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return err({ kind: 'damaged' });
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return err({ kind: 'bomb' });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryRecord) return err({ kind: 'damaged' });
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: latin(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(entries);
}

/** The record stands at the very end, before a comment of at most 65,535 bytes. */
function endOf(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at -= 1) {
    if (view.getUint32(at, true) === endRecord) return at;
  }
  return null;
}

/** The packed bytes of a part; null where the file does not reach so far. */
export function packedBytes(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localRecord) return null;
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return from + packedSize > bytes.length ? null : bytes.subarray(from, from + packedSize);
}

/** Names of parts of office files are ASCII. */
export const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('');
