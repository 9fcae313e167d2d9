import type { Decision } from '#shared/model/decision';
import type { Ledger } from './act.ts';
import type { StepRef } from './book.ts';
import type { BookDb } from './book-db.ts';
import type { TouchRow } from './rows.ts';
import { recountGuest } from './totals.ts';

type Settles = NonNullable<TouchRow['settles']>;

/** Done or skipped already. A released or postponed item is still open. */
export async function isClosed(db: BookDb, { visitId, stepId }: StepRef): Promise<boolean> {
  const decision = await db.decisions.get([visitId, stepId]);
  return decision?.outcome.kind === 'done' || decision?.outcome.kind === 'skipped';
}

/** A touch has happened: its due item is done. Returns what the touch must remember to be taken back; null for a visit that is gone. */
export async function settleItem(db: BookDb, ledger: Ledger, { visitId, stepId }: StepRef): Promise<Settles | null> {
  const visit = await db.visits.get(visitId);
  if (!visit) return null;
  const before = await db.decisions.get([visitId, stepId]) ?? null;
  await db.decisions.put({ visitId, stepId, guestId: visit.guestId, outcome: { kind: 'done' }, decidedAt: ledger.at, sample: visit.sample });
  await recountGuest(db, visit.guestId, ledger.no);
  return { visitId, stepId, before };
}

/** The decision that a touch made; null where the owner has decided anew since, which then stands. */
export async function doneDecision(db: BookDb, { visitId, stepId }: Settles): Promise<Decision | null> {
  const current = await db.decisions.get([visitId, stepId]);
  return current?.outcome.kind === 'done' ? current : null;
}

/** Gives the item back as it was before the touch. The visit may belong to another guest by now. */
export async function reopenItem(db: BookDb, ledger: Ledger, { visitId, stepId, before }: Settles): Promise<void> {
  const visit = await db.visits.get(visitId);
  if (before && visit) await db.decisions.put({ ...before, guestId: visit.guestId });
  else await db.decisions.delete([visitId, stepId]);
  if (visit) await recountGuest(db, visit.guestId, ledger.no);
}
