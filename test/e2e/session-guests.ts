import type { SeedGuest } from '../support/seed-book.ts';

const kanji = ['青木', '石井', '上田', '遠藤', '小川', '加藤', '木村', '工藤', '近藤', '佐藤', '清水', '鈴木', '関', '高田', '千葉', '中村', '西', '野口', '原', '平田', '藤田', '本田', '前田', '森', '山口'] as const;
const address = { postalCode: '1500001', street: '東京都見本区見本町一丁目二番三号', building: '', careOf: '', numerals: 'usual' } as const;
const guest = (familyName: string, on: string, talk = '', done = ['thank-you']): SeedGuest => ({ familyName, phone: '03-0000-0000', address, visits: [{ on, talk, done }] });

/**
 * Twenty-five open items on Tuesday 24 November, and two that are held: twelve calls (visits of the 16th: the seventh day is a holiday, so they fall on
 * the 24th), eight messages (visits of the 10th) and five cards (visits of Saturday 21st; Sunday and the holiday are closed).
 */
export const guests: readonly SeedGuest[] = [
  ...kanji.slice(0, 12).map((name) => guest(name, '2026-11-16', 'お孫さんの入学')),
  ...kanji.slice(12, 20).map((name) => guest(name, '2026-11-10')),
  ...kanji.slice(20).map((name) => guest(name, '2026-11-21', '', [])),
  { ...guest('喪中', '2026-11-16'), mourningSince: '2026-10-01' as never },
  { ...guest('番号不明', '2026-11-16'), phone: '' },
];
