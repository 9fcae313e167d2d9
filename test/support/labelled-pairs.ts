import type { Comparable } from '#shared/duplicates/guest-traits';

export interface Known {
  readonly kana?: string;
  /** Postal code, blank, street. */
  readonly at?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly company?: string;
  readonly born?: readonly [year: number | null, month: number, day: number];
}

const halves = (text: string): readonly [string, string] => {
  const [first = '', ...rest] = text.split(/[ 　]/u);
  return [first, rest.join(' ')];
};

/** `姓 名`; names that nobody bears. */
export function person(name: string, known: Known = {}): Comparable {
  const { kana, at, phone, email, company, born } = { kana: '', at: '', phone: '', email: '', company: '', born: null, ...known };
  const [familyName, givenName] = halves(name);
  const [familyKana, givenKana] = halves(kana);
  const [code, street] = halves(at);
  const birthday = born ? { year: born[0], month: born[1], day: born[2] } : null;
  return { familyName, givenName, familyKana, givenKana, phone, email, birthday, company: { name: company }, address: { postalCode: code.replace('-', ''), street, building: '' } };
}

export interface LabelledPair {
  readonly kind: string;
  /** What a person who knows them would say. */
  readonly same: boolean;
  readonly one: Comparable;
  readonly other: Comparable;
}

/** Invented, plainly: no list of people was read. Family and given names are combined by their place, so that no pair is like another. */
const families = [
  ['見本川', 'みほんがわ'], ['試山', 'ためしやま'], ['例田', 'れいだ'], ['仮野', 'かりの'], ['髙見本', 'たかみほん'], ['架空崎', 'かくうざき'], ['佐藤', 'さとう'], ['鈴木', 'すずき'], ['渡邊', 'わたなべ'], ['想像寺', 'そうぞうじ'],
] as const;
const givens = [
  ['健一', 'けんいち'], ['千草', 'ちぐさ'], ['誠之助', 'せいのすけ'], ['美也子', 'みやこ'], ['正晴', 'まさはる'], ['冬彦', 'ふゆひこ'], ['小百合', 'さゆり'], ['義和', 'よしかず'], ['真知子', 'まちこ'], ['栄太郎', 'えいたろう'],
] as const;
const towns = ['104-0061 東京都中央区銀座四丁目1番2号', '604-8005 京都府京都市中京区恵比須町427', '064-0820 北海道札幌市中央区大通西20丁目1-1', '810-0001 福岡県福岡市中央区天神1丁目2-3', '650-0001 兵庫県神戸市中央区加納町4丁目5-6'] as const;
const townsAgain = ['104-0061 中央区銀座4-1-2', '604-8005 京都市中京区恵比須町427', '064-0820 札幌市中央区大通西20-1-1', '810-0001 福岡市中央区天神1-2-3', '650-0001 神戸市中央区加納町4-5-6'] as const;

const at = <Row>(rows: readonly Row[], index: number): Row => rows[index % rows.length] as Row;
interface Somebody { readonly name: string; readonly kana: string; readonly phone: string; readonly home: string; readonly email: string; readonly street: string; readonly again: string; readonly elsewhere: string; readonly born: [number, number, number]; readonly index: number }

function somebody(index: number): Somebody {
  const [family, given] = [at(families, index), at(givens, Math.floor(index / 3) + index)];
  const digits = String(10_000_000 + index * 73_939).slice(-8);
  return {
    index, name: `${family[0]} ${given[0]}`, kana: `${family[1]} ${given[1]}`, phone: `090-${digits.slice(0, 4)}-${digits.slice(4)}`, home: `03-${digits.slice(4)}-${digits.slice(0, 4)}`,
    email: `guest${index}@example.com`, street: at(towns, index), again: at(townsAgain, index), elsewhere: at(towns, index + 2), born: [1950 + (index % 40), 1 + (index % 12), 1 + (index % 28)],
  };
}

