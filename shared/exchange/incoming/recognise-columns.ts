import { addressHeading, isWholeAddress, placeOf } from './address-heading.ts';
import type { ColumnMeaning } from './column-meaning.ts';
import type { ContactsTable, TableRow } from './contacts-file.ts';
import { guessColumns } from './guess-columns.ts';
import { headingKey } from './heading-key.ts';
import { nameHeading } from './name-heading.ts';
import { ownHeadings } from './own-list.ts';

/** Columns that say nothing of a guest: how the other program sorts, shows or guards its record, or what another column says already. */
const machinery = /^(リスト表示用(氏名|フリガナ)|デザインキット住所id|優先度|秘密度|プライベート|イニシャル|インターネット空き時間情報|ディレクトリサーバー|電子メール\d?の?種類|電子メール\d?表示名|file as|photo|location|billing information|directory server|mileage|subject|sensitivity|priority|private|initials|internet free busy|e-?mail \d? ?(type|display name)|送受履歴|名刺所有者ユーザid|内容品|印刷|eightでつながっている人|再データ化中の名刺|'\?'を含んだデータ|no\.?|番号|#|通番|連番)$/u;

const simple: readonly (readonly [RegExp, ColumnMeaning])[] = [
  [/(e-?mail|phone|website|event|relation|custom field|im) \d - (label|type)$|^(tel|email|web|e-?mail)\d-分類$/u, 'label'],
  [/^宛先$/u, 'addressee'],
  [/^(生(まれた)?年|誕生年|birth ?year)(\(西暦\))?$/u, 'birthday.year'],
  [/^(生(まれた)?月|誕生月|birth ?month)$/u, 'birthday.month'],
  [/^(?!連名).*(生年月日|誕生日)|birth ?(day|date)|date of birth|バースデー/u, 'birthday'],
  [/アレルギ|苦手|食べられない|allerg/u, 'allergies'],
  [/^(お?好み|お?好きな?(物|もの|料理|お酒)?|好物|嗜好|likes?)$/u, 'likes'],
  [/^ご?(来店|来客|来訪|訪問|利用|予約|会食)(年月)?日(時|付)?$|^(日付|visit(ed)?( ?(on|date|day))?|date( of visit)?|来店)$/u, 'visit.on'],
  [/^(ご?(利用)?金額|お?会計(額|金額)?|売上(高|額|金額)?|お?支払い?(額|金額)?|(合計|税込|請求)(金額|額)?|合計\(税込\)|amount|total|sales|spend(ing)?)(\(円\)|円)?$/u, 'visit.amount'],
  [/^(ご?(来店|利用)?人数|名数|客数|組人数|party( size)?|number of guests|guests|people|covers)(\(名\)|名)?$/u, 'visit.party'],
  [/^(ご?同席(者|の方)?|お?連れ様?|ご?同伴(者)?|companions?)$/u, 'visit.companions'],
  [/^(お?料理|ご?注文(内容)?|メニュー|コース(名)?|お?献立|dish(es)?|menu|course)$/u, 'visit.dishes'],
  [/^(会話|お?話(題|の内容)?|talk|conversation)$/u, 'visit.talk'],
  [/^(ご?(利用|来店)(目的|シーン|用途)|用途|目的|シーン|occasion|purpose)$/u, 'visit.occasion'],
  [/^(メモ|備考|特記(事項)?|摘要|コメント|ノート|memo|notes?|comments?|remarks?)(欄)?\d*$/u, 'memo'],
];

const company: readonly (readonly [RegExp, ColumnMeaning])[] = [
  [/^(部署|所属|部課|部門)(名|先)?\d?$|^部署名?\(.*\)$|^部署名?\d?$|department|^organization department$/u, 'company.department'],
  [/^(役職|肩書き?|職位)(名)?(\(.*\))?$|job title|organization( \d -)? title|^position$|^title$/u, 'company.title'],
  [/^(会社|勤務先|法人|企業|組織|団体|貴社|御社)(名|名称)?(\(.*\))?1?$|^(company|organization)( ?name)?$|^organization (1 - )?name$|^屋号$|^店名$/u, 'company.name'],
];

/** FAX, pagers and the secretary are no telephone of the guest. */
function contactHeading(key: string): ColumnMeaning | null {
  if (/fax|ファッ?クス|秘書|コールバック|ポケットベル|テレックス|telex|isdn|tty|無線|自動車|pager|callback|assistant|radio|car phone/u.test(key)) return null;
  if (/mail|メール/u.test(key)) return /配信|可否|希望|許可|種類|表示名|type|display/u.test(key) ? null : 'email';
  if (!/電話|\btel\b|^tel|\b(tele)?phone\b|携帯|mobile|\bcell\b|連絡先/u.test(key)) return null;
  if (/携帯|mobile|\bcell\b/u.test(key)) return 'phone.mobile';
  if (/直通|部門|代表/u.test(key)) return 'phone.work';
  return /tel\d|phone \d|電話番号\d/u.test(key) ? 'phone.other' : `phone.${placeOf(key)}`;
}

function meaningOf(heading: string): ColumnMeaning {
  const key = headingKey(heading);
  if (key === '' || machinery.test(key)) return 'ignore';
  return find(simple, key) ?? nameHeading(key) ?? find(company, key) ?? contactHeading(key) ?? addressHeading(key) ?? 'memo';
}

const find = (list: readonly (readonly [RegExp, ColumnMeaning])[], key: string): ColumnMeaning | undefined => list.find(([words]) => words.test(key))?.[1];

/** Whether a text is a heading that this program knows; numbers of known headings tell a row of headings from a row of guests. */
export const isKnownHeading = (text: string): boolean => text.length <= 40 && (meaningOf(text) !== 'memo' || find(simple, headingKey(text)) === 'memo') && headingKey(text) !== '';

/**
 * What each column means, by headings alone: those of the known programs, else aliases. A heading that nobody knows is `memo`, so that
 * nothing is lost unseen. Where the file has no headings (`rows` given, headings A, B, C), by what stands in the first rows.
 */
export function recogniseColumns(headers: readonly string[], rows?: readonly TableRow[]): readonly ColumnMeaning[] {
  if (rows !== undefined) return guessColumns(headers.length, rows);
  const keys = headers.map(headingKey);
  const own = ownHeadings(keys);
  return settle(keys, headers.map((heading, index) => own?.get(keys[index] ?? '') ?? meaningOf(heading)));
}

/** What may be told by content under a heading that nobody knows. A column of days may be anything. */
const telling: ReadonlySet<ColumnMeaning> = new Set(['fullName', 'home.street', 'home.postalCode', 'phone.home', 'email']);
const names: ReadonlySet<ColumnMeaning> = new Set(['fullName', 'familyName', 'company.name']);

/** As `recogniseColumns`, for a list as it was read: under headings that nobody knows (よびな, すまい) what is missing otherwise is told by the first rows. */
export function recogniseTable({ headers, headerAt, rows }: Pick<ContactsTable, 'headers' | 'headerAt' | 'rows'>): readonly ColumnMeaning[] {
  if (headerAt === null) return recogniseColumns(headers, rows);
  const known = recogniseColumns(headers);
  const guessed = guessColumns(headers.length, rows);
  return known.map((meaning, index) => {
    const guess = guessed[index] ?? 'memo';
    if (meaning !== 'memo' || isKnownHeading(headers[index] ?? '') || !telling.has(guess)) return meaning;
    const place = guess.split('.')[0];
    return known.some((other) => other === guess || (guess === 'fullName' ? names.has(other) : other.startsWith(`${place}.`))) ? meaning : guess;
  });
}

/** Thunderbird: beside Birth Month, Birth Day is a number; and so is 生日 beside 生月. */
const dayOfMonth = /^(birth day|生まれた日|生日|誕生日)$/u;

/** What a column means beside the others. */
function settle(keys: readonly string[], meanings: readonly ColumnMeaning[]): readonly ColumnMeaning[] {
  const has = (meaning: ColumnMeaning): boolean => meanings.includes(meaning);
  // 姓 and 名前, 姓フリガナ and 名前フリガナ: here 名前 is the given name.
  const isGivenName = (meaning: ColumnMeaning, key: string): boolean => has('familyName') && !has('givenName') && meaning === 'fullName' && key === '名前';
  const kanaApart = has('familyKana') && !has('givenKana');
  return meanings.map((meaning, index) => {
    const key = keys[index] ?? '';
    if (isGivenName(meaning, key)) return 'givenName';
    if (kanaApart && meaning === 'fullKana' && key.startsWith('名前')) return 'givenKana';
    if (has('birthday.month') && dayOfMonth.test(key)) return 'birthday.day';
    // Outlook: beside Job Title, Title is Mr. or Dr.
    if (key === 'title' && keys.includes('job title')) return 'honorific';
    return isWholeAddress(key) ? wholeAddress(key, has) : meaning;
  });
}

/** Where its parts have columns of their own, the whole says nothing new. */
function wholeAddress(key: string, has: (meaning: ColumnMeaning) => boolean): ColumnMeaning {
  const street: ColumnMeaning = `${placeOf(key)}.street`;
  return has(street) ? 'ignore' : street;
}
