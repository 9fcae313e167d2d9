/** What the line breaker needs to know of a cluster. */
export interface LineItem {
  readonly advance: number;
  /** A line may begin with it. */
  readonly mayBegin: boolean;
  /** A space: at the end of a line it takes no room, and sticks out where there is none. */
  readonly isSpace: boolean;
  /** ぶら下げ: it may stand outside, after the end of a full line. */
  readonly mayHang?: boolean;
}

export interface Line {
  /** Index of its first item. */
  readonly from: number;
  /** Index after its last item. */
  readonly to: number;
  /** The next line begins where none may, because nothing else fits. */
  readonly divided: boolean;
}

/** Sums of advances such as 0.1 + 0.2 must not push a character out. Far below a hundredth of a dot at any size of print. */
const tolerance = 1e-6;

/**
 * 追い出し: each line takes what fits; where the line would break before a character that may not begin it, or after one that may not end
 * it, the break moves back. Before that, ぶら下げ: an item that may hang is kept at the end of a full line where the line can end after it.
 * An item longer than a line stands alone in one.
 */
export function breakLines(items: readonly LineItem[], measure: number): readonly Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < items.length; ) {
    const fitting = fit(items, from, measure);
    const to = fitting === items.length ? fitting : lastOpportunity(items, from, fitting);
    lines.push(to === null ? { from, to: fitting, divided: true } : { from, to, divided: false });
    from = to ?? fitting;
  }
  return lines;
}

/** Index after the last item that still fits; at least one item is taken. */
function fit(items: readonly LineItem[], from: number, measure: number): number {
  let pen = 0;
  for (let index = from; index < items.length; index += 1) {
    const item = items[index];
    if (!item) break;
    pen += item.advance;
    if (item.isSpace || pen <= measure + tolerance) continue;
    return (index > from ? endAfterHanging(items, index) : null) ?? Math.max(index, from + 1);
  }
  return items.length;
}

/** Where the line ends if this item hangs, with the spaces after it; null when it may not, or when no line may begin there. */
function endAfterHanging(items: readonly LineItem[], index: number): number | null {
  if (!items[index]?.mayHang) return null;
  let end = index + 1;
  while (items[end]?.isSpace) end += 1;
  return (items[end]?.mayBegin ?? true) ? end : null;
}

function lastOpportunity(items: readonly LineItem[], from: number, fitting: number): number | null {
  for (let index = fitting; index > from; index -= 1) if (items[index]?.mayBegin) return index;
  return null;
}
