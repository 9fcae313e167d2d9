import { longestName, mostJointNames, type Honorific, type JointName } from '#shared/model/guest';
import { fullWidthKana } from './clean-cell.ts';
import { jointNumbers, type ColumnMeaning } from './column-meaning.ts';
import { splitAtBlank, type GuestDraft, type SplitName } from './item.ts';

export const honorificWords: ReadonlyMap<string, Honorific> = new Map([
  ['様', 'sama'], ['さま', 'sama'], ['樣', 'sama'], ['先生', 'sensei'], ['殿', 'dono'], ['どの', 'dono'], ['御中', 'onchu'], ['なし', 'none'], ['無し', 'none'], ['(なし)', 'none'],
]);

/** Words that only the name of an organisation has. */
export const organisation = /株式会社|有限会社|合同会社|合資会社|合名会社|[(（](株|有|同|財|社)[)）]|㈱|㈲|財団法人|社団法人|学校法人|医療法人|宗教法人|協同組合|Inc\.?$|Co\.,? ?Ltd\.?$/u;
/** Names on one card: 山田 太郎・花子. The dot between katakana belongs to a foreign name. */
const between = /\s*[、,，/／&＆\n]\s*|(?<=[\p{Script=Han}\p{Script=Hiragana}])\s*[・･]\s*(?=[\p{Script=Han}\p{Script=Hiragana}])/u;

/** Name, reading, honorific and joint names. Expects the company to be read already: a name that is a company's goes there. */
export function readNames(draft: GuestDraft, splitName: SplitName): void {
  readHonorific(draft);
  let family = draft.joined('familyName');
  let given = draft.joined('givenName');
  const label = draft.labelOf('fullName') || draft.labelOf('familyName');
  const joint: JointName[] = [];
  if (family === '' && given === '') {
    const full = draft.joined('fullName');
    if (full !== '') [family, given] = readFullName(draft, { full, label, joint }, splitName);
  } else noteOtherName(draft, family + given);
  // Telephones put the whole name into the field of the family name.
  if (given === '') ({ family, given } = splitAtBlank(family) ?? (Array.from(family).length > 3 ? splitName(family) : null) ?? { family, given });
  if (family !== '') draft.fields.familyName = draft.fitted(family, longestName, label);
  if (given !== '') draft.fields.givenName = draft.fitted(given, longestName, draft.labelOf('givenName') || label);
  readKana(draft);
  readJointNames(draft, family, joint);
}

function readHonorific(draft: GuestDraft): void {
  for (const { label, text } of draft.all('honorific')) {
    const found = honorificWords.get(text.normalize('NFKC').trim());
    if (found === undefined) draft.note(label, text);
    else draft.fields.honorific ??= found;
  }
}

/** 表示名 and 姓名 repeat what stands in parts; a nickname among them is kept. */
function noteOtherName(draft: GuestDraft, name: string): void {
  const even = (text: string): string => text.replaceAll(/\s|(様|御中)$/gu, '');
  for (const { label, text } of draft.all('fullName')) if (even(text) !== even(name)) draft.note(label, text);
}

function readFullName(draft: GuestDraft, { full, label, joint }: { readonly full: string; readonly label: string; readonly joint: JointName[] }, splitName: SplitName): [string, string] {
  const plain = withoutHonorific(draft, withoutBrackets(draft, full, label));
  if (noName.test(plain.normalize('NFKC').replaceAll(/[\s:【】()[\]]/gu, ''))) {
    draft.note(label, full);
    return ['', ''];
  }
  const bare = withoutFirm(draft, plain, label);
  if (organisation.test(bare) && hasNoFirm(draft)) {
    nameFirm(draft, bare, label);
    draft.problem(label, 'read-as-company', full);
    return ['', ''];
  }
  const [first = '', ...others] = bare.split(between).filter((part) => part !== '');
  const name = splitAtBlank(first) ?? splitName(first);
  if (name === null) draft.problem(label, 'name-not-split', first);
  for (const other of others) joint.push(jointName(other, name?.family ?? '', 'sama'));
  return name === null ? [first, ''] : [name.family, name.given];
}

