import { lineBreakClassOf, type LineBreakClass } from '#shared/typeset/code-point-classes';

/** What a reader counts as one character: a base with its combining marks and variation selectors. */
export interface Grapheme {
  readonly text: string;
  /** UTF-16 offset in the whole input. */
  readonly start: number;
  readonly codePoint: number;
  readonly lineBreak: LineBreakClass;
}

export interface Paragraph {
  readonly text: string;
  readonly start: number;
}

/** Every way in which pasted text ends a line: LF, CR, CR LF, VT, FF, NEL, LS, PS (UAX #14 BK). */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** A line end at the very end closes its paragraph and opens no further one. */
export function splitParagraphs(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const match of text.matchAll(lineEnd)) {
    paragraphs.push({ text: text.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  if (start < text.length) paragraphs.push({ text: text.slice(start), start });
  return paragraphs;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

export function splitGraphemes({ text, start }: Paragraph): readonly Grapheme[] {
  return Array.from(segmenter.segment(text), ({ segment, index }) => {
    const codePoint = segment.codePointAt(0) ?? 0;
    return { text: segment, start: start + index, codePoint, lineBreak: lineBreakClassOf(codePoint) };
  });
}
