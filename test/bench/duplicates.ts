import { findDuplicates, type NamedComparable } from '#shared/duplicates/find-duplicates';
import { guestOfFields } from '#shared/exchange/importing/filled-guest';
import { countGuests, planGuests } from '#shared/exchange/importing/plan-guests';
import { toIncomingGuests } from '#shared/exchange/incoming/to-incoming-guests';
import type { IncomingGuest } from '#shared/exchange/incoming/incoming-guest';
import { seededRandom } from '#shared/lib/seeded-random';
import type { GuestId } from '#shared/model/ids';
import { person } from '../support/labelled-pairs.ts';

/** Names as they fall: a few are everywhere (every fifteenth guest), most are rare. Every hundredth guest is there twice. */
function guests(count: number): readonly NamedComparable[] {
  const dice = seededRandom(`duplicates ${count}`);
  const letter = (most: number) => String.fromCharCode(0x4e00 + Math.floor(dice() ** 2 * most));
  const digit = () => Math.floor(dice() * 10);
  const made = Array.from({ length: count }, (_, index): NamedComparable => ({
    ...person(`${dice() < 0.07 ? '佐藤' : letter(120) + letter(120)} ${letter(150)}${letter(150)}`, {
      phone: `090-${Array.from({ length: 8 }, digit).join('')}`, at: `${1_000_000 + Math.floor(dice() * 900_000)} 中央区${letter(200)}町${digit()}-${digit()}-${digit()}`, company: `${letter(99)}${letter(99)}商事`,
    }),
    id: String(index).padStart(8, '0') as GuestId,
  }));
  return made.map((guest, index) => (index % 100 === 99 ? { ...made[index - 99] as NamedComparable, id: guest.id, email: 'x@example.com' } : guest));
}

/** The pairs of a whole book, and how the time grows. */
export function run(): void {
  console.log('\nGuests alike: all pairs of a book\n    guests        ms   ms per 1,000   pairs');
  for (const count of [1_000, 3_000, 10_000, 30_000, 100_000]) {
    const book = guests(count);
    const started = performance.now();
    const pairs = findDuplicates(book);
    const took = performance.now() - started;
    console.log(`${String(count).padStart(10)}${took.toFixed(0).padStart(10)}${(took / count * 1000).toFixed(1).padStart(15)}${String(pairs.length).padStart(8)}`);
  }
  dryRuns();
}

/** Names and places as they fall, each guest another one. */
function list(count: number): readonly IncomingGuest[] {
  return guests(count).map(({ familyName, givenName, phone, email, company, address }, index) => ({
    where: index + 2, problems: [], fields: { familyName, givenName, phone, email, company: { kana: '', department: '', title: '', ...company }, address: { careOf: '', ...address } },
  }));
}

/** Everybody has one reading, one town and one birthday. */
function crowd(count: number): readonly IncomingGuest[] {
  const headers = ['姓', '名', '姓かな', '名かな', '郵便番号', '住所', '電話番号', '生年月日'];
  const rows = Array.from({ length: count }, (_, index) => ({ where: index + 2, cells: [`見本${index}`, '筆乃', 'みほん', 'ふでの', '104-0061', `東京都中央区銀座1-2-${index}`, `03-1234-${String(index % 10_000).padStart(4, '0')}`, '1980/1/1'] }));
  return toIncomingGuests({ headers, rows }, ['familyName', 'givenName', 'familyKana', 'givenKana', 'home.postalCode', 'home.street', 'phone.home', 'birthday']);
}

/** The dry run of an import: rows among themselves, and beside a book of ten thousand. */
function dryRuns(): void {
  console.log('\nDry run of an import\n      rows      book        ms   new / same / perhaps / twins');
  const show = (name: string, rows: readonly IncomingGuest[], book: readonly NamedComparable[]): void => {
    let id = 0;
    const started = performance.now();
    const counts = countGuests(planGuests(rows, { present: book }, () => `n${id += 1}`));
    console.log(`${String(rows.length).padStart(10)}${String(book.length).padStart(10)}${(performance.now() - started).toFixed(0).padStart(10)}   ${counts.new} / ${counts.same} / ${counts.perhaps} / ${counts.twin} ${name}`);
  };
  const book = list(10_000).map(({ fields, where }) => ({ ...guestOfFields(fields), id: `b${where}` as GuestId }));
  for (const count of [10_000, 30_000, 100_000]) show('of many names', list(count), count === 10_000 ? book : []);
  for (const count of [10_000, 30_000, 100_000]) show('of one reading', crowd(count), []);
}
