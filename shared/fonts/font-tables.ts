/** The tables of a TrueType file (sfnt), read straight from its bytes. Offsets that point outside the file count as an absent table. */
export interface FontTables {
  read(tag: string): DataView | null;
}

/** Null when the bytes are no single sfnt font: a collection, a web font (woff, woff2) or something else. */
export function readFontTables(bytes: Uint8Array): FontTables | null {
  if (bytes.length < 12) return null;
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = file.getUint32(0);
  if (version !== 0x00010000 && version !== 0x74727565) return null;
  const places = new Map<string, { readonly offset: number; readonly length: number }>();
  for (let entry = 0; entry < file.getUint16(4); entry += 1) {
    const at = 12 + 16 * entry;
    if (at + 16 > bytes.length) return null;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    places.set(tag, { offset: file.getUint32(at + 8), length: file.getUint32(at + 12) });
  }
  return {
    read: (tag) => {
      const place = places.get(tag);
      if (!place || place.length === 0 || place.offset + place.length > bytes.length) return null;
      return new DataView(bytes.buffer, bytes.byteOffset + place.offset, place.length);
    },
  };
}
