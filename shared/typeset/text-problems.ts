import { assertNever } from '#shared/lib/assert-never';
import type { FontChain } from '#shared/typeset/font-port';
import { isInvisible } from '#shared/typeset/invisible-characters';
import type { Grapheme } from '#shared/typeset/split-graphemes';

/** Whatever was not set exactly as it was written. `start` is the UTF-16 offset in the input; one entry per occurrence. */
export type TextProblem =
  | { readonly kind: 'missing-glyph'; readonly text: string; readonly start: number }
  | { readonly kind: 'fallback-font'; readonly text: string; readonly start: number; readonly font: string; readonly usual?: string }
  | { readonly kind: 'equivalent'; readonly text: string; readonly start: number; readonly drawn: string }
  | { readonly kind: 'base-form'; readonly text: string; readonly start: number; readonly drawn: string }
  /** As he chose it for this guest. */
  | { readonly kind: 'chosen-form'; readonly text: string; readonly start: number; readonly drawn: string }
  /** Zero-width, control and direction characters: they take no room and leave no ink. */
  | { readonly kind: 'invisible-character'; readonly text: string; readonly start: number }
  /** Longer than a line, so that it was divided between these two where it must not be. */
  | { readonly kind: 'divided-run'; readonly text: string; readonly start: number }
  /** A single piece that is longer than a line and sticks out of it. */
  | { readonly kind: 'wider-than-line'; readonly text: string; readonly start: number };

export function graphemeProblem({ text, start }: Grapheme, fonts: FontChain): TextProblem | null {
  if (isInvisible(text)) return { kind: 'invisible-character', text, start };
  const resolved = fonts.resolve(text);
  if (!resolved) return { kind: 'missing-glyph', text, start };
  switch (resolved.how) {
    case 'exact': return null;
    case 'fallback': return { kind: 'fallback-font', text, start, font: resolved.font.name, ...(resolved.usual !== undefined && { usual: resolved.usual }) };
    // A tab, set as the blank of one character, is nothing to tell.
    case 'equivalent': return resolved.drawn.trim() === '' ? null : { kind: 'equivalent', text, start, drawn: resolved.drawn };
    case 'base-form': return { kind: 'base-form', text, start, drawn: resolved.drawn };
    case 'chosen-form': return { kind: 'chosen-form', text, start, drawn: resolved.drawn };
    default: return assertNever(resolved.how);
  }
}
