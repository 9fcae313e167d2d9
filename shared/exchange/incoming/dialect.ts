import { guestIdHeading } from '#shared/exchange/outgoing/guest-table';
import type { KnownDialect } from './contacts-file.ts';
import { headingKey } from './heading-key.ts';

/** Headings that only this program writes; all of one list must be there. */
const signatures: readonly (readonly [KnownDialect, readonly string[]])[] = [
  ['goencho', [guestIdHeading]],
  ['atena-shokunin', ['姓名かな', '自宅〒', '宛先']],
  ['hagaki-design-kit', ['氏名(姓)', '郵便番号(自宅欄)']],
  ['fudemame-cloud', ['住所1-郵便番号', 'TEL1-番号']],
  ['google', ['Phonetic First Name', 'Organization Name']],
  ['google', ['Given Name Yomi', 'Family Name Yomi']],
  ['outlook-ja', ['番地 (会社)', '電子メール アドレス']],
  ['outlook-en', ['Business Street', 'E-mail Address']],
  ['eight', ['TEL直通', '名刺交換日']],
  ['sansan', ['名刺所有者ユーザID']],
  ['kitamura', ['〒番号', '姓1', '敬称1']],
  ['web-post', ['お届け先郵便番号', 'お届け先氏名']],
  ['windows-contacts', ['自宅の郵便番号', '表示名']],
];

/** Which program wrote a list, by its headings; null for one of his own. */
export function dialectOf(headers: readonly string[]): KnownDialect | null {
  const keys = new Set(headers.map(headingKey));
  return signatures.find(([, headings]) => headings.every((heading) => keys.has(headingKey(heading))))?.[0] ?? null;
}
