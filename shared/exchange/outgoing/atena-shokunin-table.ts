import { honorificText } from '#shared/address/honorific';
import type { CsvCell } from '#shared/lib/csv-text';
import { birthdayText, nothing, postalCodeText, tableOf, type GuestColumns } from './guest-columns.ts';
import type { OutgoingGuest } from './outgoing-guest.ts';

type Place = '自宅' | '会社' | 'その他';

/** The book has one address; it is the company's where there is one. */
const placeOf = ({ guest }: OutgoingGuest): Place => (guest.company.name === '' ? '自宅' : '会社');
const at = (place: Place, text: (outgoing: OutgoingGuest) => string) => (outgoing: OutgoingGuest): string => (placeOf(outgoing) === place ? text(outgoing) : '');

const addressColumns = (place: Place): GuestColumns => [
  [`${place}〒`, at(place, ({ guest }) => postalCodeText(guest.address.postalCode))],
  [`${place}住所1`, at(place, ({ guest }) => guest.address.street)], [`${place}住所2`, at(place, ({ guest }) => guest.address.building)], [`${place}住所3`, at(place, ({ guest }) => guest.address.careOf)],
  [`${place}電話`, at(place, ({ guest }) => guest.phone)], [`${place}IM ID`, nothing], [`${place}E-mail`, at(place, ({ guest }) => guest.email)], [`${place}URL`, nothing], [`${place}Social`, nothing],
];

/** 61 columns in the order of that program's own export. */
const columns: GuestColumns = [
  ['姓', ({ guest }) => guest.familyName], ['名', ({ guest }) => guest.givenName], ['姓かな', ({ guest }) => guest.familyKana], ['名かな', ({ guest }) => guest.givenKana],
  ['姓名', ({ guest }) => `${guest.familyName}${guest.givenName}`], ['姓名かな', ({ guest }) => `${guest.familyKana}${guest.givenKana}`],
  ['ミドルネーム', nothing], ['ミドルネームかな', nothing], ['敬称', ({ guest }) => honorificText[guest.honorific]], ['ニックネーム', nothing], ['旧姓', nothing], ['宛先', placeOf],
  ...addressColumns('自宅'), ...addressColumns('会社'), ...addressColumns('その他'),
  ['会社名かな', ({ guest }) => guest.company.kana], ['会社名', ({ guest }) => guest.company.name], ['部署名1', ({ guest }) => guest.company.department], ['部署名2', nothing], ['役職名', ({ guest }) => guest.company.title],
  ['連名', ({ guest }) => guest.jointNames.map(({ familyName, givenName }) => `${familyName}${givenName}`).join('、')], ['連名ふりがな', nothing],
  ['連名敬称', ({ guest }) => guest.jointNames.map(({ honorific }) => honorificText[honorific]).join('、')], ['連名誕生日', nothing],
  ['メモ1', ({ guest }) => guest.memo], ['メモ2', ({ guest }) => guest.likes], ['メモ3', ({ guest }) => guest.allergies], ['メモ4', nothing], ['メモ5', nothing],
  ['備考1', nothing], ['備考2', nothing], ['備考3', nothing], ['誕生日', birthdayText], ['性別', nothing], ['血液型', nothing], ['趣味', nothing], ['性格', nothing],
];

/** A list that 宛名職人 reads as its own. */
export const atenaShokuninTable = (guests: readonly OutgoingGuest[]): readonly (readonly CsvCell[])[] => tableOf(columns, guests);
