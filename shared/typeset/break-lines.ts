/** What the line breaker needs to know of a cluster. */
export interface LineItem {
  readonly advance: number;
  /** A line may begin with it. */
  readonly mayBegin: boolean;
  /** Where no line may be broken rightly: one that begins with it is at least no offence to the eye (行頭・行末禁則). */
  readonly mayBeginByForce?: boolean;
  /** A space: at the end of a line it takes no room, and sticks out where there is none. */
  readonly isSpace: boolean;
  /** ぶら下げ: it may stand outside, after the end of a full line. */
  readonly mayHang?: boolean;
  /** How much nearer it stands to the item before it than the advances say, when both are in one line. */
  readonly closer?: number;
  /** Blank before its ink that is given up where it begins a line that is not the first. */
  readonly flush?: number;
  /** Blank after its ink that needs no room at the end of a line. */
  readonly endBlank?: number;
  /** 追い込み: how much it can give up inside a line before and after its ink. */
  readonly squeeze?: { readonly before: number; readonly after: number };
}

export interface Line {
  /** Index of its first item. */
  readonly from: number;
  /** Index after its last item. */
  readonly to: number;
  /** The next line begins where none may, because nothing else fits. */
  readonly divided: boolean;
  /** 追い込み: by how much the items together are too long for the line. */
  readonly squeezed: number;
}

/** Sums of advances such as 0.1 + 0.2 must not push a character out. Far below a hundredth of a dot at any size of print. */
const tolerance = 1e-6;

/**
 * Each line takes what fits. Where it would then break before a character that may not begin a line, or after one that may not end it, in
 * this order: ぶら下げ, the mark stands outside the full line; 追い込み, blanks are squeezed until the rest has room; 追い出し, the break moves
 * back. An item longer than a line stands alone in one. `indent`: by how much the first line is shorter.
 */
export function breakLines(items: readonly LineItem[], measure: number, indent = 0): readonly Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < items.length; ) {
    const line = breakLine(items, from, from === 0 ? measure - indent : measure);
    lines.push(line);
    from = line.to;
  }
  return lines;
}

function breakLine(items: readonly LineItem[], from: number, measure: number): Line {
  const whole = (to: number, squeezed = 0): Line => ({ from, to, divided: false, squeezed });
  const { fitting, pen } = fit(items, from, measure);
  if (fitting === items.length) return whole(fitting);
  const hung = fitting > from ? endAfterHanging(items, fitting) : null;
  if (hung !== null) return whole(hung);
  const end = Math.max(fitting, from + 1);
  if (items[end]?.mayBegin ?? true) return whole(end);
  const squeezed = fitting > from ? endAfterSqueezing(items, from, { fitting, pen, measure }) : null;
  if (squeezed) return whole(squeezed.to, squeezed.need);
  const back = lastWhere(items, from, end, ({ mayBegin }) => mayBegin);
  if (back !== null) return whole(back);
  return { from, to: lastWhere(items, from, end, ({ mayBeginByForce = false }) => mayBeginByForce) ?? end, divided: true, squeezed: 0 };
}

interface Fit {
  /** Index of the first item that has no room; `items.length` when all have. */
  readonly fitting: number;
  /** Length of what has room. */
  readonly pen: number;
}

function fit(items: readonly LineItem[], from: number, measure: number): Fit {
  let pen = 0;
  for (let index = from; index < items.length; index += 1) {
    const item = items[index];
    if (!item) break;
    const longer = pen + lengthIn(item, index === from, from > 0);
    if (!item.isSpace && longer - (item.endBlank ?? 0) > measure + tolerance) return { fitting: index, pen };
    pen = longer;
  }
  return { fitting: items.length, pen };
}

/** What it takes in a line of which it is the first or not; `continues`: the line is not the first of its paragraph. */
export const lengthIn = (item: LineItem, isFirst: boolean, continues: boolean): number =>
  item.advance - (isFirst ? (continues ? item.flush ?? 0 : 0) : item.closer ?? 0);

/** Where the line ends if this item hangs, with the spaces after it; null when it may not, or when no line may begin there. */
function endAfterHanging(items: readonly LineItem[], index: number): number | null {
  return items[index]?.mayHang ? endOfLine(items, index + 1) : null;
}

function endOfLine(items: readonly LineItem[], after: number): number | null {
  let end = after;
  while (items[end]?.isSpace) end += 1;
  return (items[end]?.mayBegin ?? true) ? end : null;
}

/** The nearest end of a line behind what fits that can be reached by squeezing. */
function endAfterSqueezing(items: readonly LineItem[], from: number, { fitting, pen, measure }: Fit & { readonly measure: number }): { readonly to: number; readonly need: number } | null {
  let room = 0;
  for (let index = from; index < fitting; index += 1) room += squeezeOf(items[index], index === from);
  let length = pen;
  for (let index = fitting; index < items.length; index += 1) {
    const item = items[index];
    if (!item || item.isSpace) return null;
    length += lengthIn(item, false, true);
    const need = length - (item.endBlank ?? 0) - measure;
    if (need > room + tolerance) return null;
    const to = endOfLine(items, index + 1);
    if (to !== null) return { to, need: Math.max(0, need) };
    room += squeezeOf(item, false);
  }
  return null;
}

const squeezeOf = (item: LineItem | undefined, isFirst: boolean): number => (isFirst ? 0 : item?.squeeze?.before ?? 0) + (item?.squeeze?.after ?? 0);

function lastWhere(items: readonly LineItem[], from: number, fitting: number, begins: (item: LineItem) => boolean): number | null {
  for (let index = fitting; index > from; index -= 1) if (items.slice(index, index + 1).some(begins)) return index;
  return null;
}
