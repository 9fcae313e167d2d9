import type { LineItem } from '#shared/typeset/break-lines';
import { markBlanks, solidTrim, squeezable, type MarkBlanks, type Sides } from '#shared/typeset/punctuation-blanks';
import type { SetCluster } from '#shared/typeset/set-clusters';

/** How punctuation is set; all off is what a plain browser does. */
export interface PunctuationRules {
  readonly hanging: boolean;
  readonly solid: boolean;
  readonly squeeze: boolean;
}

/** An item with what it gives up where it meets the one before it. */
export interface TrimmedItem extends LineItem {
  readonly kind: MarkBlanks['kind'] | null;
  /** 約物 set solid: given up after the ink of the item before, and before the ink of this one. */
  readonly trim: Sides;
}

/** For each grapheme of the paragraph: may a line begin with it, rightly, or where nothing is right? */
export interface Beginnings {
  readonly rightly: readonly boolean[];
  readonly byForce: readonly boolean[];
}

export function lineItems(clusters: readonly SetCluster[], begin: Beginnings, rules: PunctuationRules): readonly TrimmedItem[] {
  const marks = clusters.map((cluster) => (rules.solid || rules.squeeze ? markBlanks(cluster) : null));
  const trims = marks.map((mark, index) => (rules.solid ? solidTrim(marks[index - 1] ?? null, mark) : none));
  return clusters.map((cluster, index): TrimmedItem => ({
    advance: cluster.advance, mayBegin: begin.rightly[cluster.first] ?? true, mayBeginByForce: begin.byForce[cluster.first] ?? true, isSpace: isSpace(cluster), mayHang: rules.hanging && isHangingMark(cluster),
    ...markItem(marks[index] ?? null, trims[index] ?? none, (trims[index + 1] ?? none).before, rules),
  }));
}

type MarkItem = Pick<TrimmedItem, 'kind' | 'trim' | 'closer' | 'flush' | 'endBlank' | 'squeeze'>;

/** `trimmedAfter`: what it gives up to the item after it. */
function markItem(mark: MarkBlanks | null, trim: Sides, trimmedAfter: number, rules: PunctuationRules): MarkItem {
  if (!mark) return { kind: null, trim, closer: trim.before + trim.after };
  const gives = rules.squeeze ? squeezable(mark) : none;
  const opens = mark.kind === 'opening';
  return {
    kind: mark.kind, trim, closer: trim.before + trim.after, flush: rules.solid && opens ? mark.before : 0, endBlank: opens ? 0 : mark.after,
    squeeze: { before: Math.max(0, gives.before - trim.after), after: Math.max(0, gives.after - trimmedAfter) },
  };
}

const none: Sides = { before: 0, after: 0 };

/** JLREQ cl-06 and cl-07. A western full stop belongs to its word and cannot hang. */
const isHangingMark = ({ graphemes }: SetCluster): boolean => graphemes.length === 1 && /^[。．、，]$/.test(graphemes[0]?.text ?? '');

/** Spaces that may stick out of a line: a no-break space is a character like any other. */
export const isSpace = ({ graphemes }: Pick<SetCluster, 'graphemes'>): boolean => /^[\t\u0020\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/.test(graphemes[0]?.text ?? '');
