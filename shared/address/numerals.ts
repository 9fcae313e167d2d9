const digits = '〇一二三四五六七八九';

/**
 * A run of ASCII digits as vertical addresses write it: up to two digits by position (12 → 十二), longer ones digit by digit
 * (501 → 五〇一, 100 → 一〇〇), because a house number is read out and not counted. A leading zero also forces digit by digit.
 */
export function kanjiNumber(run: string): string {
  if (run.length > 2 || run.startsWith('0')) return Array.from(run, (digit) => digits[Number(digit)]).join('');
  const value = Number(run);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
}

/** ASCII printable characters in their full-width form, which stands upright in a column. */
export const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000');

/** Capitals and digits among Japanese stand upright (ＩＴ推進室, ＣＴＯ); what has a word in small letters lies on its side as a whole. */
export const uprightCapitals = (text: string): string =>
  text.replace(/[A-Za-z0-9][A-Za-z0-9.&'/-]*(?: [A-Za-z0-9.&'/-]+)*/gu, (latin) => (/[a-z]{2}/.test(latin) ? latin : fullWidth(latin)));
