import type { IncomingAddress } from './incoming-guest.ts';
import { addressParts, addressPlaces, type AddressPlace } from './column-meaning.ts';
import type { GuestDraft } from './item.ts';

interface ReadAddress extends IncomingAddress {
  readonly place: AddressPlace;
  readonly label: string;
}

/** 自宅 first, or what the file says the card goes to (宛先); where there is only one, that one. The others stand in the memo. */
export function readAddress(draft: GuestDraft): void {
  const found = addressPlaces.flatMap((place) => addressAt(draft, place) ?? []);
  const wanted: AddressPlace = /会社|勤務|work|business/iu.test(draft.joined('addressee')) ? 'work' : 'home';
  const chosen = found.find(({ place }) => place === wanted) ?? found[0];
  if (!chosen) return;
  const { postalCode, street, building, careOf } = chosen;
  draft.fields.address = { postalCode, street: draft.fitted(street, 100, chosen.label), building: draft.fitted(building, 60, chosen.label), careOf: draft.fitted(careOf, 40, chosen.label) };
  for (const other of found) if (other !== chosen) draft.note(other.label, writtenAddress(other));
}

const writtenAddress = ({ postalCode, street, building, careOf }: IncomingAddress): string =>
  [postalCode === '' ? '' : `〒${postalCode.slice(0, 3)}-${postalCode.slice(3)}`, street, building, careOf].filter((part) => part !== '').join(' ');

function addressAt(draft: GuestDraft, place: AddressPlace): ReadAddress | null {
  if (!addressParts.some((part) => part !== 'kind' && draft.all(`${place}.${part}`).length > 0)) return null;
  const lines = streetLines(draft, place);
  const label = (['street', 'region', 'city', 'postalCode', 'building'] as const).map((part) => draft.labelOf(`${place}.${part}`)).find((text) => text !== '') ?? '';
  const postalCode = readPostalCode(draft, place) || postalCodeIn(lines[0] ?? '');
  lines[0] = lines[0]?.replace(codeInLine, '') ?? '';
  const { street, building } = streetAndBuilding(lines.filter((line) => line !== ''), draft.joined(`${place}.building`));
  const careOf = draft.joined(`${place}.careOf`) || (/(?:^|\s)(\S{1,20}方|c\/o\s.+)$/iu.exec(building)?.[1] ?? '');
  return { place: placeOfKind(draft.joined(`${place}.kind`)) ?? place, label, postalCode, street, building: withoutCareOf(building, careOf), careOf };
}

/** Our cards say it behind the building as well. */
export const withoutCareOf = (building: string, careOf: string): string => (careOf !== '' && building.endsWith(careOf) ? building.slice(0, -careOf.length).trim() : building);

/** 〒104-0061 before the address, in any width. */
const codeInLine = /^〒?\s*[\d０-９]{3}[-‐−–ー－][\d０-９]{4}\s+|^〒\s*[\d０-９]{3}[-‐−–ー－]?[\d０-９]{4}\s*/u;
const postalCodeIn = (line: string): string => codeInLine.exec(line)?.[0].normalize('NFKC').replaceAll(/\D/gu, '') ?? '';

/** What the file itself calls the address (`住所1-分類`, `Address 1 - Label`). */
function placeOfKind(kind: string): AddressPlace | null {
  if (/自宅|home/iu.test(kind)) return 'home';
  if (/会社|勤務|work|business|office/iu.test(kind)) return 'work';
  return kind === '' ? null : /その他|other/iu.test(kind) ? 'other' : null;
}

/** From 都道府県 on, whatever the order of the columns. A part that the next one repeats (市区町村 in a street that has it too) is left out. */
function streetLines(draft: GuestDraft, place: AddressPlace): string[] {
  const region = draft.joined(`${place}.region`);
  const city = draft.joined(`${place}.city`, '');
  const [first = '', ...more] = draft.all(`${place}.street`).flatMap(({ text }) => text.split(/\s*\n\s*/u));
  const from = city !== '' && first.startsWith(city) ? '' : city;
  const head = region !== '' && (from || first).startsWith(region) ? from : region + from;
  // A western address is written from the house to the state.
  if (/[A-Za-z]$/u.test(head) && !/\p{Script=Han}/u.test(first)) return [[first, ...more, city, region].filter((part) => part !== '').join(', ')];
  return [first.startsWith(head) ? first : head + first, ...more];
}

/** Further lines continue the address until it ends in a number; then they are the building. One line is cut at the blank behind its number. */
function streetAndBuilding(lines: readonly string[], named: string): { readonly street: string; readonly building: string } {
  const at = lines.findIndex((line, index) => index > 0 && endsInNumber.test(lines[index - 1] ?? '') && !/^[\d０-９\-‐−－ー]/u.test(line));
  const street = lines.slice(0, at < 0 ? lines.length : at).reduce((whole, line) => `${whole}${/[A-Za-z\d]$/u.test(whole) && /^[A-Za-z\d]/u.test(line) ? ' ' : ''}${line}`, '');
  const building = at < 0 ? '' : lines.slice(at).join(' ');
  const cut = building === '' && named === '' ? /^(\S*\P{ASCII}\S*[\d０-９](?:番地?|号|地割)?)[\s\u3000]+(?![\d０-９]+[-‐−－ー丁番号])(\S.*)$/u.exec(street) : null;
  if (cut) return { street: cut[1] ?? '', building: cut[2] ?? '' };
  return { street, building: [building, named].filter((part) => part !== '').join(' ') };
}

const endsInNumber = /(?:[\d０-９〇一二三四五六七八九十]|番地?|号|地割)$/u;

/**
 * Seven digits. A spreadsheet takes the first zero of 060-0000: six digits can only be that. Five digits may be a code of before 1998, so they are told of
 * and kept in the memo.
 */
export function readPostalCode(draft: GuestDraft, place: AddressPlace): string {
  const items = draft.all(`${place}.postalCode`);
  if (items.length === 0) return '';
  const [{ label = '' } = {}] = items;
  const text = items.map((item) => item.text).join('');
  const digits = text.normalize('NFKC').replaceAll(/[\s〒\-‐-―−ー]/gu, '').replace(/\.0$/u, '');
  if (/^\d{7}$/u.test(digits)) return digits;
  if (/^\d{6}$/u.test(digits)) {
    draft.problem(label, 'leading-zero-restored', text);
    return `0${digits}`;
  }
  if (digits === '') return '';
  draft.problem(label, 'not-a-postal-code', text);
  draft.note(label, text);
  return '';
}
