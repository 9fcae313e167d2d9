import { err, ok, type Result } from '#shared/lib/result';
import type { PutPhotoError } from './photos-contract.ts';

/** A phone's photo has 5 MB at most, a scanner's PNG of a business card at 600 dpi some 8 MB. */
const bytesLimit = 20 * 1024 * 1024;
/** A business card is 91 mm wide: 2,000 pixels are 550 dpi, more than any reading of it needs. */
const photoSide = 2000;
/** Visually lossless on text at this size, about 0.5 MB. */
const jpegQuality = 0.9;

export interface Picture { readonly picture: Blob; readonly width: number; readonly height: number }
type NotStored = Extract<PutPhotoError, { kind: 'not-a-picture' | 'too-large' }>;

/**
 * Every picture is redrawn, even a small one: that proves that it is a picture, turns it the right way up, and drops what the camera
 * wrote beside it (place, time, owner). The file's name and declared type are not believed.
 */
export async function redrawn(file: Blob, longestSide = photoSide): Promise<Result<Picture, NotStored>> {
  if (file.size > bytesLimit) return err({ kind: 'too-large', bytes: file.size, limit: bytesLimit });
  const type = typeOf(new Uint8Array(await file.slice(0, 8).arrayBuffer()));
  const bitmap = type && await decoded(file.slice(0, file.size, type));
  if (!type || !bitmap) return err({ kind: 'not-a-picture' });
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no drawing context: the page has too many canvases');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return ok({ picture: await canvas.convertToBlob({ type, quality: jpegQuality }), width, height });
}

/** JPEG: FF D8 FF (ISO/IEC 10918-1 B.1.1.3). PNG: its eight-byte signature (W3C PNG §5.2). */
const signatures: readonly (readonly [type: string, bytes: readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];
const typeOf = (head: Uint8Array): string | undefined =>
  signatures.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte))?.[0];

async function decoded(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file);
  } catch (error) {
    // What the browser throws for a truncated or invented file.
    if (error instanceof DOMException && (error.name === 'InvalidStateError' || error.name === 'EncodingError')) return null;
    throw error;
  }
}