/** The last line of many a list: 合計, 計 12名, 【総合計】, 以上. */
const noName = /^(?=.)(合計|小計|総計|総合計|総数|計|以上|(grand)?total)?([\d,]+(名|人|件|組|軒)?)?$/iu;

/** 佐藤花子（さとう はなこ）, 佐藤（旧姓鈴木）花子: what stands in brackets is her reading, or a note. A firm's (株) is part of its name. */
function withoutBrackets(draft: GuestDraft, full: string, label: string): string {
  const match = /^(.*?)\s*[(（[［]([^()（）[\]［］]{2,})[)）\]］]\s*(.*)$/u.exec(full);
  const [, before = '', inside = '', after = ''] = match ?? [];
  if (before === '' || organisation.test(full)) return full;
  if (isKana(inside) && draft.all('fullKana').length + draft.all('familyKana').length === 0) draft.heardInName = inside;
  else if (inside.startsWith('旧姓')) draft.note('旧姓', inside.replace(/^旧姓[\s:：]*/u, ''));
  else draft.note(label, inside);
  return `${before}${/[A-Za-z]$/u.test(before) ? ' ' : ''}${after}`;
}

const isKana = (text: string): boolean => /^[\u3041-\u3096\u30a1-\u30fcｦ-ﾟ・\s]+$/u.test(text);

/** 見本商事㈱ 営業部 部長 佐藤 花子様: 様 says that a person stands behind the firm. The firm, and what he is there, go to their fields. */
function withoutFirm(draft: GuestDraft, full: string, label: string): string {
  const parts = full.split(/\s+/u);
  const at = parts.findIndex((part) => organisation.test(part) && part.replace(organisation, '') !== '');
  const behind = parts.slice(at + 1);
  const posts = behind.slice(0, behind.slice(0, -1).findLastIndex((part) => department.test(part) || title.test(part)) + 1);
  const person = behind.slice(posts.length);
  const says = draft.fields.honorific !== undefined && draft.fields.honorific !== 'onchu';
  if (at < 0 || !says || person.length === 0 || person.length > 2 || !hasNoFirm(draft)) return full;
  nameFirm(draft, parts.slice(0, at + 1).join(' '), label, posts);
  return person.join(' ');
}

const title = /(?:社|会|部|課|係|室|店|所|院|校|園|局|次|支店|支社)長$|役$|役員$|主任$|代表$|顧問$|理事$|担当$|マネージャー$|リーダー$/u;
/** By what it does: 長谷部 and 服部 are people. */
const department = /(?:営業|総務|人事|経理|企画|開発|販売|事業|製造|管理|業務|広報|宣伝|秘書|財務|法務|技術|購買|調達|生産|品質|物流|海外|国際|法人|情報|設計|編集|システム|第[一二三四五\d]).*[部課係室]$|本部$|支店$|支社$|営業所$|事業所$|グループ$|チーム$|センター$/u;

const hasNoFirm = ({ fields }: GuestDraft): boolean => (fields.company?.name ?? '') === '';

function nameFirm(draft: GuestDraft, name: string, label: string, posts: readonly string[] = []): void {
  const fit = (some: readonly string[], longest: number): string => draft.fitted(some.join(' '), longest, label);
  const { company } = draft.fields;
  draft.fields.company = {
    kana: company?.kana ?? '', name: fit([name], 60),
    department: company?.department || fit(posts.filter((post) => !title.test(post)), 40), title: company?.title || fit(posts.filter((post) => title.test(post)), 30),
  };
}

/** 山田 太郎様. 殿 and 先生 end some names (鵜殿), so they are taken off after a blank or a whole name only. */
function withoutHonorific(draft: GuestDraft, full: string): string {
  const match = /^(.*?)(\s*)(様|さま|御中|先生|殿)$/u.exec(full);
  const [, name = '', blank = '', word = ''] = match ?? [];
  if (name === '' || (blank === '' && (word === '殿' || word === '先生') && Array.from(name).length < 3)) return full;
  draft.fields.honorific ??= honorificWords.get(word) ?? 'sama';
  return name;
}

