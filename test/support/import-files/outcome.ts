import type { ContactsFile, FileFault } from '#shared/exchange/incoming/contacts-file';
import type { IncomingFields, IncomingGuest, IncomingVisit, RowProblem } from '#shared/exchange/incoming/incoming-guest';
import { recogniseTable } from '#shared/exchange/incoming/recognise-columns';
import { toIncomingGuests } from '#shared/exchange/incoming/to-incoming-guests';
import { toIncomingVisits } from '#shared/exchange/incoming/to-incoming-visits';
import type { Result } from '#shared/lib/result';
import { plainDate } from '#shared/lib/plain-date';

const shown = (...parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== '').join(' ');

/** `見本・筆乃 <sama> (みほん ふでの) | +joint | [company] | 〒1040061 東京都… / building | 03-1234-5678 | *1980-1-1 | 「memo」` */
const guestLine = (fields: IncomingFields): string => [
  nameText(fields), ...(fields.jointNames ?? []).map((name) => `+${shown(name.familyName, name.givenName)}${name.honorific === 'sama' ? '' : `<${name.honorific}>`}`),
  companyText(fields), addressText(fields), fields.phone, fields.email,
  fields.birthday && `*${fields.birthday.year ?? ''}-${fields.birthday.month}-${fields.birthday.day}`, fields.likes && `likes ${fields.likes}`, fields.allergies && `allergies ${fields.allergies}`,
  fields.memo && `「${fields.memo.replaceAll('\n', ' ¶ ')}」`,
].filter((part) => part !== undefined && part !== '').join(' | ');

function nameText({ familyName = '', givenName = '', honorific, familyKana, givenKana }: IncomingFields): string {
  const kana = shown(familyKana, givenKana);
  return shown(familyName !== '' && givenName !== '' ? `${familyName}・${givenName}` : familyName + givenName, honorific && `<${honorific}>`, kana && `(${kana})`);
}

const companyText = ({ company }: IncomingFields): string => (company ? `[${shown(company.name, company.kana && `(${company.kana})`, company.department, company.title)}]` : '');
const addressText = ({ address }: IncomingFields): string =>
  (address ? shown(address.postalCode && `〒${address.postalCode}`, address.street, address.building && `/ ${address.building}`, address.careOf && `/ ${address.careOf}`) : '');

const problemText = ({ column, kind, text }: RowProblem): string => ` !${shown(kind, column, text.length > 30 ? `${text.slice(0, 30)}…` : text)}`;
const guestText = ({ where, fields, photo, problems }: IncomingGuest): string => `${where} ${guestLine(fields)}${photo ? ` | photo ${photo.mediaType} ${photo.bytes.length}` : ''}${problems.map(problemText).join('')}`;
const visitText = ({ where, guest, on, party, amount, companions, dishes, talk, problems }: IncomingVisit): string =>
  `${where} ${shown(on ?? '-', guest.name, guest.phone)} | ${party ?? '-'} | ${amount ?? '-'} | ${shown(companions, dishes, talk.replaceAll('\n', ' ¶ '))}${problems.map(problemText).join('')}`;

/** What came of a file, in lines that can be read: how it was read, then each guest (or visit) with what is wrong there. */
export function outcome(read: Result<ContactsFile, FileFault>): readonly string[] {
  if (!read.ok) return [Object.values(read.error).join(' ')];
  const file = read.value;
  if (file.kind === 'cards') return [`cards ${file.encoding}`, ...file.cards.map(guestText)];
  const how = shown(file.format, file.encoding ?? '', file.dialect ?? '', file.headerAt === null ? 'no headings' : `headings in ${file.headerAt}`, file.sheet === null ? '' : `sheet ${file.sheet} of ${file.sheets.length}`);
  const meanings = recogniseTable(file);
  if (meanings.includes('visit.on')) return [how, ...toIncomingVisits(file, meanings, plainDate('2026-11-22')).map(visitText)];
  return [how, ...toIncomingGuests(file, meanings).map(guestText)];
}