const swapped = (text: string, from: string, to: string): string => text.replaceAll(from, to);
const variantOf = (name: string): string => [['髙', '高'], ['邊', '辺'], ['崎', '﨑'], ['真', '眞'], ['栄', '榮'], ['冬彦', '冬彥'], ['川', '川'], ['寺', '寺']].reduce((text, [from = '', to = '']) => swapped(text, from, to), name);
const withSlip = (name: string): string => `${name.slice(0, -1)}${name.endsWith('子') ? '代' : name.endsWith('一') ? '市' : '夫'}`;
const family = (name: string): string => name.split(' ')[0] ?? '';
const given = (name: string): string => name.split(' ')[1] ?? '';

/** One line for each way in which people come twice, or only seem to. `of` makes the two entries of the nth somebody. */
const kinds: readonly { readonly kind: string; readonly same: boolean; readonly of: (who: Somebody, next: Somebody) => readonly [Comparable, Comparable] }[] = [
  { kind: 'entered twice, little known', same: true, of: (who) => [person(who.name, { kana: who.kana, phone: who.phone }), person(who.name, { phone: swapped(who.phone, '-', '') })] },
  { kind: 'variant characters, same address written otherwise', same: true, of: (who) => [person(who.name, { at: who.street }), person(variantOf(who.name), { at: who.again, kana: who.kana })] },
  { kind: 'kana only, same telephone', same: true, of: (who) => [person(who.name, { kana: who.kana, phone: who.phone }), person(who.kana, { phone: swapped(who.phone, '090', '+81 90') })] },
  { kind: 'moved, same mobile', same: true, of: (who) => [person(who.name, { kana: who.kana, phone: who.phone, at: who.street }), person(who.name, { kana: who.kana, phone: who.phone, at: who.elsewhere })] },
  { kind: 'moved, same birthday', same: true, of: (who) => [person(who.name, { kana: who.kana, born: who.born, at: who.street }), person(who.name, { kana: who.kana, born: who.born, at: who.elsewhere })] },
  { kind: 'new family name, same mobile', same: true, of: (who, next) => [person(who.name, { phone: who.phone, at: who.street }), person(`${family(next.name)} ${given(who.name)}`, { phone: who.phone, at: who.elsewhere })] },
  { kind: 'another firm, same mobile', same: true, of: (who) => [person(who.name, { kana: who.kana, company: '見本商事', phone: who.phone, email: `a${who.email}` }), person(who.name, { kana: who.kana, company: '株式会社仮設計', phone: who.phone, email: `b${who.email}` })] },
  { kind: 'another post in the same firm', same: true, of: (who) => [person(who.name, { company: '㈱見本商事', at: who.street, phone: who.home }), person(who.name, { company: '見本商事株式会社', at: who.elsewhere, kana: who.kana })] },
  { kind: 'slip in the name, same house', same: true, of: (who) => [person(who.name, { at: who.street, phone: who.home }), person(withSlip(who.name), { at: who.again, phone: who.home })] },
  { kind: 'slip in the telephone, same house', same: true, of: (who) => [person(who.name, { phone: who.phone, at: who.street }), person(who.name, { phone: `${who.phone.slice(0, -1)}${(Number(who.phone.at(-1)) + 1) % 10}`, at: who.again })] },
  { kind: 'whole name in one column', same: true, of: (who) => [person(who.name, { email: who.email }), person(swapped(who.name, ' ', ''), { email: who.email.toUpperCase() })] },
  { kind: 'family name only, same mobile', same: true, of: (who) => [person(who.name, { phone: who.phone }), person(family(who.name), { phone: who.phone })] },
  { kind: 'moved and everything else new', same: true, of: (who) => [person(who.name, { kana: who.kana, phone: who.phone, at: who.street }), person(who.name, { kana: who.kana, phone: who.home, at: who.elsewhere })] },
  { kind: 'reading with a slip, same mobile', same: true, of: (who) => [person(who.name, { kana: who.kana, phone: who.phone }), person(who.name, { kana: who.kana.slice(0, -1), phone: who.phone })] },
  { kind: 'name and reading, nothing else on one side', same: true, of: (who) => [person(who.name, { kana: who.kana, phone: who.phone, at: who.street }), person(who.name, { kana: who.kana })] },
  { kind: 'husband and wife', same: false, of: (who, next) => [person(who.name, { kana: who.kana, at: who.street, phone: who.home }), person(`${family(who.name)} ${given(next.name)}`, { kana: `${who.kana.split(' ')[0]} ${next.kana.split(' ')[1]}`, at: who.street, phone: who.home })] },
  { kind: 'husband and wife, one mobile and one mail', same: false, of: (who, next) => [person(who.name, { at: who.street, phone: who.phone, email: who.email }), person(`${family(who.name)} ${given(next.name)}`, { at: who.street, phone: who.phone, email: who.email })] },
  { kind: 'brothers 健一 and 健二', same: false, of: (who) => [person(`${family(who.name)} 健一`, { at: who.street, phone: who.home }), person(`${family(who.name)} 健二`, { at: who.street, phone: who.home })] },
  { kind: 'mother and daughter, alike in sound', same: false, of: (who) => [person(`${family(who.name)} 優子`, { kana: `${who.kana.split(' ')[0]} ゆうこ`, at: who.street }), person(`${family(who.name)} 優香`, { kana: `${who.kana.split(' ')[0]} ゆうか`, at: who.street })] },
  { kind: 'same name, another town and telephone', same: false, of: (who, next) => [person(`${at(['佐藤', '鈴木', '田中'], who.index)} ${given(who.name)}`, { phone: who.phone, at: who.street }), person(`${at(['佐藤', '鈴木', '田中'], who.index)} ${given(who.name)}`, { phone: next.phone, at: who.elsewhere })] },
  { kind: 'same name, other birthday', same: false, of: (who) => [person(who.name, { born: who.born }), person(who.name, { born: [who.born[0] + 21, (who.born[1] % 12) + 1, who.born[2]] })] },
  { kind: 'colleagues', same: false, of: (who, next) => [person(who.name, { company: '見本商事', at: who.street, phone: who.home, email: 'info@example.com' }), person(next.name, { company: '見本商事', at: who.street, phone: who.home, email: 'info@example.com' })] },
  { kind: 'colleagues of one family name', same: false, of: (who, next) => [person(who.name, { company: '見本商事', at: who.street, phone: who.home }), person(`${family(who.name)} ${given(next.name)}`, { company: '見本商事', at: who.street, phone: who.home })] },
  { kind: 'same given name in one house of flats', same: false, of: (who, next) => [person(who.name, { kana: who.kana, at: who.street, phone: who.phone }), person(`${family(next.name)} ${given(who.name)}`, { at: who.street, phone: next.phone })] },
  { kind: 'father and son of one reading', same: false, of: (who) => [person(`${family(who.name)} 誠`, { kana: `${who.kana.split(' ')[0]} まこと`, at: who.street, born: who.born }), person(`${family(who.name)} 真琴`, { kana: `${who.kana.split(' ')[0]} まこと`, at: who.street, born: [who.born[0] + 28, who.born[1], who.born[2]] })] },
  { kind: 'strangers with neighbouring telephones', same: false, of: (who, next) => [person(who.name, { phone: who.phone, at: who.street }), person(next.name, { phone: `${who.phone.slice(0, -1)}${(Number(who.phone.at(-1)) + 1) % 10}`, at: who.again })] },
  { kind: 'strangers with one birthday', same: false, of: (who, next) => [person(who.name, { born: who.born, at: who.street }), person(next.name, { born: who.born, at: who.elsewhere })] },
  { kind: 'two people heard alike', same: false, of: (who, next) => [person('試山 洋子', { kana: 'ためしやま ようこ', phone: who.phone, at: who.street }), person('試山 陽子', { kana: 'ためしやま ようこ', phone: next.phone, at: who.elsewhere })] },
  { kind: 'a firm and its clerk', same: false, of: (who) => [{ ...person('', { at: who.street, phone: who.home }), company: { name: '見本商事' } }, person(who.name, { company: '見本商事', at: who.street, phone: who.home })] },
  { kind: 'family name only, other town', same: false, of: (who) => [person(family(who.name), { at: who.street, phone: who.home }), person(who.name, { at: who.elsewhere, phone: who.phone })] },
];

/** Ten of each of the thirty kinds. */
export const labelledPairs: readonly LabelledPair[] = kinds.flatMap(({ kind, same, of }, line) =>
  Array.from({ length: 10 }, (_, index): LabelledPair => {
    const [one, other] = of(somebody(line * 10 + index), somebody(line * 10 + index + 4));
    return { kind, same, one, other };
  }));
