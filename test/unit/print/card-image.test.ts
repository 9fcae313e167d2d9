import { describe, expect, it } from 'vitest';
import { readCardImage } from '#shared/print/card-image';
import { jpegHead, redPng } from './picture-files.ts';

describe('readCardImage', () => {
  it('reads the size of a PNG', () => {
    expect(readCardImage(redPng)).toMatchObject({ format: 'png', width: 1, height: 1, orientation: 1 });
  });
  it.each([[undefined, 1, 300, 200], [1, 1, 300, 200], [3, 3, 300, 200], [6, 6, 200, 300], [8, 8, 200, 300], [9, 1, 300, 200]])('reads a JPEG with the note %s', (orientation, read, width, height) => {
    for (const littleEndian of [false, true]) {
      expect(readCardImage(jpegHead({ width: 300, height: 200, littleEndian, ...(orientation === undefined ? {} : { orientation }) }))).toMatchObject({ format: 'jpeg', width, height, orientation: read });
    }
  });
  it('reads a file that lies within a larger buffer', () => {
    const buffer = new Uint8Array([1, 2, 3, ...redPng]);
    expect(readCardImage(buffer.subarray(3))?.width).toBe(1);
  });
  it.each([['nothing', new Uint8Array()], ['a text', new TextEncoder().encode('GIF89a')], ['half a PNG', redPng.slice(0, 20)], ['half a JPEG', jpegHead({ width: 3, height: 2 }).slice(0, 8)], ['a JPEG cut before its end', jpegHead({ width: 3, height: 2 }).slice(0, -1)], ['a PNG cut before its end', redPng.slice(0, -12)], ['a JPEG without size', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)]])(
    'refuses %s', (_, bytes) => expect(readCardImage(bytes)).toBeNull());
});
