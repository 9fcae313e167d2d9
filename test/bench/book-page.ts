import { v7 } from 'uuid';
import type { DueItem } from '#shared/follow/due-items';
import { sessionQueueOf } from '#shared/follow/session-queue';
import { addDays, type Instant, type PlainDate } from '#shared/lib/plain-date';
import { ok } from '#shared/lib/result';
import { blankGuest, type Guest } from '#shared/model/guest';
import type { GuestId, TouchId, VisitId } from '#shared/model/ids';
import { blankShop } from '#shared/model/shop';
import { touchKinds, type Touch } from '#shared/model/touch';
import type { Visit } from '#shared/model/visit';
import type { Book } from '../../renderer/data/book.ts';
import { today as clockToday } from '../../renderer/platform/clock.ts';
import { BookDb } from '../../renderer/data/book-db.ts';
import { actInBulk, addAll } from '../../renderer/data/bulk.ts';
import { openBook } from '../../renderer/data/open-book.ts';
import { shippedPlans } from '../../renderer/data/shipped-plans.ts';

/** The page side of test/bench/book.ts: the real book in the real IndexedDB of a profile on disk. */
declare global {
  interface Window { bench: { fill: typeof fill; measure: typeof measure } }
}

/** The day of the run, as the program itself asks for it: today's list is derived while it opens. */
const today = clockToday(blankShop.dayStartsAtHour);
const at = '2026-11-21T00:00:00.000Z' as Instant;
/** As they ship: the plan of a kappo, introductions, drying, birthdays, season letters; the others rest. */
const plans = shippedPlans;
/** The winter letter to every guest who consented, on top of everything else: the longest list of the year. */
const seasonDay = '2026-12-01' as PlainDate;
const now = () => new Date().toISOString() as Instant;

/** The same people in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor(state / 4_294_967_296 * sides);
  };
}
const roll = dice(7);
const kana = [...'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ'];
const kanji = [...'山田中村佐藤鈴木高橋渡辺伊東小林加藤吉野井上松本清水斎石川森池阿部橋福岡西三浦藤原竹内金子和久保'];
const word = (letters: readonly string[], length: number) => Array.from({ length }, () => letters[roll(letters.length)]).join('');

async function begin(): Promise<Book> {
  const opened = await openBook({ name: 'bench', appVersion: 'bench', now, newId: v7, witness: { read: async () => ok(null), write: async () => ok(null) } });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

/** Guests in portions of a thousand with their visits. */
async function fill(guests: number, visitsEach: number | 'twenty-years'): Promise<number> {
  const book = await begin();
  const db = new BookDb('bench');
  const started = performance.now();
  for (let done = 0; done < guests; done += 1000) {
    const people = Array.from({ length: Math.min(1000, guests - done) }, person);
    const visits = people.flatMap((guest, index) => (visitsEach === 'twenty-years' ? lifeOf() : denseDays(visitsEach, index)).map((daysAgo) => visitOf(guest, daysAgo)));
    const parts = { db, now, newId: v7, act: async () => { throw new Error('unused'); } };
    await actInBulk(parts, async () => {}, async (bulk, ledger) => ok(await addAll(bulk, ledger, { guests: people, visits, touches: people.flatMap(touchesOf), decisions: [], letters: [] })));
  }
  const took = performance.now() - started;
  db.close();
  await book.close();
  return took;
}

/** Spread over four years; each fifth guest was here within the last month. In days before today. */
const denseDays = (visits: number, index: number): readonly number[] =>
  Array.from({ length: visits }, (_, nth) => (nth === 0 && index % 5 === 0 ? roll(30) : 30 + roll(1430)));

/** Half came a few times, a third for some years, every seventh is or was a regular: a guess at a shop, nearly twenty visits each on the average. */
function lifeOf(): readonly number[] {
  const kind = roll(100);
  const [visits, usual] = kind < 50 ? [1 + roll(5), 60 + roll(300)] : kind < 85 ? [6 + roll(20), 40 + roll(100)] : [50 + roll(90), 10 + roll(25)];
  const days: number[] = [];
  for (let ago = roll(20 * 365); ago >= 0 && days.length < visits; ago -= 1 + Math.floor(usual / 2) + roll(usual)) days.push(ago);
  return days;
}

function person(): Guest {
  return {
    ...blankGuest, id: v7() as GuestId, familyName: word(kanji, 2), givenName: word(kanji, 2), familyKana: word(kana, 3), givenKana: word(kana, 3),
    company: roll(3) === 0 ? { name: `株式会社${word(kanji, 4)}`, kana: word(kana, 6), department: '営業部', title: '部長' } : blankGuest.company,
    address: { ...blankGuest.address, postalCode: '6008001', street: '京都市下京区四条通1-2-3', building: '' }, phone: `075-${roll(900) + 100}-${roll(9000) + 1000}`,
    birthday: { month: 1 + roll(12), day: 1 + roll(28), year: null }, consentToOffersOn: roll(3) === 0 ? addDays(today, -roll(700)) : null,
    memo: '鰤がお好き。次回は奥様と。', createdAt: at, updatedAt: at,
  };
}

