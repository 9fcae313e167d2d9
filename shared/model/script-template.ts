import { z } from 'zod';
import { oneLine } from '#shared/model/fields';
import { touchKindSchema } from '#shared/model/touch';

/** Lines with blanks in braces. `{topic}` reads 「…のお話」. */
const lines = (...blanks: readonly string[]) => z.array(
  oneLine(160).min(1).refine((text) => [...text.matchAll(/\{([^}]*)\}/g)].every((match) => blanks.includes(match[1] ?? '')), 'unknown-blank'),
).min(1).max(8).readonly();

/** `plain` always fits; `talk` where the last talk was noted, `tender` where it was about illness or loss. */
const wordsSchema = z.object({
  talk: lines('name', 'self', 'topic').optional(),
  tender: lines('name', 'self', 'topic').optional(),
  plain: lines('name', 'self'),
}).readonly();
export type ScriptWords = z.infer<typeof wordsSchema>;

const byKind = z.partialRecord(touchKindSchema, wordsSchema).refine((kinds) => kinds.other !== undefined, 'other-missing');

/** What he says on the telephone, line by line, and what he sends as a message, by the kind of touch. `other` stands in for a kind without words of its own. */
export const scriptTemplatesSchema = z.object({ calls: byKind, messages: byKind }).readonly();
export type ScriptTemplates = z.infer<typeof scriptTemplatesSchema>;
