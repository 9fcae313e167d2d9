import { fullWidth } from './numerals.ts';

/** 佐藤様方: at whose house the guest lives. A company or an institution does not have a 方 but a 気付. Empty where there is none. */
export function careOfLine(careOf: string): string {
  const name = careOf.trim();
  if (name === '') return '';
  if (/(?:方|気付|内)$/u.test(name)) return upright(name);
  if (/会社|法人|ホテル|旅館|病院|大学|学校|商店|事務所|センター|㈱|㈲|\(株\)|（株）/u.test(name)) return upright(`${name}気付`);
  return upright(/(?:様|殿|先生)$/u.test(name) ? `${name}方` : `${name}様方`);
}

/** Capitals and digits stand; a word with small letters lies on its side as everywhere. */
const upright = (text: string): string => (/[a-z]{2}/.test(text) ? text : fullWidth(text));
