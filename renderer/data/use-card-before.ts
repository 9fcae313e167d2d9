import { addDays, type PlainDate } from '#shared/lib/plain-date';
import type { GuestId } from '#shared/model/ids';
import type { Touch } from '#shared/model/touch';
import { useBook } from './book-provider.tsx';
import { useLive } from './use-live.ts';

/** Who says 「はがきを見て」 means one of these months. A year, since a New Year card is remembered until the next one. */
const rememberedDays = 365;

/** The newest card that was posted to a guest before a day: the one that may have brought the visit. undefined while asking, null for none. */
export function useCardBefore(guestId: GuestId, on: PlainDate): Touch | null | undefined {
  const book = useBook();
  const touches = useLive(() => book.touches.ofGuest(guestId), [book, guestId]);
  return touches && cardBefore(touches, on);
}

/** `touches`: newest first. */
export const cardBefore = (touches: readonly Touch[], on: PlainDate): Touch | null =>
  touches.find((touch) => touch.channel === 'postcard' && touch.on < on && touch.on >= addDays(on, -rememberedDays)) ?? null;
