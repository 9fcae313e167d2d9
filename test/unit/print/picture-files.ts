/** Small pictures made here, so that what is in them is known. */
const hex = (text: string): Uint8Array => Uint8Array.from(text.replaceAll(/\s/g, '').match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** One red pixel, 8 bits, RGB. */
export const redPng = hex(`89504e470d0a1a0a 0000000d 49484452 00000001 00000001 08020000 00 907753de
  0000000c 49444154 789c63f8cfc000000301010 0c9fe92ef 0000000049454e44ae426082`);

/** The head of a JPEG with an EXIF note (or none) and a size; no picture follows. */
export function jpegHead({ width, height, orientation, littleEndian = false }: { readonly width: number; readonly height: number; readonly orientation?: number; readonly littleEndian?: boolean }): Uint8Array {
  const two = (value: number) => value.toString(16).padStart(4, '0');
  const swapped = (text: string) => (littleEndian ? text.match(/../g)!.toReversed().join('') : text);
  const tiff = `${littleEndian ? '4949' : '4d4d'}${swapped('002a')}${swapped('00000008')}${swapped('0001')}${swapped('0112')}${swapped('0003')}${swapped('00000001')}${swapped(two(orientation ?? 1))}0000 00000000`;
  const exif = orientation === undefined ? '' : `ffe1${two(2 + 6 + tiff.replaceAll(' ', '').length / 2)}457869660000${tiff}`;
  return hex(`ffd8${exif}ffc0000b08${two(height)}${two(width)}01011100ffd9`);
}
