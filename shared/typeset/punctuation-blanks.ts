import type { SetCluster } from '#shared/typeset/set-clusters';

/** JLREQ: cl-01 opening brackets, cl-02 closing brackets, cl-05 middle dots, cl-06 full stops, cl-07 commas. */
export type MarkKind = 'opening' | 'closing' | 'middle' | 'stop' | 'comma';

/** What can be taken away before and after the ink of a mark, in em. */
export interface MarkBlanks {
  readonly kind: MarkKind;
  readonly before: number;
  readonly after: number;
}

export interface Sides {
  readonly before: number;
  readonly after: number;
}

const kinds = new Map<string, MarkKind>([
  ...kindOf('opening', '‘“（〔［｛〈《「『【｟〘〖〝'), ...kindOf('closing', '’”）〕］｝〉》」』】｠〙〗〟'),
  ...kindOf('middle', '・'), ...kindOf('stop', '。．'), ...kindOf('comma', '、，'),
]);

function kindOf(kind: MarkKind, characters: string): readonly (readonly [string, MarkKind])[] {
  return Array.from(characters, (character) => [character, kind]);
}

/** Ink of two marks stays this far apart, in em on each side. */
const leastRoom = 0.03;
/** A mark that is narrower (a quotation mark in a horizontal line) has been fitted to Latin text and carries no Japanese blank. */
const nearlyFull = 0.9;

/**
 * A Japanese bracket, comma or full stop is half an em of ink and half an em of blank, a middle dot has a quarter on both sides. Hand-drawn
 * fonts do not keep to that (the brackets of Yomogi stand in the middle of their em), so never more than the font really leaves blank.
 */
export function markBlanks({ graphemes, advance, blank }: SetCluster): MarkBlanks | null {
  const kind = graphemes.length === 1 ? kinds.get(graphemes[0]?.text ?? '') : undefined;
  if (!kind || !blank || advance < nearlyFull) return null;
  const taken = (most: number, room: number) => Math.max(0, Math.min(most, room - leastRoom));
  if (kind === 'middle') return { kind, before: taken(0.25, blank.before), after: taken(0.25, blank.after) };
  return kind === 'opening' ? { kind, before: taken(0.5, blank.before), after: 0 } : { kind, before: 0, after: taken(0.5, blank.after) };
}

/** What two marks that meet give up, each: together half an em, so that 」「 。」 ）、 「『 take one and a half em instead of two. */
export function solidTrim(before: MarkBlanks | null, after: MarkBlanks | null): Sides {
  if (!before || !after || (before.kind === 'opening' && after.kind !== 'opening')) return { before: 0, after: 0 };
  if (before.kind === 'middle' && after.kind !== 'opening') return { before: 0, after: 0 };
  const fromBefore = Math.min(0.5, before.kind === 'middle' ? 0 : before.after);
  return { before: fromBefore, after: Math.min(0.5 - fromBefore, after.kind === 'opening' ? after.before : 0) };
}

/** 追い込み leaves a quarter of an em beside brackets and commas; the blanks of a middle dot may go, that of a full stop inside a line stays. */
const leastBesideMark = 0.25;

export function squeezable(mark: MarkBlanks | null): Sides {
  if (!mark || mark.kind === 'stop') return { before: 0, after: 0 };
  if (mark.kind === 'middle') return mark;
  return { before: Math.max(0, mark.before - leastBesideMark), after: Math.max(0, mark.after - leastBesideMark) };
}
