import { z } from 'zod';
import { instantSchema } from '#shared/model/fields';
import { BackupFault } from './backup-fault.ts';
import { openByteSource, type Bytes, type ByteSource, type ByteStream } from './byte-source.ts';

/** The outer shell of the backup file, format 2. README.md of this folder describes it byte by byte. */
export const backupFormat = 2;

/** Handed in, since the core has no crypto. */
export type Sha256 = (bytes: Bytes) => Promise<Bytes>;

/** Encrypts and authenticates one portion; `bound` is authenticated beside it. `open` throws 'damaged' where it is not what was sealed. */
export interface Sealer {
  readonly seal: (portion: Bytes, index: number, bound: Bytes) => Promise<Bytes>;
  readonly open: (portion: Bytes, index: number, bound: Bytes) => Promise<Bytes>;
}

const sealSchema = z.object({
  cipher: z.literal('AES-256-GCM'),
  derivation: z.literal('PBKDF2-SHA-256'),
  /** Fewer would be a file that somebody weakened, more one that is meant to hang the program. */
  iterations: z.number().int().min(600_000).max(20_000_000),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  nonce: z.string().regex(/^[0-9a-f]{16}$/),
}).readonly();
export type SealTerms = z.infer<typeof sealSchema>;

const headerSchema = z.object({ app: z.string().max(40), createdAt: instantSchema, seal: sealSchema.nullable() }).readonly();
/** What stands in the file before anything is unlocked: nothing that names the shop or a guest. */
export type BackupHeader = z.infer<typeof headerSchema>;

const longestPortion = 2 ** 21;
/** What the writer makes of its portions. */
export const portionSize = 2 ** 20;

const kinds = { header: 0x68, body: 0x62, end: 0x65 } as const;
const digestLength = 32;

const ascii = (text: string): Bytes => Uint8Array.from(text, (character) => character.charCodeAt(0));
const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, index) => byte === b[index]);

const name = 'goencho-backup ';
const headLength = name.length + 14;
export const tail = ascii('\ngoencho-backup-end\n');

/** `goencho-backup 0002 1a2b3c4d\n`: the name, the number of the format, and a check of both. This line is the same in every later format. */
async function headLine(format: number, sha256: Sha256): Promise<Bytes> {
  const begun = `${name}${String(format).padStart(4, '0')}`;
  const check = (await sha256(ascii(begun))).subarray(0, 4);
  return ascii(`${begun} ${[...check].map((byte) => byte.toString(16).padStart(2, '0')).join('')}\n`);
}

function joined(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Kind and length; the chain of digests runs over them too. */
function label(kind: number, length: number): Bytes {
  const bytes = new Uint8Array(5);
  bytes[0] = kind;
  new DataView(bytes.buffer).setUint32(1, length);
  return bytes;
}

/** The whole file, portion by portion. `body` comes in portions of at most `portionSize`. */
export async function* writeFrames(header: BackupHeader, body: AsyncIterable<Bytes>, sha256: Sha256, sealer: Sealer | null): AsyncGenerator<Bytes> {
  const head = await headLine(backupFormat, sha256);
  let digest = await sha256(head);
  yield head;
  const frame = async (kind: number, portion: Bytes): Promise<Bytes> => {
    const labelled = joined(label(kind, portion.length), portion);
    digest = await sha256(joined(digest, labelled));
    return joined(labelled, digest);
  };
  yield frame(kinds.header, ascii(JSON.stringify(header)));
  const bound = digest;
  let index = 0;
  for await (const portion of body) {
    yield await frame(kinds.body, sealer ? await sealer.seal(portion, index, joined(bound, Uint8Array.of(kinds.body))) : portion);
    index += 1;
  }
  const nothing = new Uint8Array();
  yield await frame(kinds.end, sealer ? await sealer.seal(nothing, index, joined(bound, Uint8Array.of(kinds.end))) : nothing);
  yield tail;
}

interface Frame { readonly kind: number; readonly portion: Bytes }

export interface OpenedFrames {
  readonly header: BackupHeader;
  /** Throws 'damaged' where a bit was changed or the file was cut. A file that ends without its last frame is not whole, whatever came before. */
  readonly body: (sealer: Sealer | null) => AsyncGenerator<Bytes>;
}

/**
 * Reads head and header. `end` is the end of the file, so that one whose first bytes are spoilt is still known as ours. Throws BackupFault.
 */
export async function openFrames(stream: ByteStream, end: Uint8Array, sha256: Sha256): Promise<OpenedFrames> {
  const source = openByteSource(stream);
  const head = await readHead(source, end, sha256);
  let digest = await sha256(head);
  const next = async (): Promise<Frame> => {
    const labelled = await source.take(5);
    const length = new DataView(labelled.buffer).getUint32(1);
    if (length > longestPortion) throw new BackupFault({ kind: 'damaged' });
    const portion = await source.take(length);
    digest = await sha256(joined(digest, labelled, portion));
    if (!same(digest, await source.take(digestLength))) throw new BackupFault({ kind: 'damaged' });
    return { kind: labelled[0] ?? 0, portion };
  };
  const first = await next();
  const header = first.kind === kinds.header ? headerSchema.safeParse(parsed(textOf(first.portion))) : null;
  if (!header?.success) throw new BackupFault({ kind: 'damaged' });
  const bound = digest;

  async function* body(sealer: Sealer | null): AsyncGenerator<Bytes> {
    for (let index = 0; ; index += 1) {
      const { kind, portion } = await next();
      if (kind !== kinds.body && kind !== kinds.end) throw new BackupFault({ kind: 'damaged' });
      const opened = sealer ? await sealer.open(portion, index, joined(bound, Uint8Array.of(kind))) : portion;
      if (kind === kinds.end) break;
      yield opened;
    }
    if (!same(await source.take(tail.length), tail) || !(await source.atEnd())) throw new BackupFault({ kind: 'damaged' });
  }
  return { header: header.data, body };
}

/** Reads a file to its end and believes no byte of it unchecked. Throws BackupFault; needs no pass-phrase. */
export async function checkFrames(stream: ByteStream, end: Uint8Array, sha256: Sha256): Promise<BackupHeader> {
  const { header, body } = await openFrames(stream, end, sha256);
  for await (const portion of body(null)) void portion;
  return header;
}

async function readHead(source: ByteSource, end: Uint8Array, sha256: Sha256): Promise<Bytes> {
  const head = await takeUpTo(source, headLength);
  const format = Number(textOf(head.subarray(name.length, name.length + 4)));
  if (Number.isInteger(format) && format > 0 && same(head, await headLine(format, sha256))) {
    if (format > backupFormat) throw new BackupFault({ kind: 'newer-format' });
    if (format === backupFormat) return head;
  }
  const isOurs = same(head.subarray(0, name.length), ascii(name)) || same(end.subarray(-tail.length), tail);
  throw new BackupFault({ kind: isOurs ? 'damaged' : 'not-a-backup' });
}

/** A file that is shorter than the head is looked at as far as it goes. */
async function takeUpTo(source: ByteSource, length: number): Promise<Bytes> {
  const taken: Bytes[] = [];
  for (let count = 0; count < length && !(await source.atEnd()); count += 1) taken.push(await source.take(1));
  return joined(...taken);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
