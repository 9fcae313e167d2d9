import { cleanText } from './clean-cell.ts';
import type { AddressPart, AddressPlace, ColumnMeaning } from './column-meaning.ts';
import type { Item } from './item.ts';
import type { CardProperty } from './vcard-lines.ts';

/** What a card calls it only in English: the memo of a Japanese book says it in Japanese. */
const words: ReadonlyMap<string, string> = new Map([
  ['NICKNAME', 'ニックネーム'], ['X-NICKNAME', 'ニックネーム'], ['URL', 'ウェブ'], ['CATEGORIES', '分類'], ['X-GN', 'グループ'], ['ANNIVERSARY', '記念日'], ['X-ANNIVERSARY', '記念日'], ['X-ABDATE', '記念日'],
  ['GENDER', '性別'], ['X-GENDER', '性別'], ['X-ABRELATEDNAMES', '関係者'], ['RELATED', '関係者'], ['X-SPOUSE', '配偶者'], ['ROLE', '職務'], ['IMPP', 'メッセージ'], ['X-SOCIALPROFILE', 'SNS'], ['HOBBY', '趣味'],
  ['homefax', '自宅FAX'], ['workfax', '会社FAX'], ['otherfax', 'FAX'], ['fax', 'FAX'], ['pager', 'ポケットベル'], ['home', '自宅'], ['work', '会社'], ['cell', '携帯'], ['mobile', '携帯'], ['iphone', '携帯'],
  ['main', '代表'], ['other', 'その他'], ['anniversary', '記念日'], ['homepage', 'ホームページ'], ['spouse', '配偶者'], ['child', 'お子様'], ['mother', '母'], ['father', '父'], ['assistant', '秘書'],
]);

/** What keeps the record of the other program and says nothing of the guest. */
const machinery = /^(VERSION|PRODID|REV|MAILER|TZ|GEO|KEY|LOGO|CLASS|PROFILE|SOURCE|NAME|KIND|LANG|CLIENTPIDMAP|XML|FN|SORT-STRING|LABEL|AGENT|X-ABLABEL|X-ABADR|X-ABUID|X-ABSHOWAS|X-IMAGE.*|X-CLASS|X-REDUCTION|X-NO|X-GNO|X-DCM-.*|X-MS-OL-.*|X-MS-CARDPICTURE|X-MICROSOFT-.*|X-WAB-.*|X-EVOLUTION-.*|X-SOFTBANK-.*|X-KDDI-.*|X-SAMSUNGADR|X-PRODID|X-ADDRESSBOOKSERVER-.*)$/u;

type Reader = (property: CardProperty, card: Card) => void;

/** What is being read of one card. */
class Card {
  readonly items: Item[] = [];
  readonly places = new Set<AddressPlace>();
  readonly #labels: ReadonlyMap<string, string>;

  constructor(properties: readonly CardProperty[]) {
    this.#labels = new Map(properties.filter(({ name }) => name === 'X-ABLABEL').map(({ group, value }) => [group, plain(value).replaceAll(/^_\$!<|>!\$_$/gu, '')]));
  }

  add(meaning: ColumnMeaning, label: string, value: string): void {
    const text = cleanText(value);
    if (text !== '') this.items.push({ meaning, label, text });
  }

  /** The label he gave it, or what kind it is; else the usual word for the property. */
  labelOf({ group, name, types }: CardProperty, usual?: string): string {
    const own = this.#labels.get(group);
    if (own !== undefined && own !== '') return words.get(own.toLowerCase()) ?? own;
    // Android writes a label of his own as a type: TEL;X-実家.
    const kind = types.map((type) => words.get(type) ?? /^x-(?=.*\P{ASCII})(.*)$/u.exec(type)?.[1]).find((word) => word !== undefined);
    return kind === undefined ? usual ?? words.get(name) ?? name : usual === undefined ? kind : `${usual} (${kind})`;
  }

