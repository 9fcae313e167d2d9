import type { DueItem } from '#shared/follow/due-items';

/** The writing screen drafts thank-you cards out of a visit. A card for a birthday or a season is written by hand, and then done. */
export const isWrittenHere = ({ channel, kind, visitId }: DueItem): boolean => channel === 'postcard' && kind === 'thank-you-card' && visitId !== null;
