import { z } from 'zod';
import { instantSchema } from '#shared/model/fields';

/**
 * What the shell remembers of the book outside IndexedDB. Chromium can hand back an empty or shortened database without any error
 * (a corrupt store, a change of backing store); only a second witness notices.
 */
export const markerSchema = z.object({
  bookId: z.uuid(),
  schemaVersion: z.number().int().min(1),
  appVersion: z.string().max(40),
  /** Counts every act ever done; it only grows. */
  ledgerNo: z.number().int().min(0),
  guests: z.number().int().min(0),
  visits: z.number().int().min(0),
  touches: z.number().int().min(0),
  lastBackupAt: instantSchema.nullable(),
}).readonly();
export type Marker = z.infer<typeof markerSchema>;
