import { z } from 'zod';

/** Sheets of address labels by paper and number; assets/geometry has the measures and their sources. */
export const labelSheetNames = ['a4-12', 'a4-24'] as const;
export type LabelSheetName = (typeof labelSheetNames)[number];

const labelSheetSchema = z.object({
  page: z.object({ width: z.number().positive(), height: z.number().positive() }).readonly(),
  columns: z.number().int().positive(),
  rows: z.number().int().positive(),
  label: z.object({ width: z.number().positive(), height: z.number().positive() }).readonly(),
  /** Of the first label. */
  left: z.number().min(0),
  top: z.number().min(0),
  /** From one label's edge to the next one's. */
  pitchX: z.number().positive(),
  pitchY: z.number().positive(),
}).readonly();
export type LabelSheet = z.infer<typeof labelSheetSchema>;

export const labelSheetsSchema = z.record(z.enum(labelSheetNames), labelSheetSchema).readonly();
