import type { StepKey } from '#shared/model/event';
import type { Ledger } from './act.ts';
import type { BookDb } from './book-db.ts';
import { eventOwner } from './event-owner.ts';
import type { DecisionRow, TouchRow } from './rows.ts';
import { recountGuest } from './totals.ts';

type Settles = NonNullable<TouchRow['settles']>;

/** Done or skipped already. A released or postponed item is still open. */
export async function isClosed(db: BookDb, { eventId, stepId }: StepKey): Promise<boolean> {
  const decision = await db.decisions.get([eventId, stepId]);
  return decision?.outcome.kind === 'done' || decision?.outcome.kind === 'skipped';
}

/** A touch has happened: its due item is done. Returns what the touch must remember to be taken back; null for an event that is gone. */
export async function settleItem(db: BookDb, ledger: Ledger, { eventId, stepId }: StepKey): Promise<Settles | null> {
  const owner = await eventOwner(db, eventId);
  if (!owner) return null;
  const before = await db.decisions.get([eventId, stepId]) ?? null;
  await db.decisions.put({ visitId: eventId, stepId, ...owner, outcome: { kind: 'done' }, decidedAt: ledger.at });
  await recountGuest(db, owner.guestId, ledger.no);
  return { visitId: eventId, stepId, before };
}

/** The decision that a touch made; null where the owner has decided anew since, which then stands. */
export async function doneDecision(db: BookDb, { visitId, stepId }: Settles): Promise<DecisionRow | null> {
  const current = await db.decisions.get([visitId, stepId]);
  return current?.outcome.kind === 'done' ? current : null;
}

/** Gives the item back as it was before the touch. The visit may belong to another guest by now. */
export async function reopenItem(db: BookDb, ledger: Ledger, { visitId, stepId, before }: Settles): Promise<void> {
  const owner = await eventOwner(db, visitId);
  if (before && owner) await db.decisions.put({ ...before, guestId: owner.guestId });
  else await db.decisions.delete([visitId, stepId]);
  if (owner) await recountGuest(db, owner.guestId, ledger.no);
}
