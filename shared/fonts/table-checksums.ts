/**
 * The tables of a TrueType file whose bytes are not those that the font was made with: each table has a sum in the directory (OpenType 1.9,
 * `otff`). A file that was damaged on a disk or on the way still opens, and would print a blot; this finds it.
 */
export function damagedTables(bytes: Uint8Array): readonly string[] {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged: string[] = [];
  for (let entry = 0; entry < file.getUint16(4); entry += 1) {
    const at = 12 + 16 * entry;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const [offset, length] = [file.getUint32(at + 8), file.getUint32(at + 12)];
    if (offset + length > bytes.length || sumOf(file, { offset, length, isHead: tag === 'head' }) !== file.getUint32(at + 4)) damaged.push(tag);
  }
  return damaged;
}

/** As whole 32-bit words, the last one filled up with zeros; `head` without the sum of the whole file that it holds. */
function sumOf(file: DataView, { offset, length, isHead }: { readonly offset: number; readonly length: number; readonly isHead: boolean }): number {
  const words = length >> 2;
  let sum = 0;
  for (let word = 0; word < words; word += 1) sum = (sum + file.getUint32(offset + 4 * word)) >>> 0;
  if (isHead && words > 2) sum = (sum - file.getUint32(offset + 8)) >>> 0;
  let rest = 0;
  for (let index = 0; index < 4; index += 1) rest = (rest << 8) | (4 * words + index < length ? file.getUint8(offset + 4 * words + index) : 0);
  return (sum + rest) >>> 0;
}
