import { historyOf, type GuestRecords } from '#shared/follow/guest-history';
import { monthOf, type PlainDate } from '#shared/lib/plain-date';
import type { GuestId } from '#shared/model/ids';
import type { Visit } from '#shared/model/visit';
import type { GuestTotals } from './guests-contract.ts';
import { beginningWith, type BookDb } from './book-db.ts';
import { cellOf, monthOfCells, withCells, withoutCell } from './month-columns.ts';
import { toDecision, type DayRow, type DecisionRow, type MonthRow } from './rows.ts';

/** Totals are kept in the transaction of the visit that changes them, so that no screen ever adds up rows. */

/** Of one guest, in any order; `decisions` may hold those of other visits. */
export interface TotalledRows {
  readonly visits: readonly Pick<Visit, 'id' | 'on' | 'amount' | 'introducedBy'>[];
  readonly touches: GuestRecords['touches'];
  readonly decisions: readonly DecisionRow[];
}

export function totalsOf({ visits, touches, decisions }: TotalledRows): GuestTotals {
  const spend = visits.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return { ...historyOf({ visits, touches, decisions: decisions.map(toDecision) }), spend };
}

/**
 * Counts one guest anew from the rows. Always anew, never by adding: a regular has some hundred visits, which is a millisecond, and
 * there is only one way in which the result can come about.
 */
export async function recountGuest(db: BookDb, guestId: GuestId, seq: number): Promise<void> {
  const row = await db.guests.get(guestId);
  if (!row) return;
  const visits = await db.visits.where('[guestId+on]').between(...beginningWith(guestId)).toArray();
  const touches = await db.touches.where('[guestId+on]').between(...beginningWith(guestId)).toArray();
  const decisions = await db.decisions.where('guestId').equals(guestId).toArray();
  await db.guests.put({ ...row, totals: totalsOf({ visits, touches, decisions }), seq });
}

type Counted = Pick<Visit, 'guestId' | 'on' | 'amount' | 'party'>;

export async function enterFigures(db: BookDb, visits: readonly Counted[], guestNo: number): Promise<void> {
  for (const [month, counted] of Map.groupBy(visits, ({ on }) => monthOf(on))) {
    await db.visitMonths.put(withCells(await db.visitMonths.get(month), month, counted.map((visit) => cellOf(visit, guestNo))));
  }
  for (const [on, counted] of Map.groupBy(visits, (visit) => visit.on)) {
    await db.days.put(counted.reduce<DayRow | undefined>(withVisit, await db.days.get(on)) ?? emptyDay(on));
  }
}

/** The rows of these visits must be gone already: where the figures do not hold one of them, they are made anew from the rows. */
export async function strikeFigures(db: BookDb, visits: readonly Counted[], guestNo: number): Promise<void> {
  for (const [month, counted] of Map.groupBy(visits, ({ on }) => monthOf(on))) {
    const rest = counted.reduce<MonthRow | null>(
      (row, visit) => row && withoutCell(row, cellOf(visit, guestNo)),
      await db.visitMonths.get(month) ?? null,
    );
    await putMonth(db, rest ?? await monthFromRows(db, month));
  }
  for (const [on, counted] of Map.groupBy(visits, (visit) => visit.on)) {
    const day = await db.days.get(on);
    const rest = day && counted.reduce(withoutVisit, day);
    await putDay(db, rest && rest.visits >= 0 ? rest : dayOf(on, await db.visits.where('on').equals(on).toArray()));
  }
}

export async function putMonth(db: BookDb, row: MonthRow): Promise<void> {
  if (row.no.length === 0) await db.visitMonths.delete(row.month);
  else await db.visitMonths.put(row);
}

export async function putDay(db: BookDb, row: DayRow): Promise<void> {
  if (row.visits === 0) await db.days.delete(row.on);
  else await db.days.put(row);
}

export function withVisit(row: DayRow | undefined, visit: Counted): DayRow {
  const before = row ?? emptyDay(visit.on);
  return { on: visit.on, visits: before.visits + 1, amount: before.amount + (visit.amount ?? 0), party: before.party + visit.party };
}

function withoutVisit(row: DayRow, visit: Counted): DayRow {
  return { on: visit.on, visits: row.visits - 1, amount: row.amount - (visit.amount ?? 0), party: row.party - visit.party };
}

const emptyDay = (on: PlainDate): DayRow => ({ on, visits: 0, amount: 0, party: 0 });

export const dayOf = (on: PlainDate, visits: readonly Counted[]): DayRow => visits.reduce<DayRow>(withVisit, emptyDay(on));

export async function monthFromRows(db: BookDb, month: string): Promise<MonthRow> {
  const visits = await db.visits.where('on').between(`${month}-01`, `${month}-31`, true, true).toArray();
  const guests = await db.guests.bulkGet([...new Set(visits.map(({ guestId }) => guestId))]);
  const numbers = new Map(guests.flatMap((guest) => (guest ? [[guest.id, guest.no] as const] : [])));
  return monthOfCells(month, visits.flatMap((visit) => {
    const no = numbers.get(visit.guestId);
    return no === undefined ? [] : [cellOf(visit, no)];
  }));
}
