import { honorificText } from '#shared/address/honorific';
import type { CsvCell } from '#shared/lib/csv-text';
import { birthdayText, nothing, postalCodeText, tableOf, type GuestColumns } from './guest-columns.ts';
import type { OutgoingGuest } from './outgoing-guest.ts';

const numbered = (count: number, columns: (number: number) => GuestColumns): GuestColumns => Array.from({ length: count }, (_, index) => columns(index + 1)).flat();
/** What there is stands under the first number. */
const first = (number: number, text: (outgoing: OutgoingGuest) => string) => (outgoing: OutgoingGuest): string => (number === 1 ? text(outgoing) : '');
const whereOf = ({ guest }: OutgoingGuest): string => (guest.company.name === '' ? '自宅' : '勤務先');
const splitRegion = (street: string): readonly [string, string] => {
  const region = /^(?:東京都|北海道|京都府|大阪府|\p{Script=Han}{2,3}県)/u.exec(street)?.[0] ?? '';
  return [region, street.slice(region.length)];
};
const addressColumns = (number: number): GuestColumns => {
  const of = (text: (outgoing: OutgoingGuest) => string) => first(number, text);
  return [
    [`住所${number}-分類`, of(whereOf)], [`住所${number}-郵便番号`, of(({ guest }) => postalCodeText(guest.address.postalCode))],
    [`住所${number}-都道府県`, of(({ guest }) => splitRegion(guest.address.street)[0])], [`住所${number}-市区町村`, nothing],
    [`住所${number}-地名番地`, of(({ guest }) => splitRegion(guest.address.street)[1])],
    [`住所${number}-ビル名`, of(({ guest }) => [guest.address.building, guest.address.careOf].filter((text) => text !== '').join(' '))], [`住所${number}-最寄り駅`, nothing],
  ];
};
const jointColumns = (number: number): GuestColumns => {
  const joint = ({ guest }: OutgoingGuest) => guest.jointNames[number - 1];
  return [
    [`連名${number}-姓`, (outgoing) => joint(outgoing)?.familyName ?? ''], [`連名${number}-名`, (outgoing) => joint(outgoing)?.givenName ?? ''],
    [`連名${number}-敬称`, (outgoing) => honorificText[joint(outgoing)?.honorific ?? 'none']],
    [`連名${number}-セイ`, nothing], [`連名${number}-メイ`, nothing], [`連名${number}-誕生日`, nothing], [`連名${number}-性別`, nothing],
  ];
};
/** Hiragana is what the book keeps; this program wants katakana. */
const katakana = (kana: string): string => kana.replaceAll(/[\u{3041}-\u{3096}]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0x60));

/** The standard form of 筆まめクラウド, as published example files have it. */
const columns: GuestColumns = [
  ['姓', ({ guest }) => guest.familyName], ['名', ({ guest }) => guest.givenName], ['敬称', ({ guest }) => honorificText[guest.honorific]],
  ['セイ', ({ guest }) => katakana(guest.familyKana)], ['メイ', ({ guest }) => katakana(guest.givenKana)], ['タグ', nothing], ['誕生日', birthdayText], ['性別', nothing], ['顧客コード', nothing],
  ['メモ', ({ guest }) => guest.memo], ['勤務先名', ({ guest }) => guest.company.name], ['勤務先カナ', ({ guest }) => katakana(guest.company.kana)],
  ['部署名1', ({ guest }) => guest.company.department], ['部署名2', nothing], ['役職', ({ guest }) => guest.company.title],
  ...numbered(3, addressColumns),
  ...numbered(5, (number) => [[`TEL${number}-分類`, first(number, (outgoing) => (outgoing.guest.phone === '' ? '' : whereOf(outgoing)))], [`TEL${number}-番号`, first(number, ({ guest }) => guest.phone)]]),
  ...numbered(5, (number) => [[`EMAIL${number}-分類`, first(number, (outgoing) => (outgoing.guest.email === '' ? '' : whereOf(outgoing)))], [`EMAIL${number}-アドレス`, first(number, ({ guest }) => guest.email)]]),
  ...numbered(5, (number) => [[`WEB${number}-分類`, nothing], [`WEB${number}-URL`, nothing]]),
  ...numbered(5, jointColumns),
];

/** A list that 筆まめ reads as its own. */
export const fudemameTable = (guests: readonly OutgoingGuest[]): readonly (readonly CsvCell[])[] => tableOf(columns, guests);
