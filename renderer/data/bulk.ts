import { monthOf } from '#shared/lib/plain-date';
import type { Result } from '#shared/lib/result';
import type { GuestId, LetterId } from '#shared/model/ids';
import type { Letter } from '#shared/model/letter';
import type { Touch } from '#shared/model/touch';
import type { Visit } from '#shared/model/visit';
import { bookRow, openActs, type Act, type Ledger } from './act.ts';
import type { SampleBook } from './sample-contract.ts';
import type { DiskFull } from './write-errors.ts';
import { BookDb } from './book-db.ts';
import { sortKeys } from './guest-entry.ts';
import { cellOf, withCells } from './month-columns.ts';
import type { BookParts } from './parts.ts';
import { toDecisionRow, toLetterRow, type DayRow, type TouchRow } from './rows.ts';
import { totalsOf, withVisit } from './totals.ts';

type Failure = { readonly kind: string };
export type BulkWork<T, E extends Failure> = (db: BookDb, ledger: Ledger) => Promise<Result<T, E>>;

/**
 * One act over many rows. It is written without waiting for the disk and then fixed there by one strict write, which takes everything
 * before it along: a power cut leaves all of it or nothing.
 */
export async function actInBulk<T, E extends Failure>(parts: BookParts, onCommitted: () => Promise<void>, work: BulkWork<T, E>): Promise<Result<T, E | DiskFull>> {
  const relaxed = new BookDb(parts.db.name, { durability: 'relaxed', now: parts.now });
  const act: Act = openActs(relaxed, parts.now, async () => {
    await parts.db.transaction('rw', parts.db.meta, async () => parts.db.meta.put(await bookRow(parts.db)));
    await onCommitted();
  });
  try {
    return await act((ledger) => work(relaxed, ledger));
  } finally {
    relaxed.close();
  }
}

/** Adds rows whose ids are new to the book, totals and figures included. Every visit, touch, decision and letter must be of one of `guests`. */
export async function addAll(db: BookDb, ledger: Ledger, data: SampleBook): Promise<void> {
  const visitsByGuest = Map.groupBy(data.visits, ({ guestId }) => guestId);
  const touchesByGuest = Map.groupBy(data.touches, ({ guestId }) => guestId);
  const decisionsByGuest = Map.groupBy(data.decisions, ({ guestId }) => guestId);
  const numbers = new Map<GuestId, number>(data.guests.map(({ id }) => [id, ledger.takeGuestNo()]));
  await db.guests.bulkAdd(data.guests.map((guest) => ({
    ...guest, ...sortKeys(guest), no: numbers.get(guest.id) ?? ledger.takeGuestNo(), seq: ledger.no,
    totals: totalsOf({
      visits: visitsByGuest.get(guest.id) ?? [], touches: touchesByGuest.get(guest.id) ?? [], decisions: (decisionsByGuest.get(guest.id) ?? []).map(toDecisionRow),
    }),
  })));
  await db.visits.bulkAdd([...data.visits]);
  await db.touches.bulkAdd(touchRows(data));
  await db.decisions.bulkAdd(data.decisions.map(toDecisionRow));
  await db.letters.bulkAdd(data.letters.map(toLetterRow));
  await db.answers.bulkAdd([...data.answers ?? []]);
  await addFigures(db, data.visits, numbers);
  ledger.count({ guests: data.guests.length, visits: data.visits.length, touches: data.touches.length });
}

export async function addFigures(db: BookDb, visits: readonly Visit[], numbers: ReadonlyMap<GuestId, number>): Promise<void> {
  for (const [month, ofMonth] of Map.groupBy(visits, ({ on }) => monthOf(on))) {
    const cells = ofMonth.map((visit) => cellOf(visit, numbers.get(visit.guestId) ?? 0));
    await db.visitMonths.put(withCells(await db.visitMonths.get(month), month, cells));
  }
  const days = Map.groupBy(visits, ({ on }) => on);
  const before = await db.days.bulkGet([...days.keys()]);
  const after = [...days.values()].map((ofDay, index) => ofDay.reduce<DayRow | undefined>(withVisit, before[index]));
  await db.days.bulkPut(after.filter((day) => day !== undefined));
}

/** A posted card's line settled the card's step. */
function touchRows({ touches, letters }: SampleBook): readonly TouchRow[] {
  const byId = new Map<LetterId, Letter>(letters.map((letter) => [letter.id, letter]));
  const letterOf = ({ letterId }: Touch) => (letterId === null ? undefined : byId.get(letterId));
  return touches.map((touch) => {
    const letter = letterOf(touch);
    return { ...touch, settles: letter ? { visitId: letter.eventId, stepId: letter.stepId, before: null } : null };
  });
}
