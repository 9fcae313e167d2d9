import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { plainDateSchema } from '#shared/model/fields';
import { languageSchema } from '#shared/model/shop';
import { writeFileAtomic } from './write-file-atomic.ts';

const pixel = z.number().int().min(-100_000).max(100_000);

const memorySchema = z.object({
  language: languageSchema,
  /** `position` is null until the owner moved the window: the system then chooses. */
  window: z.object({ position: z.object({ x: pixel, y: pixel }).nullable(), width: pixel.min(200), height: pixel.min(200), maximized: z.boolean() }),
  /** When the weekly session was last spoken of. Memories written before 2026-11-22 lack it. */
  remindedOn: plainDateSchema.nullable().default(null),
});

/** What the window remembers between two runs: comfort, not data. */
export type Memory = z.infer<typeof memorySchema>;
export type WindowPlace = Memory['window'];

export interface ShellMemory {
  readonly current: () => Memory;
  readonly change: (change: Partial<Memory>) => Promise<void>;
}

/** 1280 × 800 shows the card at its own size beside the text on the smallest notebook still sold. */
const fresh: Memory = { language: 'ja', window: { position: null, width: 1280, height: 800, maximized: false }, remindedOn: null };

export const memoryFileName = 'window.json';

/** Unreadable or missing memory means the first window's size: it holds nothing that the owner wrote. */
export function openShellMemory(dataFolder: string): ShellMemory {
  const file = join(dataFolder, memoryFileName);
  let memory = readMemory(file);
  let last: Promise<unknown> = Promise.resolve();
  return {
    current: () => memory,
    change: async (change) => {
      memory = { ...memory, ...change };
      const bytes = Buffer.from(JSON.stringify(memory));
      last = last.then(() => writeFileAtomic(file, bytes));
      await last;
    },
  };
}

function readMemory(file: string): Memory {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return fresh;
  }
}