/** Ten contacts each: cards and calls, two offers among them. */
const touchesOf = ({ id }: Guest): readonly Touch[] => Array.from({ length: 10 }, (_, nth) => ({
  id: v7() as TouchId, guestId: id, on: addDays(today, -(40 + roll(1400))), recordedAt: at, kind: touchKinds[nth % touchKinds.length] ?? 'other', channel: 'postcard',
  purpose: nth % 5 === 4 ? 'offer' : 'greeting', text: '先日はお運びくださり、ありがとうございました。', visitId: null, letterId: null, sample: false,
}));

const visitOf = ({ id }: Guest, daysAgo: number): Visit => ({
  id: v7() as VisitId, guestId: id, on: addDays(today, -daysAgo), party: 1 + roll(6), companions: '奥様', amount: 8000 + roll(40_000), dishes: '鯛の昆布締め、鰤大根', talk: '釣りのお話。先週は舞鶴まで。',
  recommendation: '寒鰤', occasion: '', introducedBy: null, broughtBy: null, movedBy: null, movedWords: '', recordedAt: at, sample: false,
});

export interface Measured { readonly task: string; readonly best: number; readonly median: number; readonly worst: number }

/** Runs after a restart of the page: nothing is warm but the disk. */
async function measure(): Promise<{ readonly open: number; readonly due: number; readonly figures: readonly Measured[]; readonly heap: number }> {
  const started = performance.now();
  const book = await begin();
  const open = performance.now() - started;
  const entries = book.directory.snapshot();
  const someone = () => entries[roll(entries.length)]!;
  const figures: Measured[] = [];
  const time = async (task: string, times: number, work: (nth: number) => unknown) => {
    const took: number[] = [];
    for (let nth = 0; nth < times; nth += 1) {
      const from = performance.now();
      await work(nth);
      took.push(performance.now() - from);
    }
    took.sort((a, b) => a - b);
    figures.push({ task, best: took[0]!, median: took[Math.floor(times / 2)]!, worst: took.at(-1)! });
  };

  let due = 0;
  await time('due list, first', 1, () => due = book.due(today, plans).length);
  await time('due list, again', 20, () => book.due(today, plans));
  await time('due list on the day of the season letter, first', 1, () => book.due(seasonDay, plans));
  await time('due list of the next day each time', 20, (nth) => book.due(addDays(today, nth + 1), plans));
  await time('coming month', 10, () => book.upcoming(today, addDays(today, 31), plans));
  // What the page does after each key of 今日の30分: the act on disk is told apart from the list that follows it.
  await time('session step: the act on disk (strict)', 20, async (nth) => {
    const { guestId, eventId, stepId } = openItem(book, nth);
    const decided = await book.decisions.decide({ guestId, eventId, stepId, outcome: { kind: 'later', until: addDays(today, 7) } });
    if (!decided.ok) throw new Error(decided.error.kind);
  });
  const steps: number[] = [];
  for (let nth = 0; nth < 20; nth += 1) {
    const { guestId, eventId, stepId } = openItem(book, nth);
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    const decided = await book.decisions.decide({ guestId, eventId, stepId, outcome: { kind: 'skipped', reason: '測定' } });
    if (!decided.ok) throw new Error(decided.error.kind);
    const from = performance.now();
    sessionQueueOf(book.due(today, plans), today);
    steps.push(performance.now() - from);
  }
  steps.sort((a, b) => a - b);
  figures.push({ task: 'session step: the list after it', best: steps[0]!, median: steps[10]!, worst: steps.at(-1)! });
  const typed = ['や', 'やま', 'やまだ', '山', '山田', 'y', 'ya', 'yam', 'yama', 'yamad', '株式', '075', '0753', 'zzzz'];
  await time('search, one keystroke', typed.length * 5, (nth) => book.directory.search(typed[nth % typed.length]!));
  await time('list open (names and totals)', 20, () => book.directory.snapshot().map(({ name, totals }) => name + totals.lastOn));
  await time('guest page open (guest, timeline)', 20, async () => {
    const { id } = someone();
    await Promise.all([book.guests.read(id), book.timeline(id), book.photos.ofGuest(id)]);
  });
  await time('visits of a day', 20, (nth) => book.visits.onDay(addDays(today, -nth)));
  await time('log a visit (strict)', 30, async () => {
    const { id } = someone();
    const { id: _id, recordedAt: _recordedAt, sample: _sample, ...input } = visitOf({ id } as Guest, 0);
    const logged = await book.visits.log({ ...input, id: null });
    if (!logged.ok) throw new Error(logged.error.kind);
  });
  await time('new guest (strict)', 20, async () => {
    const { createdAt: _createdAt, updatedAt: _updatedAt, ...input } = person();
    const saved = await book.guests.save(input, null);
    if (!saved.ok) throw new Error(saved.error.kind);
  });
  await time('verify all totals', 1, async () => {
    const repairs = await book.verifyTotals();
    if (!repairs.ok || Object.values(repairs.value).some((number) => number > 0)) throw new Error('the totals were wrong');
  });
  await book.close();
  const { memory } = performance as Performance & { readonly memory?: { readonly usedJSHeapSize: number } };
  return { open, due, figures, heap: (memory?.usedJSHeapSize ?? 0) / 1_048_576 };
}

function openItem(book: Book, nth: number): DueItem {
  const { open } = sessionQueueOf(book.due(today, plans), today);
  const item = open[nth % open.length];
  if (!item) throw new Error('nothing is due in the book of the bench');
  return item;
}

window.bench = { fill, measure };
