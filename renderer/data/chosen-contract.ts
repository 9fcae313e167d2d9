import type { ChosenWay } from '#shared/follow/chosen';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Result } from '#shared/lib/result';
import type { GuestId } from '#shared/model/ids';

/** Guests chosen from a group or list for the next 今日の30分: stored decisions, from which the due list derives the rest. */
export interface Chosen {
  /** All of them or none. Once more on the same day changes nothing. */
  choose(ids: readonly GuestId[], way: ChosenWay, on: PlainDate): Promise<Result<null, { readonly kind: 'not-found' | 'disk-full' }>>;
  takeBack(ids: readonly GuestId[], way: ChosenWay, on: PlainDate): Promise<Result<null, { readonly kind: 'disk-full' }>>;
}
