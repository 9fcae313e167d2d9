import { choosable, chosenKey, chosenOutcome, type Choosable, type ChosenWay } from '#shared/follow/chosen';
import type { FollowContext } from '#shared/follow/due-items-of';
import { followSubjectOf } from '#shared/follow/follow-subject';
import type { PlainDate } from '#shared/lib/plain-date';
import { err, ok } from '#shared/lib/result';
import type { Plan } from '#shared/model/plan';
import type { Shop } from '#shared/model/shop';
import type { Book } from './book.ts';
import type { GuestEntry } from './guests-contract.ts';
import type { Chosen } from './chosen-contract.ts';
import { introducedBy } from './introduced-by.ts';
import type { BookParts } from './parts.ts';
import { recountGuest } from './totals.ts';

export function openChosen({ db, act }: BookParts): Chosen {
  return {
    choose: (ids, way, on) => act(async (ledger) => {
      for (const id of ids) {
        const guest = await db.guests.get(id);
        if (!guest) return err({ kind: 'not-found' });
        const { eventId: visitId, stepId } = chosenKey(way, on, id);
        await db.decisions.put({ visitId, stepId, guestId: id, outcome: chosenOutcome, decidedAt: ledger.at, sample: guest.sample });
        await recountGuest(db, id, ledger.no);
      }
      return ok(null);
    }),
    takeBack: (ids, way, on) => act(async (ledger) => {
      for (const id of ids) {
        const { eventId, stepId } = chosenKey(way, on, id);
        await db.decisions.delete([eventId, stepId]);
        await recountGuest(db, id, ledger.no);
      }
      return ok(null);
    }),
  };
}

interface Now { readonly shop: Shop; readonly plans: readonly Plan[]; readonly today: PlainDate }

/** Who of these can be chosen today, from memory; a hundredth of a millisecond each. */
export function choosableOf(book: Book, { shop, plans, today }: Now): (guest: GuestEntry, way: ChosenWay) => Choosable {
  const context: FollowContext = { calendar: shop, budget: shop.budget, shopInterval: book.shopInterval(), introduced: introducedBy(book.directory.snapshot(), new Map()) };
  return (guest, way) => choosable(followSubjectOf(guest, guest.totals), way, { plans, context, today });
}
