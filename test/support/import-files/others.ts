import { joined, sheetXml, utf16, utf8, xlsx, zip } from './bytes.ts';

/** Spreadsheets, and files that are no lists. */

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.codePointAt(0) ?? 0);
/** Bytes without a meaning, the same every time. */
const noise = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * index * 31 + index * 7 + 11) % 256);
const compound = (stream: string): Uint8Array => joined(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), new Uint8Array(504), utf16(stream, true), new Uint8Array(512));

const plainSheet = xlsx({ 住所録: sheetXml([['氏名', '電話番号'], ['見本 筆乃', '03-1234-5678']]) });

const sheets: Readonly<Record<string, Uint8Array>> = {
  'numbers-and-days.xlsx': xlsx({ Sheet1: sheetXml([
    ['氏名', '郵便番号', '携帯電話', '電話番号', '誕生日', '来店回数'],
    ['見本 筆乃', 1_040_061, 9_011_112_222, 312_345_678, { day: 29_221 }, 12],
    ['硯 一郎', 600_001, null, '06-1234-5678', { day: 36_525.5 }, 3.5],
  ]) }),
  'several-sheets.xlsx': xlsx({ 集計: sheetXml([['月', '件数'], ['一月', 3], ['二月', 4], ['三月', 5]]), 名簿: sheetXml([['氏名', '電話番号'], ['見本 筆乃', '03-1234-5678']]), 空: sheetXml([]) }),
  'titles-and-merged.xlsx': xlsx({ Sheet1: sheetXml([['得意先名簿'], [null], ['氏名', '住所', null, '電話番号'], ['見本 筆乃', '東京都中央区銀座1-2-3', '見本ビル5F', '03-1234-5678']], '<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="B3:C3"/></mergeCells>') }),
  'formulas.xlsx': xlsx({ Sheet1: sheetXml([['姓', '名', '姓名', '電話番号', 'メモ'], ['見本', '筆乃', { xml: ' t="str"><f>A2&amp;" "&amp;B2</f><v>見本 筆乃</v>' }, { xml: '><f>SUM(1,2)</f><v>312345678</v>' }, { xml: ' t="e"><f>1/0</f><v>#DIV/0!</v>' }], ['硯', '一郎', null, null, { xml: ' t="b"><v>1</v>' }]]) }),
  'headings-only.xlsx': xlsx({ Sheet1: sheetXml([['氏名', '電話番号']]) }),
  'nothing.xlsx': xlsx({ Sheet1: sheetXml([]) }),
  'list-named-csv.csv': plainSheet,
  'cut-off.xlsx': plainSheet.subarray(0, plainSheet.length - 200),
  'broken-xml.xlsx': xlsx({ Sheet1: '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>氏名' }),
  'pass-phrase.xlsx': compound('EncryptedPackage'),
  'zip-with-pass-phrase.xlsx': zip({ 'xl/workbook.xml': '<workbook/>' }, { encrypted: true }),
  'far-corner.xlsx': xlsx({ Sheet1: '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>氏名</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>' }),
  'more-than-it-says.xlsx': xlsx({ Sheet1: { packed: new Uint8Array(zipped(sheetXml([['氏名'], ['見本 筆乃']]))), claims: 20 } }),
};

function zipped(text: string): Uint8Array {
  const file = zip({ a: text });
  return file.subarray(31, 31 + new DataView(file.buffer, file.byteOffset).getUint32(18, true));
}

const products: Readonly<Record<string, Uint8Array>> = Object.fromEntries(['fudemame.fwa', 'fudemame.fwb', 'fudegurume.fga', 'fudeo.fzd', 'atena.ata'].map((name) => [name, noise(600)]));

const strangers: Readonly<Record<string, Uint8Array>> = {
  'old-excel.xls': compound('Workbook'),
  'binary-workbook.xlsb': zip({ 'xl/workbook.bin': 'x' }),
  'j-address.jad': ascii('JADR,1.0\r\nT,name,addr\r\nI,1,2\r\nD,a,b\r\n'),
  'j-address-renamed.csv': ascii('JADR,1.0\r\nC,made by\r\nT,name,addr\r\nI,1,2\r\nD,a,b\r\n'),
  'contact.xml': utf8('<?xml version="1.0" encoding="UTF-8"?><ContactXML xmlns="http://www.xmlns.org/2002/ContactXML" version="1.1"></ContactXML>'),
  'paper.pdf': ascii('%PDF-1.7\n%....\n1 0 obj\n'),
  'photo-named-list.csv': joined(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), noise(300)),
  'telephone-photo.jpg': joined(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), noise(300)),
  'web-page.xls': utf8('<html><body><table><tr><td>氏名</td></tr></table></body></html>'),
  'data.json': utf8('[{"name":"見本 筆乃"}]'),
  'letter.docx': zip({ 'word/document.xml': '<w/>' }),
  'open-document.ods': zip({ 'content.xml': '<office/>', 'META-INF/manifest.xml': '<m/>' }),
  'numbers.numbers': zip({ 'Index/Document.iwa': 'x' }),
  'pictures.zip': zip({ 'a.jpg': 'x' }),
  'packed.csv.gz': Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0),
  'calendar.ics': utf8('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'),
  'backup.goencho': ascii('goencho-backup 0002 1a2b3c4d\n'),
  'noise.csv': noise(5000),
};

export const otherFiles: Readonly<Record<string, Uint8Array>> = { ...sheets, ...products, ...strangers };
