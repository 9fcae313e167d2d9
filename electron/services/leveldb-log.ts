/**
 * The log files of LevelDB, in which Chromium keeps IndexedDB and localStorage (google/leveldb, doc/log_format.md and db/log_writer.cc): blocks of
 * 32 KiB; in them pieces of a head (checksum 4, length 2, kind 1) and a payload. A record that does not fit into its block is several pieces.
 */
const blockSize = 32_768;
const headSize = 7;
const kinds = { full: 1, first: 2, middle: 3, last: 4 };

interface Piece { readonly kind: number; readonly payload: Uint8Array; readonly end: number }

export interface Tear {
  /** How far the file is whole. */
  readonly soundUntil: number;
  /** Records of a later writer, who went on behind the torn one. */
  readonly after: readonly Uint8Array[];
}

/** Where a writer died in the middle of a record. null: nowhere, or the file is damaged in another way, which is not ours to judge. */
export function findTear(bytes: Buffer): Tear | null {
  const records: { readonly end: number; readonly bytes: Uint8Array }[] = [];
  let soundUntil: number | null = null;
  let pieces: Uint8Array[] = [];
  const tear = (): void => {
    soundUntil ??= records.at(-1)?.end ?? 0;
    pieces = [];
  };
  for (let at = 0; at < bytes.length;) {
    const piece = pieceAt(bytes, at);
    if (!piece) {
      tear();
      const next = nextWriter(bytes, at);
      if (next === null) return null;
      at = next;
      continue;
    }
    if (begins(piece) && pieces.length > 0) tear();
    if (!begins(piece) && pieces.length === 0) return null;
    pieces.push(piece.payload);
    if (ends(piece)) records.push({ end: piece.end, bytes: Buffer.concat(pieces.splice(0)) });
    at = afterTrailer(piece.end);
  }
  if (pieces.length > 0) tear();
  const whole = soundUntil;
  return whole === null ? null : { soundUntil: whole, after: records.filter(({ end }) => end > whole).map((record) => record.bytes) };
}

/** The records as LevelDB writes them from this place of a file on. */
export function logFrom(start: number, records: readonly Uint8Array[]): Buffer {
  const written: Uint8Array[] = [];
  let at = start;
  for (const record of records) {
    let rest = record;
    for (let begun = false, ended = false; !ended; begun = true) {
      const trailer = Buffer.alloc(afterTrailer(at) - at);
      at += trailer.length;
      const payload = rest.subarray(0, restOfBlock(at) - headSize);
      rest = rest.subarray(payload.length);
      ended = rest.length === 0;
      const kind = begun ? (ended ? kinds.last : kinds.middle) : ended ? kinds.full : kinds.first;
      written.push(trailer, head(kind, payload), payload);
      at += headSize + payload.length;
    }
  }
  return Buffer.concat(written);
}

const restOfBlock = (at: number): number => blockSize - (at % blockSize);

/** Where no head fits any more a block ends in zeros. */
const afterTrailer = (at: number): number => (restOfBlock(at) < headSize ? at + restOfBlock(at) : at);

const begins = ({ kind }: Piece): boolean => kind === kinds.full || kind === kinds.first;
const ends = ({ kind }: Piece): boolean => kind === kinds.full || kind === kinds.last;

const lengthAt = (bytes: Buffer, at: number): number => (at + headSize > bytes.length ? 0 : bytes.readUInt16LE(at + 4));

function pieceAt(bytes: Buffer, at: number): Piece | null {
  const end = at + headSize + lengthAt(bytes, at);
  if (end > bytes.length || end > at + restOfBlock(at)) return null;
  const kind = bytes.readUInt8(at + headSize - 1);
  if (kind < kinds.full || kind > kinds.last) return null;
  return bytes.readUInt32LE(at) === checksum(bytes.subarray(at + headSize - 1, end)) ? { kind, payload: bytes.subarray(at + headSize, end), end } : null;
}

/**
 * Where another writer went on behind the torn piece at `at`; the end of the file where none did. That a piece is torn and not damaged is
 * known by the next one beginning before it could have ended. null: it is damaged, and something follows.
 */
function nextWriter(bytes: Buffer, at: number): number | null {
  const couldEnd = at + headSize + lengthAt(bytes, at);
  const nextBlock = at + restOfBlock(at);
  for (let next = at + 1; next < Math.min(nextBlock, bytes.length); next += 1) {
    const piece = pieceAt(bytes, next);
    if (piece && begins(piece)) return next < couldEnd ? next : null;
  }
  // The head alone was written, and behind it no other fits: the next writer filled the block with zeros.
  const rest = bytes.subarray(at + headSize, nextBlock);
  const follower = pieceAt(bytes, nextBlock);
  if (follower && begins(follower) && rest.length > 0 && rest.length < headSize && rest.every((byte) => byte === 0)) return nextBlock;
  for (let block = nextBlock; block < bytes.length; block += blockSize) if (pieceAt(bytes, block)) return null;
  return bytes.length;
}

function head(kind: number, payload: Uint8Array): Buffer {
  const bytes = Buffer.alloc(headSize);
  bytes[headSize - 1] = kind;
  bytes.writeUInt16LE(payload.length, 4);
  bytes.writeUInt32LE(checksum(Buffer.concat([bytes.subarray(headSize - 1), payload])));
  return bytes;
}

/** CRC-32C (polynomial of Castagnoli), turned and shifted as LevelDB does with every checksum that it stores (util/crc32c.h, `Mask`). */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffff_ffff;
  for (const byte of bytes) sum = (sums[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  const value = ~sum >>> 0;
  return (((value >>> 15) | (value << 17)) + 0xa282_ead8) >>> 0;
}

const sums = Uint32Array.from({ length: 256 }, (_, index) => {
  let sum = index;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0x82f6_3b78 : 0);
  return sum;
});
