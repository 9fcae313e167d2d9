import { z } from 'zod';

/** 通常はがき, 年賀はがき, 私製はがき (plain stock, nothing printed on it). What is on each stands in assets/geometry. */
export const cardKinds = ['official', 'new-year', 'plain'] as const;
export const cardKindSchema = z.enum(cardKinds);
export type CardKind = z.infer<typeof cardKindSchema>;
