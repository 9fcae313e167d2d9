import { asciiVerdict } from '#shared/typeset/ascii-breaks';
import type { LineBreakClass } from '#shared/typeset/code-point-classes';
import type { Grapheme } from '#shared/typeset/split-graphemes';

export type Kinsoku = 'strict' | 'normal';

/** A place between two graphemes, seen from there. Null = the end of the paragraph. */
interface Place {
  readonly before: LineBreakClass | null;
  readonly after: LineBreakClass;
  /** The last class before `after` that is no space; equals `before` where there is no space. */
  readonly base: LineBreakClass | null;
  readonly secondBefore: LineBreakClass | null;
  readonly secondAfter: LineBreakClass | null;
  readonly numberBefore: boolean;
  /** UAX #11: wide characters around a quotation mark make it a Japanese one. */
  readonly wide: { readonly secondBefore: boolean; readonly before: boolean; readonly after: boolean; readonly secondAfter: boolean };
}

/** True: may break. False: must not. Undefined: this rule says nothing, ask the next. */
type Rule = (place: Place) => boolean | undefined;

const is = (value: LineBreakClass | null, ...classes: readonly LineBreakClass[]): boolean => value !== null && classes.includes(value);
const never = (applies: boolean): false | undefined => (applies ? false : undefined);
const always = (applies: boolean): true | undefined => (applies ? true : undefined);

const isQuote = (value: LineBreakClass | null): boolean => is(value, 'QU', 'QI', 'QF');

/**
 * The rules of UAX #14 (Unicode 16), in their order and by their names, on folded classes. With the Japanese tailoring of `classOf` they give
 * the line head and line end prohibitions of JIS X 4051 and JLREQ cl-01 … cl-13, and what the browsers do: the oracle test compares.
 */
const rules: readonly Rule[] = [
  /* LB7  */ ({ after }) => never(is(after, 'SP', 'ZW')),
  /* LB8  */ ({ base }) => always(is(base, 'ZW')),
  /* LB11 */ ({ before, after }) => never(is(after, 'WJ') || is(before, 'WJ')),
  /* LB12 */ ({ before, after }) => never(is(before, 'GL') || (is(after, 'GL') && !is(before, 'SP', 'BA', 'HY'))),
  /* LB13 */ ({ after }) => never(is(after, 'CL', 'CP', 'EX', 'SY')),
  /* LB14 */ ({ base }) => never(is(base, 'OP')),
  /* LB15a */ ({ base, before, secondBefore }) => never(is(base, 'QI') && (before !== base || is(secondBefore, 'OP', 'QU', 'QI', 'QF', 'GL', 'SP', 'ZW') || secondBefore === null)),
  /* LB15b */ ({ after, secondAfter }) =>
    never(is(after, 'QF') && (secondAfter === null || isQuote(secondAfter) || is(secondAfter, 'SP', 'GL', 'WJ', 'CL', 'CP', 'EX', 'IS', 'SY', 'BK', 'ZW'))),
  /* LB15c */ ({ before, after, secondAfter }) => always(is(before, 'SP') && is(after, 'IS') && is(secondAfter, 'NU')),
  /* LB15d */ ({ after }) => never(is(after, 'IS')),
  /* LB16 */ ({ base, after }) => never(is(base, 'CL', 'CP') && is(after, 'NS')),
  /* LB17 */ ({ base, after }) => never(is(base, 'BT') && is(after, 'BT')),
  /* LB18 */ ({ before }) => always(is(before, 'SP')),
  /* LB19 */ ({ before, after }) => never(is(after, 'QU', 'QF') || is(before, 'QU', 'QI')),
  /* LB19a */ ({ after, wide }) => never(is(after, 'QI') && !(wide.before && wide.secondAfter)),
  /* LB19a */ ({ before, wide }) => never(is(before, 'QF') && !(wide.secondBefore && wide.after)),
  /* LB20 */ ({ before, after }) => always(is(before, 'CB') || is(after, 'CB')),
  /* LB20a */ ({ before, after, secondBefore }) => never(is(before, 'HY') && is(after, 'AL') && (secondBefore === null || is(secondBefore, 'SP', 'ZW', 'CB', 'GL'))),
  /* LB21 */ ({ before, after }) => never(is(after, 'BA', 'HY', 'NS') || is(before, 'BB')),
  /* LB22 */ ({ after }) => never(is(after, 'IN')),
  /* LB23 */ ({ before, after }) => never((is(before, 'AL') && is(after, 'NU')) || (is(before, 'NU') && is(after, 'AL'))),
  /* LB23a */ ({ before, after }) => never((is(before, 'PR') && is(after, 'ID')) || (is(before, 'ID') && is(after, 'PO'))),
  /* LB24 */ ({ before, after }) => never((is(before, 'PR', 'PO') && is(after, 'AL')) || (is(before, 'AL') && is(after, 'PR', 'PO'))),
  /* LB25 */ (place) => never(insideNumber(place)),
  /* LB28 */ ({ before, after }) => never(is(before, 'AL') && is(after, 'AL')),
  /* LB29 */ ({ before, after }) => never(is(before, 'IS') && is(after, 'AL')),
  /* LB30 */ ({ before, after, wide }) => never((is(before, 'AL', 'NU') && is(after, 'OP') && !wide.after) || (is(before, 'CP') && !wide.before && is(after, 'AL', 'NU'))),
];

