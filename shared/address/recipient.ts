import { wholeCharacters } from '#shared/lib/whole-characters';
import type { Guest } from '#shared/model/guest';
import { honorificOfCompany, honorificOfPerson, honorificText } from './honorific.ts';
import { uprightCapitals } from './numerals.ts';

/** One person (or one organisation) on the card. `family` and `given` are set apart; either may be empty. */
export interface RecipientName {
  readonly family: string;
  readonly given: string;
  readonly honorific: string;
}

export interface Recipient {
  /** Lines that stand beside the name, from the right: company, department, a long title. */
  readonly affiliation: readonly string[];
  /** A short title stands over the name, in its column. */
  readonly shortTitle: string;
  /** One to five. The family name is given once; it is empty for those who share the first one's. */
  readonly names: readonly RecipientName[];
}

/** Up to this many characters a title stands over the name; a longer one would push the name down the card. */
const longestShortTitle = 5;

/**
 * Who the card speaks to. A person is named with the company above; a company without a person is itself the name, with 御中; a department
 * without a person likewise. A title without a person is addressed as one (店長様).
 */
export function recipientOf(guest: Pick<Guest, 'familyName' | 'givenName' | 'honorific' | 'jointNames' | 'company'>): Recipient {
  const company = trimmed(guest.company);
  const person = { family: guest.familyName.trim(), given: guest.givenName.trim() };
  if (person.family === '' && person.given === '') return organisation(company, guest);
  const latin = isLatin(person.family) && isLatin(person.given);
  const long = wholeCharacters(company.title).length > longestShortTitle;
  return {
    affiliation: [company.name, company.department, long ? company.title : ''].filter((line) => line !== ''),
    shortTitle: long ? '' : company.title,
    names: [{ ...person, honorific: honorificText[honorificOfPerson(guest.honorific)] }, ...jointNames(guest, person.family)].map((name) => (latin ? western(name, person.family) : name)),
  };
}

const isLatin = (name: string): boolean => /^[\p{Script=Latin}][\p{Script=Latin}\p{Mark} .'’-]*$/u.test(name);

/** `Christopher Montgomery`, as its bearer writes it: the family name last, and with everybody. */
function western(name: RecipientName, family: string): RecipientName {
  if (!isLatin(name.family + name.given)) return name;
  return { ...name, family: '', given: [name.given, name.family || family].filter((part) => part !== '').join(' ') };
}

function organisation(company: { readonly name: string; readonly department: string; readonly title: string }, guest: Pick<Guest, 'honorific' | 'jointNames'>): Recipient {
  const parts = [company.name, company.department].filter((line) => line !== '');
  if (company.title !== '') {
    const name = { family: company.title, given: '', honorific: honorificText[honorificOfPerson(guest.honorific)] };
    return { affiliation: parts, shortTitle: '', names: [name, ...jointNames(guest, '')] };
  }
  const name = { family: parts.at(-1) ?? '', given: '', honorific: honorificText[honorificOfCompany(guest.honorific)] };
  return { affiliation: parts.slice(0, -1), shortTitle: '', names: [name] };
}

function jointNames(guest: Pick<Guest, 'jointNames'>, family: string): readonly RecipientName[] {
  return guest.jointNames
    .map((joint) => ({ family: joint.familyName.trim(), given: joint.givenName.trim(), honorific: honorificText[honorificOfPerson(joint.honorific)] }))
    .filter((joint) => joint.family !== '' || joint.given !== '')
    .map((joint) => (joint.family === family && joint.given !== '' ? { ...joint, family: '' } : joint));
}

/** A column shows it as it will stand; the book keeps what was typed. */
const written = (text: string): string => uprightCapitals(text.trim());
const trimmed = (company: Guest['company']) => ({ name: written(company.name), department: written(company.department), title: written(company.title) });
