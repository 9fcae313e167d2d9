import type { PlainDate } from '#shared/lib/plain-date';
import type { GuestId } from '#shared/model/ids';
import type { Touch } from '#shared/model/touch';
import { useBook } from './book-provider.tsx';
import { cardBefore } from './card-before.ts';
import { useLive } from './use-live.ts';

/** The newest card that was posted to a guest before a day. undefined while asking, null for none. */
export function useCardBefore(guestId: GuestId, on: PlainDate): Touch | null | undefined {
  const book = useBook();
  const touches = useLive(() => book.touches.ofGuest(guestId), [book, guestId]);
  return touches && cardBefore(touches, on);
}