function readKana(draft: GuestDraft): void {
  const apart = { family: fullWidthKana(draft.joined('familyKana')), given: fullWidthKana(draft.joined('givenKana')) };
  const full = fullWidthKana(draft.joined('fullKana') || draft.heardInName).trim();
  const label = draft.labelOf('familyKana') || draft.labelOf('fullKana') || draft.labelOf('givenKana');
  const whole = full !== '' && apart.family + apart.given === '';
  if (whole && isCompanyOnly(draft)) return readCompanyKana(draft, full, label);
  const { family, given } = whole ? splitAtBlank(full) ?? { family: full, given: '' } : apart;
  if (family !== '') draft.fields.familyKana = draft.fitted(family, 40, label);
  if (given !== '') draft.fields.givenKana = draft.fitted(given, 40, label);
}

/** The reading of a company that stands under "name" is the company's. */
function readCompanyKana(draft: GuestDraft, full: string, label: string): void {
  if (draft.fields.company?.kana === '') draft.fields.company = { ...draft.fields.company, kana: draft.fitted(full, 80, label) };
  else draft.note(label, full);
}

const isCompanyOnly = ({ fields }: GuestDraft): boolean => fields.company !== undefined && fields.familyName === undefined && fields.givenName === undefined;

function readJointNames(draft: GuestDraft, family: string, found: readonly JointName[]): void {
  if (found.length === 0 && !draft.hasJointNames) return;
  const names = [...found];
  for (const number of jointNumbers) {
    const honorific = jointHonorific(draft, `joint${number}.honorific`);
    const parts = { familyName: draft.joined(`joint${number}.familyName`), givenName: draft.joined(`joint${number}.givenName`) };
    if (parts.familyName !== '' || parts.givenName !== '') names.push({ ...parts, familyName: parts.familyName === family ? '' : parts.familyName, honorific });
    else names.push(...draft.joined(`joint${number}.fullName`).split(between).filter((part) => part !== '').map((part) => jointName(part, family, honorific)));
  }
  const label = jointNumbers.map((number) => draft.labelOf(`joint${number}.fullName`) || draft.labelOf(`joint${number}.givenName`)).find((text) => text !== '') ?? draft.labelOf('fullName');
  const beyond = names.slice(mostJointNames).map(({ familyName, givenName }) => [familyName, givenName].filter((part) => part !== '').join(' '));
  if (beyond.length > 0) {
    draft.problem(label, 'too-many-joint-names', beyond.join('、'));
    draft.note(label, beyond.join('、'));
  }
  const fit = (half: string): string => draft.fitted(half, longestName, label);
  const kept = names.slice(0, mostJointNames).map((name) => ({ ...name, familyName: fit(name.familyName), givenName: fit(name.givenName) }));
  if (kept.length > 0) draft.fields.jointNames = kept;
}

/** 君 and ちゃん are no honorific of the book; the memo has them. */
function jointHonorific(draft: GuestDraft, meaning: ColumnMeaning): Honorific {
  const text = draft.joined(meaning);
  const found = honorificWords.get(text);
  if (text !== '' && found === undefined) draft.note(draft.labelOf(meaning), text);
  return found ?? 'sama';
}

/** 花子, or 佐藤 花子, or 花子様; a family name that is the guest's own is left out. */
function jointName(text: string, family: string, honorific: Honorific): JointName {
  const word = /\s*(様|先生|殿)$/u.exec(text);
  const bare = word && word.index > 0 ? text.slice(0, word.index) : text;
  const parts = splitAtBlank(bare);
  const said = honorificWords.get(word?.[1] ?? '') ?? honorific;
  if (!parts) return { familyName: '', givenName: bare, honorific: said };
  return { familyName: parts.family === family ? '' : parts.family, givenName: parts.given, honorific: said };
}
