import type { z } from 'zod';
import { err, ok, type Result } from '#shared/lib/result';
import type { Invalid } from './write-errors.ts';

/** Parses what a screen hands in. The parser's own codes become the issues; nothing is repaired on the way. */
export function checked<T>(schema: z.ZodType<T>, value: unknown): Result<T, Invalid> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return err({ kind: 'invalid', issues: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), code: message })) });
}
