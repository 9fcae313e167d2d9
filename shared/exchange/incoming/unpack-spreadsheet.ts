import { err, ok, type Result } from '#shared/lib/result';
import type { FileFault, ReadingPlace } from './contacts-file.ts';
import { packedBytes, zipDirectory, type ZipEntry } from './zip-directory.ts';

/** A list of 100,000 guests with twenty columns is some 90 MB of XML. */
const mostUnpacked = 256 * 1024 * 1024;

/**
 * The XML parts of a spreadsheet file, by name, unpacked. `read-excel-file` would unpack large parts in a worker made from a text, which the page's policy
 * forbids and which then never answers; and it believes the sizes that a file states. Here what is unpacked is counted, and `zipOfParts` hands it over.
 * `bomb`: more than 256 MB, or more than the file says. `damaged`: no zip file, or cut off.
 */
export async function unpackedParts(bytes: Uint8Array, inflate: ReadingPlace['inflate']): Promise<Result<ReadonlyMap<string, Uint8Array>, FileFault>> {
  const directory = zipDirectory(bytes);
  if (!directory.ok) return directory;
  const entries = directory.value.filter(({ name }) => /^(xl\/(workbook|sharedStrings|styles)[^/]*\.xml|xl\/worksheets\/[^/]+\.xml|xl\/_rels\/workbook\.xml\.rels)$/i.test(name));
  if (entries.reduce((sum, { size }) => sum + size, 0) > mostUnpacked) return err({ kind: 'bomb' });
  const parts = new Map<string, Uint8Array>();
  let left = mostUnpacked;
  for (const entry of entries) {
    // eslint-disable-next-line no-await-in-loop -- one after another, so that the sum of what is unpacked is known
    const part = await unpack(bytes, entry, { inflate, most: left });
    if (part === null) return err({ kind: 'damaged' });
    left -= part.length;
    if (left < 0 || part.length > entry.size) return err({ kind: 'bomb' });
    parts.set(entry.name, part);
  }
  return ok(parts);
}

async function unpack(bytes: Uint8Array, entry: ZipEntry, { inflate, most }: { readonly inflate: ReadingPlace['inflate']; readonly most: number }): Promise<Uint8Array | null> {
  const packed = packedBytes(bytes, entry);
  if (packed === null) return null;
  if (entry.method === 0) return packed;
  return entry.method === 8 ? await inflate(packed, Math.min(most, entry.size) + 1) : null;
}

/** A zip file of stored parts. Checksums are left at 0: its only reader does not look at them. */
export function zipOfParts(parts: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const names = [...parts].map(([name, data]) => ({ data, name: Uint8Array.from(name, (character) => character.codePointAt(0) ?? 0) }));
  const body = names.reduce((sum, { data, name }) => sum + 30 + name.length + data.length, 0);
  const directory = names.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const zip = new Uint8Array(body + directory + 22);
  const view = new DataView(zip.buffer);
  let [at, entryAt] = [0, body];
  for (const { data, name } of names) {
    view.setUint32(at, 0x04034b50, true);
    view.setUint32(entryAt, 0x02014b50, true);
    for (const [head, shift] of [[at, 0], [entryAt, 2]] as const) {
      view.setUint32(head + 18 + shift, data.length, true);
      view.setUint32(head + 22 + shift, data.length, true);
      view.setUint16(head + 26 + shift, name.length, true);
    }
    view.setUint32(entryAt + 42, at, true);
    zip.set(name, at + 30);
    zip.set(data, at + 30 + name.length);
    zip.set(name, entryAt + 46);
    at += 30 + name.length + data.length;
    entryAt += 46 + name.length;
  }
  view.setUint32(entryAt, 0x06054b50, true);
  view.setUint16(entryAt + 8, names.length, true);
  view.setUint16(entryAt + 10, names.length, true);
  view.setUint32(entryAt + 12, directory, true);
  view.setUint32(entryAt + 16, body, true);
  return zip.buffer;
}
