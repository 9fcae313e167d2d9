import { honorificText } from '#shared/address/honorific';
import type { CsvCell } from '#shared/lib/csv-text';
import type { Honorific } from '#shared/model/guest';
import { birthdayText, postalCodeText, tableOf, type GuestColumns } from './guest-columns.ts';
import type { OutgoingGuest } from './outgoing-guest.ts';
import { unconfirmedText } from './unconfirmed-text.ts';

/** The heading by which our own list is known again, and under which a guest's id stands. */
export const guestIdHeading = 'ご縁帖ID';

/** 姓, 名 or both: which of the readings the dictionary has proposed and nobody has confirmed. */
const unconfirmedHeading = 'よみ未確認';

/** 「なし」 where he wants none: an empty cell would be read back as the usual 様. */
const honorificSaid = (honorific: Honorific | undefined): string => (honorific === undefined ? '' : honorificText[honorific] || 'なし');

const jointColumns: GuestColumns = [0, 1, 2, 3].flatMap((index) => [
  [`連名${index + 1}-姓`, ({ guest }: OutgoingGuest) => guest.jointNames[index]?.familyName ?? ''],
  [`連名${index + 1}-名`, ({ guest }: OutgoingGuest) => guest.jointNames[index]?.givenName ?? ''],
  [`連名${index + 1}-敬称`, ({ guest }: OutgoingGuest) => honorificSaid(guest.jointNames[index]?.honorific)],
] as const);

const columns: GuestColumns = [
  ['姓', ({ guest }) => guest.familyName], ['名', ({ guest }) => guest.givenName], ['姓かな', ({ guest }) => guest.familyKana], ['名かな', ({ guest }) => guest.givenKana],
  ['敬称', ({ guest }) => honorificSaid(guest.honorific)],
  ...jointColumns,
  ['会社名', ({ guest }) => guest.company.name], ['会社名かな', ({ guest }) => guest.company.kana], ['部署名', ({ guest }) => guest.company.department], ['役職', ({ guest }) => guest.company.title],
  ['郵便番号', ({ guest }) => postalCodeText(guest.address.postalCode)], ['住所', ({ guest }) => guest.address.street], ['建物名', ({ guest }) => guest.address.building],
  ['気付', ({ guest }) => guest.address.careOf],
  ['電話番号', ({ guest }) => guest.phone], ['メールアドレス', ({ guest }) => guest.email], ['誕生日', birthdayText],
  ['お好み', ({ guest }) => guest.likes], ['アレルギー', ({ guest }) => guest.allergies], ['メモ', ({ guest }) => guest.memo],
  ['ご紹介者', ({ introducedBy }) => introducedBy], ['喪中', ({ guest }) => guest.mourningSince], ['送付停止', ({ guest }) => guest.stoppedOn], ['案内の同意', ({ guest }) => guest.consentToOffersOn],
  [unconfirmedHeading, ({ guest }) => unconfirmedText(guest.unconfirmedKana)],
  ['来店回数', ({ visits }) => visits], ['合計金額', ({ spend }) => spend], ['初来店日', ({ firstOn }) => firstOn], ['最終来店日', ({ lastOn }) => lastOn],
  [guestIdHeading, ({ guest }) => guest.id],
];

/** Every guest with all that stands about him on one line, the headings first. Pictures are not in it; the JSON has them. */
export const guestTable = (guests: readonly OutgoingGuest[]): readonly (readonly CsvCell[])[] => tableOf(columns, guests);
