import { BackupFault } from './backup-fault.ts';

export type Bytes = Uint8Array<ArrayBuffer>;
export type ByteStream = AsyncIterable<Uint8Array>;

export interface ByteSource {
  /** Exactly so many bytes. Fewer are a file that was cut off: 'damaged'. */
  readonly take: (length: number) => Promise<Bytes>;
  /** Whether nothing follows. */
  readonly atEnd: () => Promise<boolean>;
}

/** Portions of any size in, portions of the asked size out. It holds no more than the portion asked for and the last one that came. */
export function openByteSource(stream: ByteStream): ByteSource {
  const portions = stream[Symbol.asyncIterator]();
  let waiting: Uint8Array = new Uint8Array();
  const refill = async (): Promise<boolean> => {
    while (waiting.length === 0) {
      const next = await portions.next();
      if (next.done === true) return false;
      waiting = next.value;
    }
    return true;
  };
  return {
    atEnd: async () => !(await refill()),
    take: async (length) => {
      const taken = new Uint8Array(length);
      for (let filled = 0; filled < length;) {
        if (!(await refill())) throw new BackupFault({ kind: 'damaged' });
        const part = waiting.subarray(0, length - filled);
        taken.set(part, filled);
        filled += part.length;
        waiting = waiting.subarray(part.length);
      }
      return taken;
    },
  };
}
