import { displayName, type Guest } from '#shared/model/guest';
import { unconfirmedText } from './unconfirmed-text.ts';

/** RFC 6350 §3.2 and RFC 2426: a line is 75 octets at most without its end; the rest goes on behind a blank. */
const longestLine = 75;

/** The program that wrote a card, as PRODID says it. */
export const cardProduct = '-//Goencho//JA';

/**
 * Guests as vCard 3.0 (RFC 2426), which telephones of every make read, with the readings in X-PHONETIC-* as iCloud and Android know them. Pictures, visits and flags are not in it.
 */
export const vcards = (guests: readonly Guest[]): string => guests.map(vcard).join('');

function vcard(guest: Guest): string {
  const { address, company, birthday } = guest;
  const place = company.name === '' ? 'HOME' : 'WORK';
  const hasAddress = [address.postalCode, address.street, address.building, address.careOf].some((text) => text !== '');
  const lines: readonly (readonly [string, string] | null)[] = [
    ['BEGIN', 'VCARD'], ['VERSION', '3.0'], ['PRODID', cardProduct], ['UID', `urn:uuid:${guest.id}`],
    ['N', structured([guest.familyName, guest.givenName, '', '', ''])], ['FN', escaped(displayName(guest))],
    said('X-PHONETIC-LAST-NAME', guest.familyKana), said('X-PHONETIC-FIRST-NAME', guest.givenKana),
    // Only ours asks for it: a telephone shows the reading either way.
    said('X-GOENCHO-UNCONFIRMED', unconfirmedText(guest.unconfirmedKana)),
    company.name + company.department === '' ? null : ['ORG', structured([company.name, company.department])], said('X-PHONETIC-ORG', company.kana), said('TITLE', company.title),
    said(`TEL;TYPE=${place},VOICE`, guest.phone), said('EMAIL;TYPE=INTERNET', guest.email),
    hasAddress ? [`ADR;TYPE=${place}`, structured(['', [address.building, address.careOf].filter((text) => text !== '').join(' '), address.street, '', '', address.postalCode.replace(/^(\d{3})(\d{4})$/, '$1-$2'), ''])] : null,
    // Beside the building, where every reader sees it; and by itself, so that ours knows the two apart again.
    said('X-GOENCHO-CARE-OF', address.careOf),
    birthday === null ? null : ['BDAY', birthdayValue(birthday)],
    said('NOTE', guest.memo),
    ['REV', guest.updatedAt.replace(/\.\d+Z$/, 'Z')], ['END', 'VCARD'],
  ];
  return lines.flatMap((line) => (line === null ? [] : [`${folded(`${line[0]}:${line[1]}`)}\r\n`])).join('');
}

const said = (name: string, text: string): readonly [string, string] | null => (text === '' ? null : [name, escaped(text)]);
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n?|\n/g, String.raw`\n`);
const structured = (parts: readonly string[]): string => parts.map(escaped).join(';');

const two = (number: number): string => String(number).padStart(2, '0');
/** 3.0 has no day without a year; `--MM-DD` of 4.0 is what Apple and Google write into 3.0 and read from it. */
const birthdayValue = ({ year, month, day }: NonNullable<Guest['birthday']>): string => `${year === null ? '-' : String(year)}-${two(month)}-${two(day)}`;

/** Folded between characters, never inside one: many readers unfold after decoding. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > longestLine) {
      pieces.push(piece);
      piece = '';
      // The blank that continues a line counts.
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}

const octetsOf = (codePoint: number): number => (codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4);
