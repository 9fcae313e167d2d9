import type { Table } from 'dexie';
import { monthOf, type PlainDate } from '#shared/lib/plain-date';
import { ok, type Result } from '#shared/lib/result';
import type { GuestId } from '#shared/model/ids';
import type { Touch } from '#shared/model/touch';
import type { Visit } from '#shared/model/visit';
import { bookRow, type Ledger } from './act.ts';
import type { Counts, Repairs } from './book.ts';
import type { GuestTotals } from './guests-contract.ts';
import type { DiskFull } from './write-errors.ts';
import type { BookDb } from './book-db.ts';
import { sortKeys } from './guest-entry.ts';
import { cellOf, monthOfCells, sameCells, type Cell } from './month-columns.ts';
import type { BookParts } from './parts.ts';
import type { DayRow, DecisionRow, GuestRow, MonthRow } from './rows.ts';
import { putDay, putMonth, recountGuest, totalsOf, withVisit } from './totals.ts';

/** What the kept totals should be, and are not. */
interface Differences {
  readonly guests: readonly GuestRow[];
  readonly months: readonly MonthRow[];
  readonly days: readonly DayRow[];
  readonly counts: Counts | null;
}

/** Search keys are checked too: they go out of date when a later version of the program folds names differently. */
export async function verifyTotals({ db, act }: BookParts): Promise<Result<Repairs, DiskFull>> {
  const found = await db.transaction('r', db.ledgerTables, () => findDifferences(db));
  const repairs = summaryOf(found);
  if (Object.values(repairs).every((number) => number === 0)) return ok(repairs);
  return act(async (ledger) => {
    // Asked again inside the act: another tab may have written in between.
    const differences = await findDifferences(db);
    await repair(db, ledger, differences);
    return ok(summaryOf(differences));
  });
}

/** Inside an act that has put whole tables in place: sets right what does not follow from their rows. */
export async function settleTotals(db: BookDb, ledger: Pick<Ledger, 'no' | 'setCounts'>): Promise<void> {
  await repair(db, ledger, await findDifferences(db));
}

/** More guests than this are recounted by reading the whole book once, some two seconds at 200,000 visits; one guest takes a few milliseconds. */
const recountedSingly = 300;
export const areMany = (guests: ReadonlySet<GuestId>): boolean => guests.size > recountedSingly;

/** Inside an act that has changed visits of these guests. Months and days must be right already, unless there are many guests. */
export async function settleGuests(db: BookDb, ledger: Pick<Ledger, 'no' | 'setCounts'>, guests: ReadonlySet<GuestId>): Promise<void> {
  if (areMany(guests)) await settleTotals(db, ledger);
  else for (const id of guests) await recountGuest(db, id, ledger.no);
}

const summaryOf = ({ guests, months, days, counts }: Differences): Repairs =>
  ({ guests: guests.length, months: months.length, days: days.length, counts: counts ? 1 : 0 });

async function repair(db: BookDb, ledger: Pick<Ledger, 'no' | 'setCounts'>, { guests, months, days, counts }: Differences): Promise<void> {
  await db.guests.bulkPut(guests.map((guest) => ({ ...guest, seq: ledger.no })));
  for (const month of months) await putMonth(db, month);
  for (const day of days) await putDay(db, day);
  if (counts) ledger.setCounts(counts);
}

type CountedVisit = Pick<Visit, 'id' | 'on' | 'amount' | 'introducedBy'>;
type CountedTouch = Pick<Touch, 'id' | 'on' | 'kind' | 'purpose'>;

