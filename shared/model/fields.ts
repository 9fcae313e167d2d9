import { z } from 'zod';
import { parsePlainDate, type Instant, type PlainDate } from '#shared/lib/plain-date';

/** The parsers that several nouns share. Issue codes are kebab-case; the screen turns them into the owner's words. */

export const plainDateSchema = z.string().refine((text) => parsePlainDate(text).ok, 'not-a-date') as unknown as z.ZodType<PlainDate, string>;

export const instantSchema = z.iso.datetime() as unknown as z.ZodType<Instant, string>;

/**
 * Text that the owner typed. It is never Unicode-normalised (NFC would turn 神 U+FA19 into 神 and change a name); only lone surrogates
 * are refused, because neither a font nor a file can carry them.
 */
export const typedText = (longest: number) =>
  z.string().max(longest, 'too-long').refine((text) => text.isWellFormed(), 'broken-character');

export const oneLine = (longest: number) => typedText(longest).refine((text) => !/[\n\r]/.test(text), 'line-break');

/** A whole number of yen. Ten thousand times a hundred million is where a slip of the finger is certain. */
export const yenSchema = z.number('not-a-number').int('not-whole').min(0, 'negative').max(100_000_000, 'too-large');
