import { describe, expect, it } from 'vitest';
import type { IncomingGuest } from '#shared/exchange/incoming/incoming-guest';
import { readContactsFile } from '#shared/exchange/incoming/read-contacts-file';
import { recogniseTable } from '#shared/exchange/incoming/recognise-columns';
import { toIncomingGuests } from '#shared/exchange/incoming/to-incoming-guests';
import { joined, place, shiftJis, utf16, utf8 } from '../../../support/import-files/bytes.ts';

/**
 * What must come of lists as other programs write them. Written down before the reader was asked, after the formats those programs document; only how a telephone is
 * written was learnt from it.
 */
async function guestsIn(bytes: Uint8Array, name: string): Promise<readonly IncomingGuest[]> {
  const read = await readContactsFile(bytes, name, place);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.kind === 'cards' ? read.value.cards : toIncomingGuests(read.value, recogniseTable(read.value));
}
const fieldsIn = async (bytes: Uint8Array, name = 'list.csv') => (await guestsIn(bytes, name)).map(({ fields }) => fields);

/** Quoted-printable of a text in an encoding, broken softly inside characters, as telephones do. */
function quoted(bytes: Uint8Array, perLine = 20): string {
  const codes = [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
  const lines: string[] = [];
  for (let from = 0; from < codes.length; from += perLine) lines.push(codes.slice(from, from + perLine).join(''));
  return lines.join('=\r\n');
}
const card = (...lines: readonly string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 200 }, (_, index) => (index * 7) % 256), 0xff, 0xd9]);
const folded = (text: string, first: string): string => `${first}${text}`.replaceAll(/.{74}(?=.)/gu, (line) => `${line}\r\n `);

describe('cards of telephones and mail programs', () => {
  it('docomo, 2.1: Shift_JIS in quoted-printable with soft breaks, reading in half-width kana', async () => {
    const text = (words: string) => quoted(shiftJis(words));
    const cards = await fieldsIn(utf8(card(
      'VERSION:2.1', `N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:${text('見本')};${text('筆乃')};;;`, `FN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:${text('見本 筆乃')}`,
      `SOUND;X-IRMC-N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:${text('ﾐﾎﾝ ﾌﾃﾞﾉ')};;;;`, 'TEL;CELL:09011112222', 'TEL;HOME;VOICE:0312345678', 'EMAIL;INTERNET:fude@example.jp',
      `ADR;HOME;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:;;${text('銀座1-2-3')};${text('中央区')};${text('東京都')};104-0061;`, 'BDAY:19800401',
    )), 'docomo.vcf');
    expect(cards).toMatchObject([{
      familyName: '見本', givenName: '筆乃', phone: '09011112222', email: 'fude@example.jp', birthday: { year: 1980, month: 4, day: 1 }, address: { postalCode: '1040061', street: '東京都中央区銀座1-2-3' },
    }]);
    expect(`${cards[0]?.familyKana}${cards[0]?.givenKana ?? ''}`.replaceAll(/[\s\u3000]/gu, '')).toMatch(/^(ミホンフデノ|みほんふでの)$/u);
  });

  it('iCloud, 3.0: grouped address with its label, folded base64 photo, phonetic names', async () => {
    const [guest] = await guestsIn(utf8(card(
      'VERSION:3.0', 'PRODID:-//Apple Inc.//iPhone OS 17.0//EN', 'N:硯;一郎;;;', 'FN:硯 一郎', 'X-PHONETIC-LAST-NAME:すずり', 'X-PHONETIC-FIRST-NAME:いちろう', 'ORG:見本商事;営業部',
      'item1.ADR;type=HOME;type=pref:;;銀座4-1-2\\n見本ビル5F;中央区;東京都;104-0061;日本', 'item1.X-ABADR:jp', 'item2.TEL:090-3333-4444', 'item2.X-ABLabel:_$!<Mobile>!$_', folded(jpeg.toString('base64'), 'PHOTO;ENCODING=b;TYPE=JPEG:'),
    )), 'icloud.vcf');
    expect(guest).toMatchObject({
      problems: [], photo: { mediaType: 'image/jpeg' },
      fields: { familyName: '硯', givenName: '一郎', familyKana: 'すずり', givenKana: 'いちろう', phone: '090-3333-4444', company: { name: '見本商事', department: '営業部' }, address: { postalCode: '1040061', street: '東京都中央区銀座4-1-2', building: '見本ビル5F' } },
    });
    expect(Buffer.from(guest?.photo?.bytes ?? []).equals(jpeg)).toBe(true);
  });

  it('4.0: telephones as addresses, a birthday without its year, escaped signs', async () => {
    expect(await fieldsIn(utf8(card('VERSION:4.0', 'N:墨;二郎;;;', 'FN:墨 二郎', 'TEL;TYPE="cell";VALUE=uri:tel:+81-90-5555-6666', 'BDAY:--0401', 'NOTE:窓際\\, 辛口\\; 個室\\n紹介')), 'google4.vcf')).toMatchObject([{
      familyName: '墨', givenName: '二郎', phone: '090-5555-6666', birthday: { year: null, month: 4, day: 1 }, memo: '窓際, 辛口; 個室\n紹介',
    }]);
  });

  it('Outlook, 2.1: raw Shift_JIS with its charset', async () => {
    expect(await fieldsIn(shiftJis(card('VERSION:2.1', 'N;LANGUAGE=ja;CHARSET=SHIFT_JIS:文;三郎', 'FN;CHARSET=SHIFT_JIS:文 三郎', 'ORG;CHARSET=SHIFT_JIS:見本商店', 'TEL;WORK;VOICE:03-9999-8888')), 'outlook.vcf')).toMatchObject([{
      familyName: '文', givenName: '三郎', phone: '03-9999-8888', company: { name: '見本商店' },
    }]);
  });
});

