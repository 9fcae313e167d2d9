import { uprightCapitals } from './numerals.ts';

const isOrganisation = /会社|法人|ホテル|旅館|病院|大学|学校|商店|事務所|センター|㈱|㈲|\(株\)|（株）/u;

/** 佐藤様方: at whose house the guest lives; `c/o`, which says the same, is taken off. A company or an institution does not have a 方 but a 気付. Empty where there is none. */
export const careOfLine = (careOf: string): string => lineOf(careOf, { house: '様方', organisation: '気付' });

/** 佐藤方, ○○ビル内: where the sender himself is to be found. He gives his own place no 様, and speaks of being inside it (内). */
export const ownCareOfLine = (careOf: string): string => lineOf(careOf, { house: '方', organisation: '内' });

function lineOf(careOf: string, ending: { readonly house: string; readonly organisation: string }): string {
  const name = careOf.trim().replace(/^(?:c\/o|ｃ／ｏ|℅)[\s.:：]*/iu, '');
  if (name === '') return '';
  if (/(?:方|気付|内)$/u.test(name)) return uprightCapitals(name);
  if (isOrganisation.test(name)) return uprightCapitals(name + ending.organisation);
  return uprightCapitals(name + (/(?:様|殿|先生)$/u.test(name) ? '方' : ending.house));
}
