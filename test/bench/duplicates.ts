import { findDuplicates, type NamedComparable } from '#shared/duplicates/find-duplicates';
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
}
