import { z } from 'zod';

/**
 * きっかけ: what moved a guest to come again (practices A6), as the guest said or he saw. How the guest first came is another question (model/arrival).
 * `last-time`: the evening before, which was not forgotten. The list only grows.
 */
export const movers = ['card', 'call', 'last-time', 'season', 'celebration', 'invited', 'nearby', 'other'] as const;
export const moverSchema = z.enum(movers);
export type Mover = z.infer<typeof moverSchema>;
