import type { Guest } from '#shared/model/guest';

/** Two entries, the one with more visits first: he is the one who stays. */
export type Two = readonly [keep: Guest, gone: Guest];
