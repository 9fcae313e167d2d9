/** A picture file as far as a page needs to know it. Width and height are those of the picture as it is to be seen. */
export interface CardImage {
  readonly format: 'jpeg' | 'png';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** EXIF orientation, 1–8: telephones turn the picture by a note in the file and not its pixels. */
  readonly orientation: number;
}

/** Null for anything but a JPEG or PNG file whose head is whole and that has its end: half a picture would print half. */
export function readCardImage(bytes: Uint8Array): CardImage | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = startsWith(bytes, [0xff, 0xd8]) ? readJpeg(view, bytes) : startsWith(bytes, pngSignature) ? readPng(view, bytes) : null;
  return read && read.width > 0 && read.height > 0 ? read : null;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, index) => bytes[index] === byte);

/** Whether the mark of the file's end stands anywhere behind its head: cameras write more behind it, and a thumbnail in the head has an end of its own. */
function hasMark(bytes: Uint8Array, mark: readonly number[], from: number): boolean {
  for (let at = from; at + mark.length <= bytes.length; at += 1) if (mark.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** IHDR is always the first chunk (PNG specification, 11.2.2). */
function readPng(view: DataView, bytes: Uint8Array): CardImage | null {
  if (view.byteLength < 33 || !hasMark(bytes, [0x49, 0x45, 0x4e, 0x44], 33)) return null;
  return { format: 'png', bytes, width: view.getUint32(16), height: view.getUint32(20), orientation: 1 };
}

/** Walks the segments up to the frame header (ITU-T T.81, B.2.2), which has the size. */
function readJpeg(view: DataView, bytes: Uint8Array): CardImage | null {
  let orientation = 1;
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) { at += 1; continue; }
    if (marker === 0xe1) orientation = exifOrientation(view, at + 4) ?? orientation;
    if (isFrameHeader(marker)) {
      if (!hasMark(bytes, [0xff, 0xd9], at)) return null;
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      const turned = orientation >= 5;
      return { format: 'jpeg', bytes, width: turned ? height : width, height: turned ? width : height, orientation };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** SOF0 … SOF15; C4, C8 and CC are other things. */
const isFrameHeader = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Tag 0x0112 of the first directory of a TIFF header (EXIF 2.3, 4.5). Null where there is none. */
function exifOrientation(view: DataView, at: number): number | null {
  const has = (from: number, length: number) => from >= 0 && from + length <= view.byteLength;
  if (!has(at, 14) || view.getUint32(at) !== 0x45786966) return null;
  const tiff = at + 6;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (!has(directory, 2)) return null;
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + 12 * index;
    if (!has(entry, 12)) return null;
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}
