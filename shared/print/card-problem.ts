import { assertNever } from '#shared/lib/assert-never';
import type { TextProblem } from '#shared/typeset/place-text';

/** The parts of an address side that can run out of room. */
export type AddressBlock = 'recipient-address' | 'company' | 'name' | 'sender';

/** Whatever the owner should know about one side before it is printed. */
export type CardProblem =
  /** No font has it: the card cannot be printed. */
  | { readonly kind: 'missing-glyph'; readonly character: string }
  /** The message has this many characters more than the card holds at its smallest setting. */
  | { readonly kind: 'too-long'; readonly excess: number }
  /** Set smaller than can be read well, to keep it on the card. */
  | { readonly kind: 'block-too-long'; readonly block: AddressBlock }
  /** Still on the label, but smaller than is read without glasses. */
  | { readonly kind: 'small-type'; readonly points: number }
  | { readonly kind: 'empty'; readonly what: 'message' | 'name' | 'address' | 'postal-code' }
  /** The stock's own place for it lies where nothing may be printed: a slip in the print profile. */
  | { readonly kind: 'kept-free'; readonly what: 'sender-boxes' }
  /** The file is neither JPEG nor PNG. */
  | { readonly kind: 'not-a-picture'; readonly what: 'picture' | 'seal' }
  /** Drawn in another hand than the rest. `usual`: the form that the card's own pen could draw instead, if he chose that for this guest. */
  | { readonly kind: 'fallback-font'; readonly character: string; readonly usual?: string }
  /** Drawn in its usual form, as he chose it for this guest. */
  | { readonly kind: 'chosen-form'; readonly character: string; readonly drawn: string }
  /** `character` is drawn as `drawn`, which means the same. */
  | { readonly kind: 'equivalent'; readonly character: string; readonly drawn: string }
  /** No font knows this variant of the character; its usual form is drawn. */
  | { readonly kind: 'base-form'; readonly character: string; readonly drawn: string }
  /** Zero-width and control characters that came along with pasted text: nothing is drawn for them. */
  | { readonly kind: 'invisible-character'; readonly character: string };

/** A card with one of these is not printed: ink would be missing on it. The others are worth a word and no more. */
export function preventsPrinting(problem: CardProblem): boolean {
  switch (problem.kind) {
    case 'missing-glyph':
    case 'too-long':
    case 'block-too-long':
    case 'not-a-picture':
    case 'kept-free':
      return true;
    case 'empty':
      return problem.what === 'message';
    default:
      return false;
  }
}

/** Says each thing once, however often it occurs. */
export function distinctProblems(problems: readonly CardProblem[]): readonly CardProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

export function problemsOfText(problems: readonly TextProblem[]): readonly CardProblem[] {
  return problems.flatMap((problem): readonly CardProblem[] => {
    switch (problem.kind) {
      case 'missing-glyph': return [{ kind: 'missing-glyph', character: problem.text }];
      case 'fallback-font': return [{ kind: 'fallback-font', character: problem.text, ...(problem.usual !== undefined && { usual: problem.usual }) }];
      case 'equivalent': return [{ kind: 'equivalent', character: problem.text, drawn: problem.drawn }];
      case 'base-form':
      case 'chosen-form': return [{ kind: problem.kind, character: problem.text, drawn: problem.drawn }];
      case 'invisible-character': return [{ kind: 'invisible-character', character: problem.text }];
      // A long Latin word over two columns is untidy and nothing is lost.
      case 'divided-run': return [];
      // One character that is wider than a column is long; nothing narrower is left to try.
      case 'wider-than-line': return [{ kind: 'too-long', excess: 1 }];
      default: return assertNever(problem);
    }
  });
}
