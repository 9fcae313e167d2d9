import { placeText, type TextRange } from '#shared/typeset/place-text';
import type { CardKit } from './card.ts';
import { lengthOf } from './set-run.ts';
import { wordsKeptWhole, wordsOfForeignName } from './words-kept-whole.ts';

/** Longer than any name: the line is not broken. */
const endless = 10_000;

/** Length of a horizontal text on one line, in em. */
export const emOf = (text: string, { chain }: Pick<CardKit, 'chain'>): number =>
  lengthOf(placeText(text, { fonts: chain, measure: endless, writing: 'horizontal', solid: true }).clusters);

/** The given name with its honorific; 御中 stands apart from the name by a space. */
const lastOfName = /(?<=[ \u3000])(?!(?:様|先生|殿|御中)$)[^ \u3000]+(?:[ \u3000](?:様|先生|殿|御中))?$/u;
/** Whatever else gives way, the honorific stays with the last character. */
const honorificAtEnd = /[^ \u3000]\p{Mark}*[ \u3000]?(?:様|先生|殿|御中)$/gu;

/** A name that needs two lines is divided between family and given name, if the given name has room on one; a foreign one between its words. */
export const nameKeptWhole = (measure: number, kit: Pick<CardKit, 'chain'>) => (text: string): readonly TextRange[] => {
  const words = wordsOfForeignName(text);
  const foreign = words.filter(({ start, end }) => emOf(text.slice(start, end), kit) <= measure);
  const kept = [...foreign, ...Array.from(text.matchAll(honorificAtEnd), (match) => ({ start: match.index, end: text.length }))];
  const last = lastOfName.exec(text);
  if (last && emOf(last[0], kit) <= measure) return [...kept, { start: last.index, end: text.length }];
  // A word that no line holds is divided; its end stays with the honorific.
  return words.length > 0 && foreign.length === words.length ? kept : [...kept, ...wordsKeptWhole(text)];
};
