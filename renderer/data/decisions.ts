import { err, ok } from '#shared/lib/result';
import { decisionSchema } from '#shared/model/decision';
import type { Decisions } from './touches-contract.ts';
import { beginningWith } from './book-db.ts';
import { checked } from './checked.ts';
import { eventOwner } from './event-owner.ts';
import type { BookParts } from './parts.ts';
import { toDecision, toDecisionRow } from './rows.ts';
import { recountGuest } from './totals.ts';

export function openDecisions({ db, act, now }: BookParts): Decisions {
  return {
    of: async (eventId) => (await db.decisions.where('[visitId+stepId]').between(...beginningWith(eventId)).toArray()).map(toDecision),
    decide: async (input) => {
      const decision = checked(decisionSchema, { ...input, decidedAt: now(), sample: false });
      if (!decision.ok) return decision;
      return act(async (ledger) => {
        const owner = await eventOwner(db, decision.value.eventId);
        if (!owner) return err({ kind: 'not-found' });
        const decided = { ...decision.value, ...owner };
        await db.decisions.put(toDecisionRow(decided));
        await recountGuest(db, owner.guestId, ledger.no);
        return ok(decided);
      });
    },
    undo: (eventId, stepId) => act(async (ledger) => {
      const decision = await db.decisions.get([eventId, stepId]);
      if (decision) {
        await db.decisions.delete([eventId, stepId]);
        await recountGuest(db, decision.guestId, ledger.no);
      }
      return ok(null);
    }),
  };
}
