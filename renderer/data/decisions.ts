import { err, ok } from '#shared/lib/result';
import { decisionSchema } from '#shared/model/decision';
import type { Decisions } from './book.ts';
import { beginningWith } from './book-db.ts';
import { checked } from './checked.ts';
import type { BookParts } from './parts.ts';
import { recountGuest } from './totals.ts';

export function openDecisions({ db, act, now }: BookParts): Decisions {
  return {
    of: (visitId) => db.decisions.where('[visitId+stepId]').between(...beginningWith(visitId)).toArray(),
    decide: async (input) => {
      const decision = checked(decisionSchema, { ...input, decidedAt: now(), sample: false });
      if (!decision.ok) return decision;
      return act(async (ledger) => {
        const visit = await db.visits.get(decision.value.visitId);
        if (!visit) return err({ kind: 'not-found' });
        const row = { ...decision.value, guestId: visit.guestId, sample: visit.sample };
        await db.decisions.put(row);
        await recountGuest(db, visit.guestId, ledger.no);
        return ok(row);
      });
    },
    undo: (visitId, stepId) => act(async (ledger) => {
      const decision = await db.decisions.get([visitId, stepId]);
      if (decision) {
        await db.decisions.delete([visitId, stepId]);
        await recountGuest(db, decision.guestId, ledger.no);
      }
      return ok(null);
    }),
  };
}
