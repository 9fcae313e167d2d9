import { addMonths, firstOfMonth, monthOf, type PlainDate } from '#shared/lib/plain-date';
import type { Budget } from '#shared/model/shop';
import { usesGreetingBudget } from '#shared/follow/answer-kinds';
import type { DueItem } from '#shared/follow/due-items';
import type { TouchHistory } from '#shared/follow/guest-history';
import { canBeReleased, type HoldReason, type ReleasedBy } from '#shared/follow/hold-reason';
import { byPriority } from '#shared/follow/sort-due-items';

/** Nobody stays at three offers by his own doing: the third one stands in the ledger, the fourth waits for a greeting. */
const onlyOffersInARow = 3;

/**
 * 水やり予算 (practices D3, D4): how often one guest hears from the shop. Counted per calendar month and calendar year, of what lies in the ledger.
 *
 *   contact                                        held by                uses up
 *   answers: thank-you card, call of the week      nothing                nothing: the guest began, and a shop that answers
 *     after, 「いかがでしたか」, satisfaction,                              does not tire him. So a birthday card never starves
 *     tips, thanks for an introduction                                    the thank-you card, nor the card the birthday
 *   every other greeting: birthday, anniversary,   greetings per month    one of the month's greetings
 *     New Year, season, hello call, gift …
 *   any offer, of whatever kind                    offers per year;       one of the year's offers
 *                                                  the last three
 *                                                  contacts all offers
 *
 * Several for one guest within one month compete: the order of the priority table (sort-due-items.ts) decides, also over one that is
 * due later in the same month: a birthday on the 20th is not given away to a hello call on the 3rd. The losers are held until the next month
 * or year, where they may have lapsed. Of several months the earlier comes first: so an offer of today is free or held whatever a look further ahead
 * finds, and today's list says the same as the guest's page. What another reason holds takes no place. Nothing lifts the budget but the settings.
 *
 * `isReleased`: the owner goes ahead although there were only offers lately.
 *
 * Limit: calendar months, since that is what he can count on his fingers; the 31st and the 1st may follow on each other.
 */
export function withinBudget(
  items: readonly DueItem[], touches: TouchHistory, budget: Budget, { today, isReleased }: { readonly today: PlainDate; readonly isReleased: (item: DueItem) => boolean },
): readonly DueItem[] {
  if (!items.some((item) => item.hold === null && counts(item))) return items;
  const accepted = new Map<string, number>();
  const holds = new Map<DueItem, Pick<DueItem, 'hold' | 'releasedBy'>>();
  const actOnOf = ({ dueOn }: DueItem): PlainDate => (dueOn > today ? dueOn : today);
  const competing = Map.groupBy(items.filter((each) => each.hold === null && counts(each)), (item) => monthOf(actOnOf(item)));
  for (const item of [...competing.keys()].toSorted().flatMap((month) => competing.get(month)?.toSorted(byPriority) ?? [])) {
    const actOn = actOnOf(item);
    const hold = onlyOffers(item, touches, isReleased(item)) ?? usedUp(item, actOn, { touches, budget, accepted });
    if (hold !== null) holds.set(item, hold);
    else accepted.set(periodOf(item, actOn), (accepted.get(periodOf(item, actOn)) ?? 0) + 1);
  }
  return holds.size === 0 ? items : items.map((item) => ({ ...item, ...holds.get(item) }));
}

const counts = (item: DueItem): boolean => item.purpose === 'offer' || usesGreetingBudget(item);

const periodOf = ({ purpose }: DueItem, actOn: PlainDate): string => (purpose === 'offer' ? actOn.slice(0, 4) : monthOf(actOn));

type Hold = { readonly hold: HoldReason; readonly releasedBy: ReleasedBy };

function onlyOffers({ purpose }: DueItem, { lastPurposes }: TouchHistory, released: boolean): Hold | null {
  const tired = purpose === 'offer' && lastPurposes.length >= onlyOffersInARow && lastPurposes.every((each) => each === 'offer');
  return tired && !(released && canBeReleased('only-offers')) ? { hold: 'only-offers', releasedBy: { kind: 'greeting' } } : null;
}

interface Spending { readonly touches: TouchHistory; readonly budget: Budget; readonly accepted: ReadonlyMap<string, number> }

function usedUp(item: DueItem, actOn: PlainDate, { touches, budget, accepted }: Spending): Hold | null {
  const period = periodOf(item, actOn);
  const isOffer = item.purpose === 'offer';
  const limit = isOffer ? budget.offersPerYear : budget.greetingsPerMonth;
  const used = ((isOffer ? touches.offers : touches.greetings)[period] ?? 0) + (accepted.get(period) ?? 0);
  if (used < limit) return null;
  const next = isOffer ? `${String(Number(period) + 1).padStart(4, '0')}-01-01` as PlainDate : addMonths(firstOfMonth(period), 1);
  return { hold: isOffer ? 'budget-offers' : 'budget-greetings', releasedBy: limit === 0 ? { kind: 'budget' } : { kind: 'date', on: next } };
}
