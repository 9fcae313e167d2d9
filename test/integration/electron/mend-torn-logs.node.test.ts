import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findTear, logFrom } from '../../../electron/services/leveldb-log.ts';
import { mendTornLogs } from '../../../electron/services/mend-torn-logs.ts';

interface Spec { readonly size: number; readonly seed: number }

/** Sizes on both sides of what fits into a block of 32,768 bytes, and of the seven that a head takes. */
const size = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 32_740, max: 32_770 }), fc.integer({ min: 60_000, max: 70_000 }));
const specs = fc.array(fc.record({ size, seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }) }), { minLength: 1, maxLength: 5 });

function noise({ size: length, seed }: Spec): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0, state = seed; at < length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

const logOf = (list: readonly Spec[], start = 0): Buffer => logFrom(start, list.map(noise));

function mended(bytes: Buffer): Buffer {
  const tear = findTear(bytes);
  return tear ? Buffer.concat([bytes.subarray(0, tear.soundUntil), logFrom(tear.soundUntil, tear.after)]) : bytes;
}

/** A log, cut somewhere within its last record, and the records before that. Five bytes are missing, since one that is may happen to come next. */
function torn(list: readonly Spec[], share: number): { readonly log: Buffer; readonly before: readonly Spec[] } {
  const before = list.slice(0, -1);
  const [least, whole] = [logOf(before).length + 1, logOf(list)];
  return { log: whole.subarray(0, Math.min(whole.length - 5, least + Math.floor(share * (whole.length - least)))), before };
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const often = { numRuns: 60 };

describe('the log of LevelDB', () => {
  it('is as its authors wrote it down: checksum of kind and payload, length, kind', () => {
    // Written by Chromium 156: the MANIFEST of a new IndexedDB store, one record.
    const manifest = Buffer.from('e4d68eee10000101086964625f636d7031020003020400', 'hex');
    expect(findTear(manifest)).toBeNull();
    expect(logFrom(0, [manifest.subarray(7)])).toEqual(manifest);
  });

  it('has no tear when it is whole', () => {
    fc.assert(fc.property(specs, (list) => { expect(findTear(logOf(list))).toBeNull(); }), often);
  });

  it('loses nothing but the record in whose middle its writer died', () => {
    fc.assert(fc.property(specs, share, (list, where) => {
      const { log, before } = torn(list, where);
      expect(mended(log).subarray(0, logOf(before).length).equals(logOf(before))).toBe(true);
      // Zeros that end a block may stay.
      expect(mended(log).length - logOf(before).length).toBeLessThan(7);
    }), often);
  });

  it('loses nothing but that also where others went on behind it, and died there', () => {
    fc.assert(fc.property(specs, share, specs, specs, (list, where, second, third) => {
      const { log, before } = torn(list, where);
      // Where seven bytes do not fit any more the next writer begins with the next block.
      fc.pre(log.length % 32_768 <= 32_761);
      const again = Buffer.concat([log, logOf(second, log.length)]);
      const thrice = Buffer.concat([again, logOf(third, again.length)]).subarray(0, -1);
      expect(mended(again).equals(logOf([...before, ...second]))).toBe(true);
      expect(mended(thrice).equals(logOf([...before, ...second, ...third.slice(0, -1)]))).toBe(true);
    }), often);
  });

  it('loses nothing but that where no other head fitted behind the torn one, and the next writer began with the next block', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 400 }), specs, (left, rest, second) => {
      const first = [{ size: 32_768 - 14 - left, seed: 5 }];
      const torn = logOf([...first, { size: rest, seed: 6 }]).subarray(0, 32_768 - left);
      expect(mended(Buffer.concat([torn, logOf(second, torn.length)])).equals(logOf([...first, ...second]))).toBe(true);
    }), often);
  });

  it('is left alone where it is damaged and not torn: a wrong bit before whole records', () => {
    fc.assert(fc.property(specs, fc.nat(), (list, place) => {
      const log = logOf([...list, { size: 300, seed: 3 }]);
      const firstPiece = Math.min(list[0]!.size, 32_768 - 7);
      fc.pre(firstPiece > 0);
      const at = 7 + (place % firstPiece);
      log[at] = log[at]! ^ 4;
      expect(findTear(log)).toBeNull();
    }), often);
  });

  it('ends where a computer without power left zeros', () => {
    fc.assert(fc.property(specs, fc.integer({ min: 20, max: 70_000 }), (list, zeros) => {
      const log = logOf(list);
      expect(findTear(Buffer.concat([log, Buffer.alloc(zeros)]))).toEqual({ soundUntil: log.length, after: [] });
    }), often);
  });
});

describe('what a killed process left in the stores', () => {
  let folder = '';
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'goencho-mend-')); });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const put = (name: string, bytes: Buffer): string => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
    return name;
  };
  const three = [{ size: 100, seed: 1 }, { size: 200, seed: 2 }, { size: 50_000, seed: 3 }];

  it('goes: from the window’s folder and from a browser’s, book and marker, log and manifest', async () => {
    const torn = logOf(three).subarray(0, 400);
    const names = [
      'IndexedDB/app_bundle_0.indexeddb.leveldb/000003.log', 'IndexedDB/app_bundle_0.indexeddb.leveldb/MANIFEST-000001',
      'Default/IndexedDB/http_127.0.0.1_41731.indexeddb.leveldb/000012.log', 'Default/Local Storage/leveldb/000005.log',
    ].map((name) => put(name, torn));
    expect((await mendTornLogs(folder)).toSorted()).toEqual(names.toSorted());
    for (const name of names) expect(readFileSync(join(folder, name))).toEqual(logOf(three.slice(0, 2)));
    expect(await mendTornLogs(folder)).toEqual([]);
  });

  it('is taken out also from between whole records, and leaves no other file', async () => {
    const torn = logOf(three).subarray(0, 400);
    const name = put('IndexedDB/a.leveldb/000003.log', Buffer.concat([torn, logOf(three, 400)]));
    expect(await mendTornLogs(folder)).toEqual([name]);
    expect(readFileSync(join(folder, name)).equals(logOf([...three.slice(0, 2), ...three]))).toBe(true);
    expect(readdirSync(join(folder, dirname(name)))).toEqual(['000003.log']);
  });

  it('never makes the program touch a whole log, or any other file', async () => {
    const names = [put('IndexedDB/a.leveldb/000003.log', logOf(three)), put('IndexedDB/a.leveldb/000004.ldb', noise({ size: 500, seed: 4 })), put('Default/History', noise({ size: 500, seed: 5 }))];
    const seen = () => names.map((name) => statSync(join(folder, name)).mtimeMs);
    const before = seen();
    expect(await mendTornLogs(folder)).toEqual([]);
    expect(seen()).toEqual(before);
    expect(await mendTornLogs(join(folder, 'not-there'))).toEqual([]);
  });
});
