import { guestFlagsOf } from '#shared/follow/follow-subject';
import { holdReasonOf, type HoldReason } from '#shared/follow/hold-reason';
import { carries, draftForArm } from '#shared/letters/draft-for-arm';
import { letterText } from '#shared/letters/letter-text';
import type { PlainDate } from '#shared/lib/plain-date';
import { stepKeyOf, type StepKey } from '#shared/model/event';
import type { Guest } from '#shared/model/guest';
import type { LetterStyle, Slots } from '#shared/model/letter';
import { blankShop, type Shop } from '#shared/model/shop';
import { offerHold } from '../../data/assign-card.ts';
import type { Book } from '../../data/book.ts';
import type { CardArm } from '../../data/experiments-contract.ts';

/** 効き目帳 on the card: what follows from the side that chance gave. He may change all of it; only the consent stands above both. */

const planOf = (arm: CardArm | null) => arm?.experiment[arm.arm] ?? null;

export function draftByArm(slots: Slots, arm: CardArm | null, guest: Pick<Guest, 'consentToOffersOn'>): Slots {
  const plan = planOf(arm);
  // Who has taken the consent back since gets no offer, whatever chance said.
  return plan === null || (plan.offer === true && guest.consentToOffersOn === null) ? slots : draftForArm(slots, plan);
}

export const styleByArm = (arm: CardArm | null, { letterStyle }: Pick<Shop, 'letterStyle'>): LetterStyle => planOf(arm)?.style ?? letterStyle ?? 'hand';

/** Whether the words of this card make it an offer: the gate and the ledger must know. */
export function isOffer(arm: CardArm | null, slots: Slots): boolean {
  const plan = planOf(arm);
  return plan?.offer === true && plan.words !== null && carries(letterText(slots), plan.words);
}

/** The gate of an offer, asked when the words are known; null for a card that makes none. */
export async function offerHoldNow(
  book: Book, card: StepKey, { guest, arm, slots }: { readonly guest: Guest; readonly arm: CardArm | null; readonly slots: Slots }, today: PlainDate,
): Promise<HoldReason | null> {
  if (!isOffer(arm, slots)) return null;
  const hold = holdReasonOf(guestFlagsOf(guest), { channel: 'postcard', purpose: 'offer' }, { kind: 'released' }, today);
  const item = book.dueOf(guest.id, today, book.plans.current()).find((each) => stepKeyOf(each) === stepKeyOf(card));
  const touches = book.directory.entry(guest.id)?.totals.touches;
  if (hold !== null || !item || !touches) return hold;
  return offerHold(item, { touches, budget: (await book.shop.read() ?? blankShop).budget, today });
}
