import { z } from 'zod';
import { importIdSchema } from '#shared/model/ids';
import { instantSchema, oneLine } from '#shared/model/fields';

const count = z.number().int().min(0).max(10_000_000);

/** 取り込みの記録: one address list or visits list that was taken in, and whether it was taken back. A fact of the book. */
export const importRecordSchema = z.object({
  id: importIdSchema,
  at: instantSchema,
  /** The file's name; empty for pasted text. */
  file: oneLine(255),
  what: z.enum(['guests', 'visits']),
  added: count,
  /** Guests that were there and got something from the file. */
  changed: count,
  /** Rows that he left out, that had problems, or that said nothing new. */
  left: count,
  photos: count,
  /** Which headers the file had (shared/exchange/importing/headers-key.ts), and what he said each column means: remembered for the next file that has the same. Empty for cards. */
  headers: z.string().max(40),
  meanings: z.array(z.string().max(60)).max(2000).readonly(),
  undoneAt: instantSchema.nullable(),
}).readonly();
export type ImportRecord = z.infer<typeof importRecordSchema>;
