import { fullWidth } from './numerals.ts';

const digits = '〇一二三四五六七八九';

/** 03-1234-5678 as a column says it: 電話〇三ー一二三四ー五六七八. Empty for a number that is not known. */
export function phoneLine(phone: string): string {
  const even = phone.normalize('NFKC').trim().replace(/[()\s]+/gu, '-').replace(/^-|-$/gu, '').replace(/[-\u2010-\u2015\u2212ー]+/gu, '-');
  if (even === '') return '';
  const said = Array.from(even, (character) => {
    if (character === '-') return 'ー';
    return /\d/.test(character) ? digits[Number(character)] : fullWidth(character);
  });
  return `電話${said.join('')}`;
}
