import type { Comparable } from '#shared/duplicates/guest-traits';

export interface Known {
  readonly kana?: string;
  /** Postal code, blank, street. */
  readonly at?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly company?: string;
  readonly born?: readonly [year: number | null, month: number, day: number];
}

const halves = (text: string): readonly [string, string] => {
  const [first = '', ...rest] = text.split(/[ 　]/u);
  return [first, rest.join(' ')];
};

/** `姓 名`; names that nobody bears. */
export function person(name: string, known: Known = {}): Comparable {
  const { kana, at, phone, email, company, born } = { kana: '', at: '', phone: '', email: '', company: '', born: null, ...known };
  const [familyName, givenName] = halves(name);
  const [familyKana, givenKana] = halves(kana);
  const [code, street] = halves(at);
  const birthday = born ? { year: born[0], month: born[1], day: born[2] } : null;
  return { familyName, givenName, familyKana, givenKana, phone, email, birthday, company: { name: company }, address: { postalCode: code.replace('-', ''), street, building: '' } };
}
