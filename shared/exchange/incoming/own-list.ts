import { guestIdHeading } from '#shared/exchange/outgoing/guest-table';
import type { ColumnMeaning } from './column-meaning.ts';
import { headingKey } from './heading-key.ts';

/** Our own list of guests (outgoing/guest-table.ts). What is reckoned from visits is not read back: the visits have it. */
const guestHeadings: Readonly<Record<string, ColumnMeaning>> = {
  姓: 'familyName', 名: 'givenName', 姓かな: 'familyKana', 名かな: 'givenKana', 敬称: 'honorific',
  会社名: 'company.name', 会社名かな: 'company.kana', 部署名: 'company.department', 役職: 'company.title',
  郵便番号: 'home.postalCode', 住所: 'home.street', 建物名: 'home.building', 気付: 'home.careOf',
  電話番号: 'phone.home', メールアドレス: 'email', 誕生日: 'birthday', お好み: 'likes', アレルギー: 'allergies', メモ: 'memo',
  ご紹介者: 'introducer', 喪中: 'mourningSince', 送付停止: 'stoppedOn', 案内の同意: 'consentToOffersOn', よみ未確認: 'unconfirmedKana',
  来店回数: 'ignore', 合計金額: 'ignore', 初来店日: 'ignore', 最終来店日: 'ignore', [guestIdHeading]: 'ownId',
};

/** Our own list of visits (outgoing/visit-table.ts). */
const visitHeadings: Readonly<Record<string, ColumnMeaning>> = {
  来店日: 'visit.on', お客様: 'fullName', よみ: 'fullKana', 電話番号: 'phone.home', 人数: 'visit.party', お連れ様: 'visit.companions', 金額: 'visit.amount',
  お料理: 'visit.dishes', 会話: 'visit.talk', おすすめ: 'visit.recommendation', 機会: 'visit.occasion', きっかけ: 'visit.movedBy', きっかけのひとこと: 'visit.movedWords', [guestIdHeading]: 'ownId',
};

const byKey = (headings: Readonly<Record<string, ColumnMeaning>>): ReadonlyMap<string, ColumnMeaning> =>
  new Map(Object.entries(headings).map(([heading, meaning]) => [headingKey(heading), meaning]));
const [guests, visits] = [byKey(guestHeadings), byKey(visitHeadings)];

/** What a heading of a list that we wrote means, by its `headingKey`; null where the list is not ours. A column that he has added is read as anywhere else (undefined). */
export function ownHeadings(keys: readonly string[]): ReadonlyMap<string, ColumnMeaning> | null {
  if (!keys.includes(headingKey(guestIdHeading))) return null;
  return keys.includes('来店日') ? visits : guests;
}