async function findDifferences(db: BookDb): Promise<Differences> {
  const guests = await db.guests.toArray();
  const numbers = new Map(guests.map(({ id, no }) => [id, no]));
  const visits = new Map<GuestId, CountedVisit[]>();
  const cells = new Map<string, Cell[]>();
  const days = new Map<PlainDate, DayRow>();
  let visitCount = 0;
  await eachPortion(db.visits, (visit) => {
    const { id, guestId, on, amount, introducedBy } = visit;
    visitCount += 1;
    grouped(visits, guestId).push({ id, on, amount, introducedBy });
    grouped(cells, monthOf(on)).push(cellOf(visit, numbers.get(guestId) ?? 0));
    days.set(on, withVisit(days.get(on), visit));
  });
  const touches = new Map<GuestId, CountedTouch[]>();
  let touchCount = 0;
  await eachPortion(db.touches, ({ id, guestId, on, kind, purpose }) => {
    touchCount += 1;
    grouped(touches, guestId).push({ id, on, kind, purpose });
  });
  const decisions = new Map<GuestId, DecisionRow[]>();
  await eachPortion(db.decisions, (decision) => grouped(decisions, decision.guestId).push(decision));
  return {
    guests: guests.flatMap((row) => correctedGuest(row, totalsOf({ visits: visits.get(row.id) ?? [], touches: touches.get(row.id) ?? [], decisions: decisions.get(row.id) ?? [] })) ?? []),
    months: monthDifferences(await db.visitMonths.toArray(), cells),
    days: dayDifferences(await db.days.toArray(), days),
    counts: await countDifference(db, { guests: guests.length, visits: visitCount, touches: touchCount }),
  };
}

function correctedGuest(row: GuestRow, totals: GuestTotals): GuestRow | null {
  const keys = sortKeys(row);
  const right = sameTotals(row.totals, totals) && row.kanaKey === keys.kanaKey && row.searchKey === keys.searchKey;
  return right ? null : { ...row, ...keys, totals };
}

function sameTotals(a: GuestTotals, b: GuestTotals): boolean {
  const text = (totals: GuestTotals) => JSON.stringify(Object.entries(totals).toSorted(([x], [y]) => (x < y ? -1 : 1)));
  return text(a) === text(b);
}

function monthDifferences(kept: readonly MonthRow[], counted: ReadonlyMap<string, readonly Cell[]>): readonly MonthRow[] {
  const keptByMonth = new Map(kept.map((row) => [row.month, row]));
  const months = new Set([...keptByMonth.keys(), ...counted.keys()]);
  return [...months].flatMap((month) => {
    const right = monthOfCells(month, counted.get(month) ?? []);
    const row = keptByMonth.get(month);
    return row && sameCells(row, right) ? [] : [right];
  });
}

function dayDifferences(kept: readonly DayRow[], counted: ReadonlyMap<PlainDate, DayRow>): readonly DayRow[] {
  const keptByDay = new Map(kept.map((row) => [row.on, row]));
  return [...new Set([...keptByDay.keys(), ...counted.keys()])].flatMap((on) => {
    const right = counted.get(on) ?? { on, visits: 0, amount: 0, party: 0 };
    const row = keptByDay.get(on);
    return row && row.visits === right.visits && row.amount === right.amount && row.party === right.party ? [] : [right];
  });
}

async function countDifference(db: BookDb, found: Counts): Promise<Counts | null> {
  const { counts } = await bookRow(db);
  const same = counts.guests === found.guests && counts.visits === found.visits && counts.touches === found.touches;
  return same ? null : found;
}

function grouped<K, V>(groups: Map<K, V[]>, key: K): V[] {
  let group = groups.get(key);
  if (!group) groups.set(key, group = []);
  return group;
}

/** 200,000 rows at once would be 200 MB of memory. */
const portion = 5000;

async function eachPortion<Row, Key>(table: Table<Row, Key>, take: (row: Row) => void): Promise<void> {
  const keys = await table.toCollection().primaryKeys();
  for (let start = 0; start < keys.length; start += portion) {
    const last = Math.min(start + portion, keys.length) - 1;
    for (const row of await table.where(':id').between(keys[start], keys[last], true, true).toArray()) take(row);
  }
}
