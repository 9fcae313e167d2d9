import type { Guest } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';

/** Two entries, the one with more visits first: he is the one who stays. */
export type Two = readonly [keep: Guest, gone: Guest];
export type TwoIds = readonly [keep: GuestId, gone: GuestId];
