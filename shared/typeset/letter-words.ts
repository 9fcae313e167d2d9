import type { TextRange } from '#shared/typeset/placed-text';

/** 頭語 of letters: they stand at the head of their line, without the indent of a paragraph. */
const opening = /^(?:拝啓|謹啓|粛啓|拝復|謹復|前略|冠省|急啓|再啓|追啓)/u;

export const opensLetter = (paragraph: string): boolean => opening.test(paragraph);

/** 結語, at the end of a paragraph, by itself or behind a finished sentence. 以上 is left out: it ends sentences too. */
const closing = /(?<=^|[。！？!?」』）…\s])(?:敬具|敬白|拝具|謹言|謹白|頓首|草々|早々|怱々|匆々|不一|不備|かしこ|あらあらかしこ)[。.]?[^\S\n]*$/gmu;

/** Where 敬具 and its like stand: the ranges that are set at the foot of their line (地付き). */
export const closingWords = (text: string): readonly TextRange[] =>
  Array.from(text.matchAll(closing), (match) => ({ start: match.index, end: match.index + match[0].length }));
