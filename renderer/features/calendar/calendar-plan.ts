import type { SeasonKind } from '#shared/follow/season-windows';
import type { TouchKind } from '#shared/model/touch';

/** The four kinds of the quarter (practices D1), and which lines of the ledger belong to each. */
export const quarterKinds = ['season', 'maintenance', 'offer', 'column'] as const;
export type QuarterKind = (typeof quarterKinds)[number];

export const touchesOf: Readonly<Record<QuarterKind, readonly TouchKind[]>> = {
  season: ['season-card', 'season-greeting', 'new-year-card'],
  maintenance: ['maintenance-notice'],
  offer: ['event', 'renewal-notice'],
  column: ['newsletter', 'usage-tips'],
};

/** A notice of mourning is not ours to send: it comes from the guest. */
export const isOurs = (kind: SeasonKind): boolean => kind !== 'mourning-notice';
