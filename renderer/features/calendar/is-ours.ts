import type { SeasonKind } from '#shared/follow/season-windows';

/** A notice of mourning is not ours to send: it comes from the guest. */
export const isOurs = (kind: SeasonKind): boolean => kind !== 'mourning-notice';
