import type { GuestTraits } from './guest-traits.ts';

/**
 * What two entries of one guest have in common with all but certainty: one of these. A slip of the finger spoils some of them and spares another (beginning
 * and end of the name, of the reading).
 */
export function keysOf({ name, family, given, kana, familyKana, givenKana, phones, email, birthday, postalCode, street, company }: GuestTraits): readonly string[] {
  const keys = new Set<string>();
  for (const phone of phones) keys.add(`phone ${phone}`);
  const add = (kind: string, one: string, other = '-') => {
    if (one !== '' && other !== '') keys.add(`${kind} ${one} ${other}`);
  };
  add('name', name);
  add('kana', kana);
  add('email', email);
  add('beginning', family, given.slice(0, 1));
  add('end', given, name.slice(0, 1));
  add('end', given, name.slice(1, 2));
  add('heard', familyKana, givenKana.slice(0, 2));
  add('heard end', givenKana, kana.slice(0, 1));
  add('house', street, name.slice(0, 1));
  add('near', postalCode, given);
  add('born', birthday ? `${birthday.month}-${birthday.day}` : '', given);
  if (name === '') add('company', company);
  if (given === '') add('family alone', family, postalCode);
  return [...keys];
}

/** Whoever shares one of these is all but named: of a crowd under such a key it is told that not all were compared. */
export const isNaming = (key: string): boolean => /^(?:name|kana|phone|email) /u.test(key);

/** What two entries of one guest share beside the key of a large block: name or reading, and with it house, telephone, mail, birthday or firm. */
export function furtherOf({ name, kana, phones, email, birthday, street, company }: GuestTraits): readonly string[] {
  const marks = [street, ...phones, email, birthday ? `${birthday.month}-${birthday.day}` : '', company].filter((mark) => mark !== '');
  return [name, kana].flatMap((person, which) => (person === '' ? [] : ['', ...marks].map((mark) => `${which} ${person} ${mark}`)));
}