  kinds({ group, types }: CardProperty): string {
    return [this.#labels.get(group) ?? '', ...types].join(' ').toLowerCase();
  }
}

/** Values in one text, with the escapes of all versions: `\n`, `\,`, `\;`, `\\`. */
const plain = (value: string): string => value.replaceAll(/\\([nN,;:\\])/gu, (_, character: string) => (/n/iu.test(character) ? '\n' : character));

/** Fields of N, ADR, ORG: divided by semicolons that are not escaped. */
const fields = (value: string): readonly string[] => (value.match(/(?:\\[\s\S]|[^;\\])*(?:;|$)/gu) ?? []).map((field) => plain(field.endsWith(';') && !/(?:^|[^\\])(?:\\\\)*\\;$/u.test(field) ? field.slice(0, -1) : field).trim());

const isKana = (text: string): boolean => /^[\u3041-\u3096\u30a1-\u30fcーｦ-ﾟ・\s\u3000]+$/u.test(text);

const readers: Readonly<Record<string, Reader>> = {
  'N': readName,
  'SOUND': ({ types, value }, card) => (types.includes('x-irmc-n') ? readKana(value, card) : undefined),
  'X-PHONETIC-LAST-NAME': ({ value }, card) => card.add('familyKana', '姓ふりがな', plain(value)),
  'X-PHONETIC-FIRST-NAME': ({ value }, card) => card.add('givenKana', '名ふりがな', plain(value)),
  'X-PHONETIC-ORG': ({ value }, card) => card.add('company.kana', '会社名ふりがな', plain(value)),
  'ORG': ({ value, parameters }, card) => {
    const [name = '', ...departments] = fields(value);
    card.add('company.name', '会社名', name);
    for (const department of departments) card.add('company.department', '部署', department);
    const kana = parameters.get('SORT-AS') ?? '';
    if (isKana(kana)) card.add('company.kana', '会社名ふりがな', kana);
  },
  'TITLE': ({ value }, card) => card.add('company.title', '役職', plain(value)),
  'ADR': readAddress,
  'TEL': (property, card) => card.add(phoneMeaning(card.kinds(property)), card.labelOf(property, '電話'), plain(property.value).replace(/^tel:/iu, '')),
  'EMAIL': (property, card) => card.add('email', card.labelOf(property, 'メール'), plain(property.value)),
  'X-GOENCHO-CARE-OF': ({ value }, card) => {
    const [place = 'home'] = card.places;
    card.add(`${place}.careOf`, '気付', plain(value));
  },
  'X-GOENCHO-UNCONFIRMED': ({ value }, card) => card.add('unconfirmedKana', 'よみ未確認', plain(value)),
  'UID': ({ value }, card) => card.add('ownId', 'UID', /^urn:uuid:(.*)$/iu.exec(value.trim())?.[1] ?? ''),
  'BDAY': ({ value }, card) => card.add('birthday', '誕生日', value),
  'PHOTO': ({ value }, card) => (/^https?:/iu.test(value) ? card.add('memo', '写真', value) : undefined),
  'NOTE': ({ value }, card) => card.add('memo', 'メモ', plain(value)),
  'X-ANDROID-CUSTOM': ({ value }, card) => {
    const [kind = '', ...rest] = fields(value);
    card.add('memo', words.get(kind.replace(/^.*\//u, '').toUpperCase()) ?? kind.replace(/^.*\//u, ''), rest.filter((field) => !/^\d*$/u.test(field)).join(' '));
  },
};

function readName(property: CardProperty, card: Card): void {
  const { value, parameters } = property;
  if (card.items.some(({ meaning }) => meaning === 'familyName' || meaning === 'givenName')) return readSecondName(property, card);
  const [family = '', given = '', middle = '', prefix = '', suffix = ''] = fields(value);
  card.add('familyName', '姓', family);
  card.add('givenName', '名', given);
  card.add('memo', 'ミドルネーム', middle);
  card.add('honorific', '敬称', prefix);
  card.add('honorific', '敬称', suffix);
  const [familyKana = '', givenKana = ''] = (parameters.get('SORT-AS') ?? '').split(',').map((part) => part.trim());
  if (isKana(familyKana)) card.add('familyKana', '姓ふりがな', familyKana);
  if (isKana(givenKana)) card.add('givenKana', '名ふりがな', givenKana);
}

/** The same name in another script (ALTID): its reading. */
function readSecondName({ value }: CardProperty, card: Card): void {
  const [family = '', given = ''] = fields(value);
  if (isKana(family + given)) readKana(value, card);
  else card.add('memo', '別の表記', `${family} ${given}`);
}

/** `ｻﾄｳ;ｹﾝｲﾁ;;;`; DoCoMo puts the whole reading into the first field, with a blank. */
function readKana(value: string, card: Card): void {
  const [family = '', given = ''] = fields(value);
  if (given === '') card.add('fullKana', 'ふりがな', family);
  else {
    card.add('familyKana', '姓ふりがな', family);
    card.add('givenKana', '名ふりがな', given);
  }
}

function phoneMeaning(kinds: string): ColumnMeaning {
  if (/fax|pager/u.test(kinds)) return 'memo';
  if (/cell|mobile|iphone|携帯/u.test(kinds)) return 'phone.mobile';
  if (/home|自宅/u.test(kinds)) return 'phone.home';
  return /work|main|会社|勤務/u.test(kinds) ? 'phone.work' : 'phone.other';
}

const parts: readonly (readonly [number, AddressPart])[] = [[5, 'postalCode'], [4, 'region'], [3, 'city'], [2, 'street'], [1, 'building']];

/** post box; building; street; city; region; postal code; country. A second address of a kind takes the place that is free, and says what it is. */
function readAddress(property: CardProperty, card: Card): void {
  const values = fields(property.value);
  if (values.every((value) => value === '')) return;
  const kinds = card.kinds(property);
  const kind: AddressPlace = /work|会社/u.test(kinds) ? 'work' : /other|その他/u.test(kinds) ? 'other' : 'home';
  const place = [kind, 'other' as const, 'home' as const, 'work' as const].find((free) => !card.places.has(free));
  const label = card.labelOf(property, '住所');
  const country = /^(日本国?|japan|jpn?)$/iu.test(values[6] ?? '') ? '' : values[6] ?? '';
  if (place === undefined) {
    card.add('memo', label, [values[5], values[4], values[3], values[2], values[1], values[0], country].filter((value) => value !== undefined && value !== '').join(' '));
    return;
  }
  card.places.add(place);
  for (const [index, part] of parts) card.add(`${place}.${part}`, label, values[index] ?? '');
  card.add(`${place}.kind`, label, kind);
  card.add('memo', '私書箱', values[0] ?? '');
  card.add('memo', '国', country);
}

/** What one card says, as items. FN counts only where there is no N, since it is the same name in an order that cannot be told. */
export function cardItems(properties: readonly CardProperty[]): readonly Item[] {
  const card = new Card(properties);
  const preferred = properties.toSorted((a, b) => rank(a) - rank(b));
  for (const property of preferred) {
    const reader = readers[property.name];
    if (reader) reader(property, card);
    else if (!machinery.test(property.name)) card.add('memo', card.labelOf(property), plain(property.value).replace(/^x-apple:|^xmpp:/iu, ''));
  }
  const text = (name: string): string => plain(properties.find((property) => property.name === name)?.value ?? '');
  const has = (...meanings: readonly ColumnMeaning[]): boolean => card.items.some(({ meaning }) => meanings.includes(meaning));
  if (!has('familyName', 'givenName') && !(has('company.name') && text('FN') === fields(text('ORG'))[0])) card.add('fullName', '氏名', text('FN'));
  if (!has('familyKana', 'givenKana', 'fullKana') && isKana(text('SORT-STRING'))) card.add('fullKana', 'ふりがな', text('SORT-STRING'));
  if (card.places.size === 0) card.add('home.street', '住所', text('LABEL'));
  return card.items;
}

/** The name before everything, his own note before other notes, what is preferred before its like. */
function rank({ name, types, parameters }: CardProperty): number {
  if (name === 'N' || name === 'NOTE') return -1;
  return types.includes('pref') || parameters.get('PREF') === '1' ? 0 : 1;
}