function insideNumber({ before, after, secondBefore, secondAfter, numberBefore }: Place): boolean {
  if (is(after, 'NU')) return is(before, 'PO', 'PR', 'HY', 'IS', 'NU') || (is(before, 'SY') && numberBefore);
  if (is(after, 'PO', 'PR')) return numberBefore || (is(before, 'CL', 'CP') && is(secondBefore, 'NU'));
  return is(before, 'PO', 'PR') && is(after, 'OP', 'HY') && is(secondAfter, 'NU');
}

/** For each grapheme: may a line begin with it? The first of a paragraph always may. */
export function breakOpportunities(graphemes: readonly Grapheme[], kinsoku: Kinsoku): readonly boolean[] {
  const classes = withMarks(graphemes.map((grapheme) => classOf(grapheme, kinsoku)));
  const wide = graphemes.map(({ codePoint }) => isWide(codePoint));
  const opportunities: boolean[] = [];
  let base: LineBreakClass | null = null;
  let numberBefore = false;
  for (const [index, after] of classes.entries()) {
    const before = classes[index - 1] ?? null;
    if (before !== 'SP') base = before;
    numberBefore = before === 'NU' || (numberBefore && is(before, 'SY', 'IS'));
    const place = { before, after, base, numberBefore, ...neighbours(classes, wide, index) };
    opportunities.push(before === null || (verdictOfMark(graphemes, index) ?? verdictOfAscii(graphemes, index) ?? decide(place)));
  }
  return opportunities;
}

/**
 * For a run that no line holds and that no rule lets us part (￥3,000、￥5,000、￥8,000: 、 ties what is after a number to it): may a line begin with it, as far
 * as it and its neighbour are concerned by themselves? So no comma comes to stand at the head. Inside western text any place is as bad.
 */
export function forcedOpportunities(graphemes: readonly Grapheme[], kinsoku: Kinsoku): readonly boolean[] {
  const classes = graphemes.map((grapheme) => classOf(grapheme, kinsoku));
  return classes.map((after, index) => {
    const before = classes[index - 1];
    // The two halves of —— belong together even here.
    return before === undefined || verdictOfAscii(graphemes, index) !== undefined || (mayMeet('ID', after) && mayMeet(before, 'ID') && !(before === 'BT' && after === 'BT'));
  });
}

const mayMeet = (before: LineBreakClass, after: LineBreakClass): boolean =>
  decide({ before, after, base: before, secondBefore: 'ID', secondAfter: 'ID', numberBefore: false, wide: { secondBefore: true, before: true, after: true, secondAfter: true } });

/** LB9 and LB10: a mark takes the class of what it stands on; without a base it is a letter. Most marks are inside a grapheme; 〵 is not. */
function withMarks(classes: readonly LineBreakClass[]): readonly LineBreakClass[] {
  const resolved: LineBreakClass[] = [];
  for (const value of classes) {
    const before = resolved.at(-1) ?? null;
    resolved.push(value === 'CM' ? (before === null || is(before, 'SP', 'ZW') ? 'AL' : before) : value);
  }
  return resolved;
}

function verdictOfMark(graphemes: readonly Grapheme[], index: number): false | undefined {
  return never(graphemes[index]?.lineBreak === 'CM' && !is(graphemes[index - 1]?.lineBreak ?? null, 'SP', 'ZW'));
}

const verdictOfAscii = (graphemes: readonly Grapheme[], index: number): boolean | undefined =>
  asciiVerdict(graphemes[index - 2]?.text ?? '', graphemes[index - 1]?.text ?? '', graphemes[index]?.text ?? '');

function neighbours(classes: readonly LineBreakClass[], wide: readonly boolean[], index: number): Pick<Place, 'secondBefore' | 'secondAfter' | 'wide'> {
  const isWideAt = (at: number) => wide[at] ?? false;
  return {
    secondBefore: classes[index - 2] ?? null,
    secondAfter: classes[index + 1] ?? null,
    wide: { secondBefore: isWideAt(index - 2), before: isWideAt(index - 1), after: isWideAt(index), secondAfter: isWideAt(index + 1) },
  };
}

function decide(place: Place): boolean {
  for (const rule of rules) {
    const verdict = rule(place);
    if (verdict !== undefined) return verdict;
  }
  return true;
}

/** Where Japanese practice differs from the Unicode class. */
function classOf({ text, lineBreak }: Grapheme, kinsoku: Kinsoku): LineBreakClass {
  const first = text.charAt(0);
  // CSS Text 3, line-break: normal.
  if (first === '〜' || first === '゠') return kinsoku === 'strict' ? 'NS' : 'ID';
  if (lineBreak === 'CJ') return kinsoku === 'strict' ? 'NS' : 'ID';
  return lineBreak;
}

/**
 * East_Asian_Width F, W or H, by block (UAX #11, EastAsianWidth.txt of Unicode 16). Exact for everything that stands beside quotation marks
 * and brackets in a Japanese text; symbols and emoji outside these blocks count as narrow.
 */
const isWide = (codePoint: number): boolean => wideBlocks.some(([first, last]) => codePoint >= first && codePoint <= last);

const wideBlocks: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], [0x2329, 0x232a], [0x2e80, 0xa4cf], [0xa960, 0xa97f], [0xac00, 0xd7a3], [0xf900, 0xfaff],
  [0xfe10, 0xfe1f], [0xfe30, 0xfe6f], [0xff01, 0xffee], [0x1f000, 0x1faff], [0x20000, 0x3ffff],
];
