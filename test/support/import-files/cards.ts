import { joined, shiftJis, utf8 } from './bytes.ts';

/** vCards as telephones and programs write them; all of the same made-up people. */

const crlf = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`;
const card = (version: string, ...lines: readonly string[]): string => crlf('BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD');
const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
const quotedShiftJis = (text: string): string => hex(shiftJis(text));
const quotedUtf8 = (text: string): string => hex(utf8(text));
/** A soft break after so many characters, also within one byte pair of a character. */
const soft = (quoted: string, at: number): string => `${quoted.slice(0, at)}=\r\n${quoted.slice(at)}`;

/** The smallest JPEG that begins as one. */
const jpeg = '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==';

const texts: Readonly<Record<string, string>> = {
  'android-2.1.vcf': card('2.1', `N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${quotedUtf8('見本')};${soft(quotedUtf8('筆乃'), 9)};;;`, `FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${quotedUtf8('見本 筆乃')}`,
    `X-PHONETIC-FIRST-NAME;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${quotedUtf8('ふでの')}`, `X-PHONETIC-LAST-NAME;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${quotedUtf8('みほん')}`, 'TEL;CELL;PREF:090-1111-2222', 'TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E5=BA=97):03-1234-5678',
    'EMAIL;HOME:f@example.jp', `ADR;HOME;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;;${quotedUtf8('東京都中央区銀座1-2-3')};;;104-0061;`, 'BDAY:1980-01-01', `X-ANDROID-CUSTOM;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:vnd.android.cursor.item/nickname;${quotedUtf8('ふで')};1;;;;;;;;;;;;;`),
  'softbank-2.1.vcf': card('2.1', `N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:${soft(quotedShiftJis('表本'), 7)};${quotedShiftJis('ソノ子')};;;`, `SOUND;X-IRMC-N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:${quotedShiftJis('ｵﾓﾃﾓﾄ')};${quotedShiftJis('ｿﾉｺ')};;;`,
    'TEL;CELL:09011112222', `NOTE;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:${quotedShiftJis('一行目')}=0D=0A${quotedShiftJis('二行目')}`),
  'icloud-3.0.vcf': card('3.0', 'PRODID:-//Apple Inc.//iOS 26.0//EN', 'N:見本;筆乃;;;', 'FN:見本 筆乃', 'X-PHONETIC-FIRST-NAME:ふでの', 'X-PHONETIC-LAST-NAME:みほん', 'NICKNAME:ふで', 'ORG:見本商事;営業部;第一課', 'X-PHONETIC-ORG:みほんしょうじ', 'TITLE:課長',
    'TEL;type=CELL;type=VOICE;type=pref:090-1111-2222', 'item1.TEL:03-1234-5679', 'item1.X-ABLabel:_$!<HomeFAX>!$_', 'item2.EMAIL;type=INTERNET;type=pref:f@example.jp', 'item2.X-ABLabel:店', 'item3.ADR;type=HOME;type=pref:;;銀座1-2-3\\n見本ビル5F;中央区;東京都;104-0061;日本', 'item3.X-ABADR:jp',
    'ADR;type=WORK:;;梅田2-2-2;大阪市北区;大阪府;530-0001;日本', 'BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29', 'item4.X-ABDATE;type=pref:2010-11-22', 'item4.X-ABLabel:_$!<Anniversary>!$_', 'NOTE:カウンターの端が好き\\, 静かに\\n二行目', 'URL;type=WORK:https://example.jp', 'X-ABUID:1234', 'UID:abcd'),
  'icloud-company.vcf': card('3.0', 'N:;;;;', 'FN:見本商事', 'ORG:見本商事;', 'X-ABShowAs:COMPANY', 'TEL;type=MAIN:03-1234-5678'),
  'google-3.0.vcf': card('3.0', 'FN:見本 筆乃', 'N:見本;筆乃;;;', 'X-PHONETIC-FIRST-NAME:フデノ', 'X-PHONETIC-LAST-NAME:ミホン', 'item1.TEL:+81 90-1111-2222', 'item1.X-ABLabel:mobile', 'TEL;TYPE=WORK:03-1234-5678', 'TEL;TYPE=FAX,WORK:03-1234-5679', 'EMAIL;TYPE=INTERNET,WORK:f@example.jp', 'EMAIL;TYPE=INTERNET:f2@example.jp', 'BDAY:19800101', 'CATEGORIES:myContacts,常連'),
  'outlook-2.1.vcf': card('2.1', 'N;LANGUAGE=ja:Mihon;Fudeno', 'FN:Fudeno Mihon', 'ORG:Mihon Inc.;Sales', 'TITLE:Manager', 'TEL;WORK;VOICE:06-1234-5678', 'ADR;WORK;PREF:;;2-2-2 Umeda;Osaka;;530-0001;Japan', 'LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:2-2-2 Umeda=0D=0A=', 'Osaka 530-0001', 'X-MS-OL-DEFAULT-POSTAL-ADDRESS:2', 'EMAIL;PREF;INTERNET:f@example.jp', 'REV:20261122T000000Z'),
  'version-4.0.vcf': card('4.0', 'N;SORT-AS="みほん,ふでの":見本;筆乃;;;', 'FN:見本 筆乃', 'TEL;VALUE=uri;PREF=1;TYPE="cell,voice":tel:+81-90-1111-2222', 'TEL;VALUE=uri;TYPE=home:tel:+81-3-1234-5678', 'EMAIL:f@example.jp', 'ADR;TYPE=home;LABEL="東京都中央区銀座1:2-3":;見本ビル5F;銀座1-2-3;中央区;東京都;104-0061;日本', 'BDAY:--0229', 'ORG;SORT-AS="みほんしょうじ":見本商事', 'GENDER:F', `PHOTO:data:image/jpeg;base64,${jpeg}`),
  'version-4.0-altid.vcf': card('4.0', 'N;ALTID=1;LANGUAGE=ja:見本;筆乃;;;', 'N;ALTID=1;LANGUAGE=ja-Hira:みほん;ふでの;;;', 'FN;ALTID=1:見本 筆乃', 'BDAY;VALUE=text:昭和の終わり'),
  'photo-3.0.vcf': card('3.0', 'N:見本;筆乃;;;', 'FN:見本 筆乃', `PHOTO;ENCODING=b;TYPE=JPEG:${jpeg.slice(0, 60)}`, ...(jpeg.slice(60).match(/.{1,74}/gu) ?? []).map((line) => ` ${line}`)),
  'photo-2.1-unindented.vcf': card('2.1', 'N:Mihon;Fudeno', 'PHOTO;JPEG;ENCODING=BASE64:', ...(jpeg.match(/.{1,76}/gu) ?? []), '', 'TEL;CELL:09011112222'),
  'photo-link.vcf': card('3.0', 'N:見本;筆乃;;;', 'PHOTO;VALUE=uri:https://example.jp/f.jpg'),
  'many-one-cut.vcf': `${card('3.0', 'N:見本;筆乃;;;', 'TEL:03-1234-5678')}${crlf('BEGIN:VCARD', 'VERSION:3.0', 'N:硯;一郎;;;')}${card('3.0', 'N:墨;花子;;;')}${crlf('BEGIN:VCARD', 'VERSION:3.0', 'N:紙;次郎;;;')}`,
  'agent-inside.vcf': card('2.1', 'N:Mihon;Fudeno', 'AGENT:', 'BEGIN:VCARD', 'VERSION:2.1', 'N:Suzuri;Ichiro', 'END:VCARD', 'TEL;CELL:09011112222'),
  'no-n-only-fn.vcf': card('3.0', 'FN:見本筆乃', 'TEL:03-1234-5678', 'TEL:06-1234-5678', 'ADR:;;銀座1-2-3;中央区;東京都;104-0061;', 'ADR:;;梅田2-2-2;大阪市北区;大阪府;530-0001;', 'ADR:;;栄1-1;名古屋市中区;愛知県;460-0008;', 'ADR:;;天神1-1;福岡市中央区;福岡県;810-0001;'),
  'escapes.vcf': card('3.0', 'N:見本\\;本;筆\\,乃;;;', 'NOTE:一\\n二\\\\三\\;四', 'TEL;TYPE="work:main":03-1234-5678'),
  'empty-card.vcf': card('3.0', 'N:;;;;', 'FN:'),
};

/** 3.0 folds at 75 octets; some programs do not mind that this cuts a character. */
const foldedInCharacter = ((): Uint8Array => {
  const line = utf8(`NOTE:${'あいうえおかきくけこ'.repeat(6)}`);
  const parts = Array.from({ length: Math.ceil(line.length / 74) }, (_, index) => joined(index === 0 ? new Uint8Array() : utf8('\r\n '), line.subarray(index * 74, index * 74 + 74)));
  return joined(utf8('BEGIN:VCARD\r\nVERSION:3.0\r\nN:見本;筆乃;;;\r\n'), ...parts, utf8('\r\nEND:VCARD\r\n'));
})();

export const cardFiles: Readonly<Record<string, Uint8Array>> = {
  'docomo-2.1.vcf': shiftJis(card('2.1', 'N:見本;筆乃;;;', 'SOUND;X-IRMC-N:ﾐﾎﾝ ﾌﾃﾞﾉ;;;;', 'TEL;CELL:09011112222', 'TEL;HOME:0312345678', 'EMAIL;INTERNET:f@example.jp', 'ADR;HOME:;;銀座1-2-3 表ビル;中央区;東京都;1040061;日本', 'BDAY:19800101', 'X-GN:割烹', 'X-GNO:1', 'X-DCM-LABEL:x', 'NOTE:能登のソバ好き')),
  'folded-in-character.vcf': foldedInCharacter,
  'card-named-list.csv': utf8(card('3.0', 'N:見本;筆乃;;;')),
  'empty-lines-before.vcf': utf8(`\r\n\r\n${card('3.0', 'N:見本;筆乃;;;')}`),
  ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, utf8(text)])),
};
