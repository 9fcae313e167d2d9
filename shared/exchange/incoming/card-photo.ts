import type { IncomingPhoto } from './incoming-guest.ts';
import type { CardProperty } from './vcard-lines.ts';

/** The picture in a PHOTO of any version; null where it only points to one, or is no picture. */
export function cardPhoto({ value, parameters }: Pick<CardProperty, 'value' | 'parameters'>): IncomingPhoto | null {
  const data = /^data:[^,]*;base64,(.*)$/isu.exec(value)?.[1] ?? (/^(B|BASE64)$/iu.test(parameters.get('ENCODING') ?? '') ? value : null);
  if (data === null) return null;
  const characters = data.replaceAll(/[^A-Za-z\d+/]/gu, '');
  // One character alone carries six bits: no byte. A file that was cut ends so.
  const bytes = Uint8Array.fromBase64(characters.length % 4 === 1 ? characters.slice(0, -1) : characters, { lastChunkHandling: 'loose' });
  const mediaType = pictureType(bytes);
  return mediaType === null ? null : { bytes, mediaType };
}

const beginnings: readonly (readonly [string, readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]], ['image/png', [0x89, 0x50, 0x4e, 0x47]], ['image/gif', [0x47, 0x49, 0x46, 0x38]], ['image/webp', [0x52, 0x49, 0x46, 0x46]], ['image/bmp', [0x42, 0x4d]],
];

const pictureType = (bytes: Uint8Array): string | null => beginnings.find(([, begin]) => begin.every((byte, index) => bytes[index] === byte))?.[0] ?? null;
