import { z } from 'zod';
import { oneLine } from '#shared/model/fields';
import { touchKindSchema } from '#shared/model/touch';

const words = (longest: number) => z.object({ ja: oneLine(longest).min(1), en: oneLine(longest).min(1) }).readonly();

/** One of the twelve ideas for keeping in touch (practices C4). `usedBy`: touches that show that it is in use; some leave none in the ledger. */
export const followIdeaSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: words(30),
  /** A first step that fits into ten minutes. */
  firstStep: words(160),
  usedBy: z.array(touchKindSchema).readonly(),
}).readonly();
export type FollowIdea = z.infer<typeof followIdeaSchema>;

export const followIdeasSchema = z.array(followIdeaSchema).length(12).readonly()
  .refine((ideas) => new Set(ideas.map(({ id }) => id)).size === ideas.length, 'repeated-id');
