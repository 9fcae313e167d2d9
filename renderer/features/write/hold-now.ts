import { withinBudget } from '#shared/follow/budget';
import { guestFlagsOf } from '#shared/follow/follow-subject';
import { holdReasonOf, type HoldReason } from '#shared/follow/hold-reason';
import { stepOf } from '#shared/follow/step-of';
import type { PlainDate } from '#shared/lib/plain-date';
import { stepKeyOf, type StepKey } from '#shared/model/event';
import type { Guest } from '#shared/model/guest';
import { blankShop } from '#shared/model/shop';
import type { Book } from '../../data/book.ts';

/**
 * The gate, asked of the book at the moment of the act: since the list was drawn, another window may have heard that a guest wants no more cards.
 * The budget is asked for today: a card of next month that is sent off already is one of this month's.
 */
export async function holdNow(book: Book, ref: StepKey, guest: Guest, today: PlainDate): Promise<HoldReason | null> {
  const plans = book.plans.current();
  const step = stepOf(ref, plans);
  if (!step) return null;
  const decision = (await book.decisions.of(ref.eventId)).find((each) => each.stepId === ref.stepId);
  const hold = holdReasonOf(guestFlagsOf(guest), step, decision?.outcome, today);
  return hold ?? budgetHold(book, ref, { guest, today, isReleased: decision?.outcome.kind === 'released' });
}

async function budgetHold(book: Book, ref: StepKey, { guest, today, isReleased }: { readonly guest: Guest; readonly today: PlainDate; readonly isReleased: boolean }): Promise<HoldReason | null> {
  const [item, entry, shop] = [book.dueOf(guest.id, today, book.plans.current()).find((each) => stepKeyOf(each) === stepKeyOf(ref)), book.directory.entry(guest.id), await book.shop.read()];
  if (!item || !entry) return null;
  const [asked] = withinBudget([{ ...item, hold: null, dueOn: today }], entry.totals.touches, (shop ?? blankShop).budget, { today, isReleased: () => isReleased });
  return asked?.hold ?? null;
}
