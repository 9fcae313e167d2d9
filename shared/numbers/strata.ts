import type { Segment } from '#shared/numbers/rfm-segments';

/** Alike before the card: the segment on that day, and whether it is the guest's first visit. A guest of no segment yet is `none`. */
export const stratumOf = (segment: Segment | null, isFirst: boolean): string => `${segment ?? 'none'}/${isFirst ? 'first' : 'repeat'}`;
