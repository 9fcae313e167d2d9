import { err, ok } from '#shared/lib/result';
import { touchSchema } from '#shared/model/touch';
import type { Touches } from './touches-contract.ts';
import { beginningWith } from './book-db.ts';
import { checked } from './checked.ts';
import { eventOwner } from './event-owner.ts';
import type { BookParts } from './parts.ts';
import { nothingTrashed, toTouch } from './rows.ts';
import { doneDecision, isClosed, reopenItem, settleItem } from './settled-items.ts';
import { recountGuest } from './totals.ts';
import { discard, reopenInTrash } from './trash.ts';

export function openTouches({ db, act, now, newId }: BookParts): Touches {
  return {
    ofGuest: async (guestId) => (await db.touches.where('[guestId+on]').between(...beginningWith(guestId)).toArray()).map(toTouch).toReversed(),
    lastOn: async (kind) => (await db.touches.where('[kind+on]').between(...beginningWith(kind)).last())?.on ?? null,
    count: async (kinds, from, to) =>
      (await Promise.all(kinds.map((kind) => db.touches.where('[kind+on]').between([kind, from], [kind, to], true, true).count()))).reduce((sum, count) => sum + count, 0),
    record: async (input, settles) => {
      const touch = checked(touchSchema, { ...input, id: newId(), recordedAt: now(), sample: false });
      if (!touch.ok) return touch;
      return act(async (ledger) => {
        if (!(await db.guests.get(touch.value.guestId))) return err({ kind: 'not-found' });
        const visit = touch.value.visitId && await db.visits.get(touch.value.visitId);
        // One promise kept is one line: a key that is held down, or a second window, finds the item closed.
        if (settles && await isClosed(db, settles)) return err({ kind: 'not-found' });
        const settled = settles ? await settleItem(db, ledger, settles) : null;
        if (settles && !settled) return err({ kind: 'not-found' });
        // A touch about a sample visit is part of the play, and goes with it.
        const row = { ...touch.value, sample: visit ? visit.sample : false, settles: settled };
        await db.touches.add(row);
        await recountGuest(db, row.guestId, ledger.no);
        ledger.count({ touches: 1 });
        return ok(toTouch(row));
      });
    },
    remove: (id) => act(async (ledger) => {
      const touch = await db.touches.get(id);
      if (!touch || touch.letterId !== null) return err({ kind: 'not-found' });
      const done = touch.settles && (await doneDecision(db, touch.settles) ?? await reopenInTrash(db, touch.settles));
      const token = await discard(db, { id: newId(), at: ledger.at, what: 'touch', rows: { ...nothingTrashed, touches: [touch], decisions: done ? [done] : [] } });
      if (touch.settles && done && await eventOwner(db, done.visitId)) await reopenItem(db, ledger, touch.settles);
      await recountGuest(db, touch.guestId, ledger.no);
      ledger.count({ touches: -1 });
      return ok(token);
    }),
  };
}
