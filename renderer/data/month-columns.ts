import type { PlainDate } from '#shared/lib/plain-date';
import type { Visit } from '#shared/model/visit';
import type { MonthRow } from './rows.ts';

/** One visit as the month holds it. Two alike are interchangeable, so the columns need no ids. */
export interface Cell { readonly no: number; readonly day: number; readonly amount: number; readonly party: number }

const notNoted = -1;

export const cellOf = (visit: Pick<Visit, 'on' | 'amount' | 'party'>, guestNo: number): Cell => ({
  no: guestNo, day: dayOfMonth(visit.on), amount: visit.amount ?? notNoted, party: visit.party,
});

const dayOfMonth = (on: PlainDate): number => Number(on.slice(8, 10));

export function monthOfCells(month: string, cells: readonly Cell[]): MonthRow {
  return {
    month,
    no: Int32Array.from(cells, (cell) => cell.no),
    day: Uint8Array.from(cells, (cell) => cell.day),
    amount: Int32Array.from(cells, (cell) => cell.amount),
    party: Uint8Array.from(cells, (cell) => cell.party),
  };
}

export function withCells(row: MonthRow | undefined, month: string, cells: readonly Cell[]): MonthRow {
  const added = monthOfCells(month, cells);
  if (!row) return added;
  const length = row.no.length + cells.length;
  const int32 = (before: Int32Array, after: Int32Array) => joined(new Int32Array(length), before, after);
  const uint8 = (before: Uint8Array, after: Uint8Array) => joined(new Uint8Array(length), before, after);
  return { month, no: int32(row.no, added.no), day: uint8(row.day, added.day), amount: int32(row.amount, added.amount), party: uint8(row.party, added.party) };
}

function joined<A extends Int32Array | Uint8Array>(target: A, before: A, after: A): A {
  target.set(before, 0);
  target.set(after, before.length);
  return target;
}

/** null where no such visit is in the columns. */
export function withoutCell(row: MonthRow, cell: Cell): MonthRow | null {
  const index = row.no.findIndex((no, at) => no === cell.no && row.day[at] === cell.day && row.amount[at] === cell.amount && row.party[at] === cell.party);
  if (index < 0) return null;
  const rest = (_: number, at: number) => at !== index;
  return { month: row.month, no: row.no.filter(rest), day: row.day.filter(rest), amount: row.amount.filter(rest), party: row.party.filter(rest) };
}

export function sameCells(first: MonthRow, second: MonthRow): boolean {
  const a = sortedCells(first);
  const b = sortedCells(second);
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

const sortedCells = (row: MonthRow): readonly string[] =>
  Array.from(row.no, (no, at) => `${no} ${row.day[at]} ${row.amount[at]} ${row.party[at]}`).toSorted();