describe('lists of address books', () => {
  it('筆まめ: two addresses, joint names in columns, CP932', async () => {
    const list = '氏名,フリガナ,敬称,連名1,連名1敬称,連名2,郵便番号,住所1,住所2,電話番号1\r\n見本 筆乃,ミホン フデノ,様,墨之介,様,硯子,104-0061,東京都中央区銀座1-2-3,見本ビル5F,03-1234-5678\r\n';
    expect(await fieldsIn(shiftJis(list))).toMatchObject([{
      familyName: '見本', givenName: '筆乃', jointNames: [{ familyName: '', givenName: '墨之介', honorific: 'sama' }, { givenName: '硯子' }], phone: '03-1234-5678', address: { postalCode: '1040061', street: '東京都中央区銀座1-2-3', building: '見本ビル5F' },
    }]);
  });

  it('Google, both generations of headings', async () => {
    const older = 'Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Notes,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value\n筆乃 見本,筆乃,,見本,,ふでの,,みほん,,* ,f@example.jp,Mobile,090-1111-2222\n';
    const newer = 'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n筆乃,,見本,ふでの,,みほん,,* myContacts,* ,f@example.jp,Mobile,090-1111-2222\n';
    for (const list of [older, newer]) {
      expect(await fieldsIn(utf8(list))).toMatchObject([{ familyName: '見本', givenName: '筆乃', familyKana: 'みほん', givenKana: 'ふでの', email: 'f@example.jp', phone: '090-1111-2222' }]);
    }
  });

  it('Eight and Sansan: firm, department, title', async () => {
    const eight = '会社名,部署名,役職,氏名,e-mail,郵便番号,住所,TEL会社,TEL直通,Fax,携帯電話,URL,名刺交換日\n見本商事,営業部,部長,見本 筆乃,f@example.jp,104-0061,東京都中央区銀座1-2-3,03-1234-5678,,,090-1111-2222,,2026/01/02\n';
    expect(await fieldsIn(utf8(`\ufeff${eight}`))).toMatchObject([{ familyName: '見本', givenName: '筆乃', company: { name: '見本商事', department: '営業部', title: '部長' }, email: 'f@example.jp', phone: '090-1111-2222' }]);
  });
});

describe('what Excel and hands make of a list', () => {
  it('"Unicode text": UTF-16 with tabs', async () => {
    expect(await fieldsIn(joined(new Uint8Array([0xff, 0xfe]), utf16('氏名\t電話番号\r\n見本 筆乃\t03-1234-5678\r\n', true)), 'list.txt')).toMatchObject([{ familyName: '見本', givenName: '筆乃', phone: '03-1234-5678' }]);
  });

  it('rows pasted out of a sheet, a title and blank rows above the headings', async () => {
    expect(await fieldsIn(utf8('\n2026年 お客様名簿\t\t\n\n氏名\tふりがな\t電話番号\n見本 筆乃\tみほん ふでの\t03-1234-5678\n硯 一郎\tすずり いちろう\t06-1234-5678\n'), 'list.txt')).toMatchObject([
      { familyName: '見本', familyKana: 'みほん', phone: '03-1234-5678' }, { familyName: '硯', familyKana: 'すずり', phone: '06-1234-5678' },
    ]);
  });

  it('headings that are empty or there twice: nothing is lost', async () => {
    const [guest] = await fieldsIn(utf8('氏名,電話番号,電話番号,,備考,備考\n見本 筆乃,03-1234-5678,090-1111-2222,離れ希望,辛口,窓際\n'));
    expect(guest).toMatchObject({ familyName: '見本', givenName: '筆乃' });
    const said = JSON.stringify(guest);
    for (const word of ['03-1234-5678', '090-1111-2222', '離れ希望', '辛口', '窓際']) expect(said).toContain(word);
  });

  it('numbers that lost their first zero, and signs of full width', async () => {
    expect(await fieldsIn(utf8('氏名,郵便番号,住所,携帯電話\n見本 筆乃,600000,北海道札幌市中央区北1条西2-1,9011112222\n硯　一郎,〒１０４−００６１,東京都中央区銀座１−２−３,０９０（３３３３）４４４４\n'))).toMatchObject([
      { address: { postalCode: '0600000' }, phone: '09011112222' }, { familyName: '硯', givenName: '一郎', phone: '090-3333-4444', address: { postalCode: '1040061' } },
    ]);
  });

  it('cells of several lines, quotation marks in them, and semicolons between', async () => {
    expect(await fieldsIn(utf8('氏名;電話番号;備考\r\n見本 筆乃;03-1234-5678;"辛口\r\n「窓際」""離れ"""\r\n'))).toMatchObject([{ familyName: '見本', phone: '03-1234-5678', memo: '辛口\n「窓際」"離れ"' }]);
  });
});
