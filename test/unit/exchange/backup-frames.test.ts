import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BackupFault, type BackupError } from '#shared/exchange/backup-fault';
import { checkFrames, openFrames, tail, writeFrames, type BackupHeader, type Sealer } from '#shared/exchange/backup-frames';
import type { Bytes } from '#shared/exchange/byte-source';
import type { Instant } from '#shared/lib/plain-date';

const sha256 = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
const header: BackupHeader = { app: '0.1.0', createdAt: '2026-11-22T01:00:00.000Z' as Instant, seal: null };

async function* cut(bytes: Uint8Array, ...lengths: readonly number[]): AsyncGenerator<Bytes> {
  let at = 0;
  for (const length of lengths) {
    yield new Uint8Array(bytes.subarray(at, at + length));
    at += length;
  }
  yield new Uint8Array(bytes.subarray(at));
}

async function gathered(pieces: AsyncIterable<Uint8Array>): Promise<Bytes> {
  const all: number[] = [];
  for await (const piece of pieces) all.push(...piece);
  return Uint8Array.from(all);
}

const end = (bytes: Uint8Array) => bytes.subarray(-tail.length);

async function read(file: Uint8Array, sealer: Sealer | null = null, lengths: readonly number[] = []): Promise<Bytes | BackupError> {
  try {
    const opened = await openFrames(cut(file, ...lengths), end(file), sha256);
    return await gathered(opened.body(sealer));
  } catch (error) {
    if (error instanceof BackupFault) return error.reason;
    throw error;
  }
}

/** A seal that any change breaks, as a real one; the browser's own is tested with the whole book. */
async function sealer(word: string): Promise<Sealer> {
  const mark = async (portion: Bytes, index: number, bound: Bytes) => (await sha256(Uint8Array.from([...new TextEncoder().encode(word), index, ...bound, ...portion]))).subarray(0, 16);
  return {
    seal: async (portion, index, bound) => Uint8Array.from([...portion, ...await mark(portion, index, bound)]),
    open: async (portion, index, bound) => {
      const plain = portion.slice(0, -16);
      const right = await mark(plain, index, bound);
      if (portion.slice(-16).some((byte, at) => byte !== right[at])) throw new BackupFault({ kind: index === 0 ? 'wrong-pass-phrase' : 'damaged' });
      return plain;
    },
  };
}

const text = new TextEncoder().encode('髙﨑様 '.repeat(40));
const body = () => cut(text, 200, 100, 1);

describe('the shell of a backup', () => {
  it('begins and ends with its name, in any editor', async () => {
    const file = new TextDecoder().decode(await gathered(writeFrames(header, body(), sha256, null)));
    expect(file).toMatch(/^goencho-backup 0002 [0-9a-f]{8}\n/);
    expect(file.endsWith('\ngoencho-backup-end\n')).toBe(true);
    expect(file).toContain('"createdAt":"2026-11-22T01:00:00.000Z"');
  });

  it('gives back what was put in, however the file is cut into pieces', async () => {
    const file = await gathered(writeFrames(header, body(), sha256, null));
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 20 }), async (lengths) => {
      expect(await read(file, null, lengths)).toEqual(text);
    }), { numRuns: 50 });
  });

  it('carries nothing, too', async () => {
    expect(await read(await gathered(writeFrames(header, cut(new Uint8Array()), sha256, null)))).toEqual(new Uint8Array());
  });

  it.each([['open', null], ['sealed', 'さくら']] as const)('%s: one flipped bit anywhere is damage, with the pass-phrase and without', async (_, word) => {
    const seal = word === null ? null : await sealer(word);
    const terms = { cipher: 'AES-256-GCM', derivation: 'PBKDF2-SHA-256', iterations: 1_000_000, salt: 'ab'.repeat(16), nonce: 'cd'.repeat(8) } as const;
    const file = await gathered(writeFrames({ ...header, seal: seal && terms }, body(), sha256, seal));
    expect(await read(file, seal)).toEqual(text);
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: file.length * 8 - 1 }), async (bit) => {
      const spoilt = file.with(Math.floor(bit / 8), file[Math.floor(bit / 8)]! ^ (1 << bit % 8));
      expect(await read(spoilt, seal)).toEqual({ kind: 'damaged' });
      await expect(checkFrames(cut(spoilt), end(spoilt), sha256)).rejects.toEqual(expect.objectContaining({ reason: { kind: 'damaged' } }));
    }), { numRuns: 300 });
  });

  it('cut short anywhere is damage; a part of its first line is nobody\'s file', async () => {
    const file = await gathered(writeFrames(header, body(), sha256, null));
    for (let length = 0; length < file.length; length += 1) expect(await read(file.subarray(0, length))).toEqual({ kind: length < 15 ? 'not-a-backup' : 'damaged' });
  });

  it('with something behind it is damage', async () => {
    const file = await gathered(writeFrames(header, body(), sha256, null));
    expect(await read(Uint8Array.from([...file, 10]))).toEqual({ kind: 'damaged' });
  });

  it('a wrong pass-phrase is told from damage', async () => {
    const file = await gathered(writeFrames(header, body(), sha256, await sealer('さくら')));
    expect(await read(file, await sealer('もみじ'))).toEqual({ kind: 'wrong-pass-phrase' });
  });

  it('frames in another order, or taken out, are damage even where the checksums were made anew', async () => {
    const right = await sealer('さくら');
    const whole = await gathered(writeFrames(header, body(), sha256, right));
    const sealedPortions: Bytes[] = [];
    const listening: Sealer = { ...right, seal: async (portion, index, bound) => {
      const sealed = await right.seal(portion, index, bound);
      sealedPortions.push(sealed);
      return sealed;
    } };
    await gathered(writeFrames(header, body(), sha256, listening));
    const [first, , third] = sealedPortions;
    async function* chosen() { yield first!; yield third!; }
    const forging: Sealer = { ...right, seal: async (portion) => (portion.length === 0 ? sealedPortions.at(-1)! : portion) };
    expect(await read(await gathered(writeFrames(header, chosen(), sha256, forging)), right)).toEqual({ kind: 'damaged' });
    expect(await read(whole, right)).toEqual(text);
  });

  it.each([
    ['a later format', async () => {
      const check = [...(await sha256(new TextEncoder().encode('goencho-backup 0003'))).subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      return new TextEncoder().encode(`goencho-backup 0003 ${check}\nsomething new`);
    }, 'newer-format'],
    ['an empty file', async () => new Uint8Array(), 'not-a-backup'],
    ['a picture', async () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...new Uint8Array(80)]), 'not-a-backup'],
    ['a list of addresses', async () => new TextEncoder().encode('姓,名,〒\n山田,太郎,600-8001\n'.repeat(20)), 'not-a-backup'],
  ])('%s is called what it is', async (_, make, kind) => {
    expect(await read(await make())).toEqual({ kind });
  });
});
