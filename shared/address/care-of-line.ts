import { uprightCapitals } from './numerals.ts';

/** 佐藤様方: at whose house the guest lives. A company or an institution does not have a 方 but a 気付. Empty where there is none. */
export function careOfLine(careOf: string): string {
  const name = careOf.trim();
  if (name === '') return '';
  if (/(?:方|気付|内)$/u.test(name)) return uprightCapitals(name);
  if (/会社|法人|ホテル|旅館|病院|大学|学校|商店|事務所|センター|㈱|㈲|\(株\)|（株）/u.test(name)) return uprightCapitals(`${name}気付`);
  return uprightCapitals(/(?:様|殿|先生)$/u.test(name) ? `${name}方` : `${name}様方`);
}
