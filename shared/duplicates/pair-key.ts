import type { GuestId } from '#shared/model/ids';

/** Two guests in no order, as one text: the key under which 「これは別の方です」 is remembered. */
export const pairKey = (one: GuestId, other: GuestId): string => (one < other ? `${one}/${other}` : `${other}/${one}`);
