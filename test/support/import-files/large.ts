import { sheetXml, xlsx } from './bytes.ts';

/** A list of so many people, with a note of any length for each. */
export const largeList = (people: number, note = ''): string =>
  `姓,名,姓かな,名かな,郵便番号,住所,電話番号,生年月日,メモ\r\n${Array.from({ length: people }, (_, index) => `見本${index},筆乃,みほん,ふでの,104-0061,東京都中央区銀座1-2-${index},03-1234-${String(index % 10_000).padStart(4, '0')},1980/1/1,${note}`).join('\r\n')}\r\n`;

export const largeSheet = (people: number): Uint8Array =>
  xlsx({ 住所録: sheetXml([['氏名', '郵便番号', '住所', '電話番号'], ...Array.from({ length: people }, (_, index) => [`見本${index} 筆乃`, '104-0061', `東京都中央区銀座1-2-${index}`, '03-1234-5678'])]) });
