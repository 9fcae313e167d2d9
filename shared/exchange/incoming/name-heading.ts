import type { ColumnMeaning, jointNumbers, jointParts } from './column-meaning.ts';

type JointNumber = (typeof jointNumbers)[number];
type JointPart = (typeof jointParts)[number];

const family = /姓|苗字|名字|\b(last|family) ?name\b|surname|lastname/u;
/** 名 alone, or beside 姓 in brackets: 氏名 and 会社名 are no given names. */
const given = /^名$|[-(]名[):]?|名\(|\b(first|given) ?name\b|firstname|^下の名前$|^名\d$/u;
const kana = /かな|カナ|ふりがな|フリガナ|よみ|ヨミ|読み|yomi|phonetic|\bkana\b|furigana/u;

/** The part of a name (the guest's, or of one beside it on the card) that a heading names, by its `headingKey`; null where it names none. */
export function nameHeading(key: string): ColumnMeaning | null {
  if (/連名|joint/u.test(key)) return jointHeading(key);
  return numberedHeading(key) ?? kanaHeading(key) ?? ownHeading(key);
}

function ownHeading(key: string): ColumnMeaning | null {
  if (/^(敬称|御中|name (prefix|suffix)|honorific|suffix|お届け先敬称|様)$/u.test(key)) return 'honorific';
  if (/旧姓|middle|ミドル|ニック|nick/u.test(key)) return null;
  if (/^(姓|氏|苗字|名字|姓\(漢字\)|氏名\(姓\)|名前\(姓\)|氏名-姓|氏名\[姓\]|お名前\(姓\)|last ?name|family ?name|surname)$/u.test(key)) return 'familyName';
  if (/^(名|名\(漢字\)|氏名\(名\)|名前\(名\)|氏名-名|氏名\[名\]|お名前\(名\)|下の名前|first ?name|given ?name)$/u.test(key)) return 'givenName';
  if (/^(ご?氏名|お?名前|姓名|宛名|表示名|display ?name|name|full ?name|お届け先氏名|リスト表示用氏名|(お客様|顧客|ゲスト|会員|担当者|代表者|guest|customer|contact)(の?お?名前?|氏名| ?name)?)(\((漢字|全角)\))?1?$/u.test(key)) return 'fullName';
  return null;
}

function kanaHeading(key: string): ColumnMeaning | null {
  if (/^(セイ|せい)(\((カナ|かな|全角.*)\))?$/u.test(key)) return 'familyKana';
  if (/^(メイ|めい)(\((カナ|かな|全角.*)\))?$/u.test(key)) return 'givenKana';
  if (!kana.test(key)) return null;
  if (/会社|勤務|法人|企業|organization|company/u.test(key)) return 'company.kana';
  if (/middle|additional|ミドル|旧姓|ニック|住所|address/u.test(key)) return null;
  if (/姓名/u.test(key)) return 'fullKana';
  if (family.test(key) || /\(セイ\)|phonetic last|family name yomi/u.test(key)) return 'familyKana';
  // Outlook calls the given name 名前, and only there 姓フリガナ stands beside it: resolve-columns.ts sees to that.
  if (/^名[([]?(かな|カナ|ふりがな|フリガナ|よみ|ヨミ|読み)|[([]名[)\]]|\(メイ\)|phonetic first|given name yomi|\bfirst\b|\bgiven\b/u.test(key)) return 'givenKana';
  return 'fullKana';
}

/** 連名1-姓, 連名2(名:自宅欄), 連名敬称. Readings and birthdays of joint names have no field. */
function jointHeading(key: string): ColumnMeaning | null {
  if (kana.test(key) || /誕生日|生年月日|性別|セイ|メイ/u.test(key)) return null;
  const part: JointPart = /敬称|honorific/u.test(key) ? 'honorific' : /姓名|氏名/u.test(key) ? 'fullName' : family.test(key) ? 'familyName' : given.test(key) ? 'givenName' : 'fullName';
  return `joint${numberOf(/(\d)/u.exec(key)?.[1])}.${part}`;
}

/** カメラのキタムラ: 姓1 is the guest, 姓2 the first one beside. */
function numberedHeading(key: string): ColumnMeaning | null {
  const match = /^(姓|名|敬称|氏名)(\d)$/u.exec(key);
  if (!match) return null;
  const part = ({ 姓: 'familyName', 名: 'givenName', 敬称: 'honorific', 氏名: 'fullName' } as const)[match[1] as '姓'];
  return match[2] === '1' ? part : `joint${numberOf(String(Number(match[2]) - 1))}.${part}`;
}

const numberOf = (digit: string | undefined): JointNumber => (digit !== undefined && /^[1-6]$/u.test(digit) ? Number(digit) as JointNumber : 1);
