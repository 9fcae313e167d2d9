import { addDays, type PlainDate } from '#shared/lib/plain-date';
import type { Touch } from '#shared/model/touch';

/** Who says 「はがきを見て」 means one of these months. A year, since a New Year card is remembered until the next one. */
const rememberedDays = 365;

/** The newest card that was posted before a day: the one that may have brought the visit; null for none. `touches`: of one guest, newest first. */
export const cardBefore = (touches: readonly Touch[], on: PlainDate): Touch | null =>
  touches.find((touch) => touch.channel === 'postcard' && touch.on < on && touch.on >= addDays(on, -rememberedDays)) ?? null;
