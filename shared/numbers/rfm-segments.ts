import type { RfmCell } from '#shared/numbers/rfm';

/** 優良 常連 新規 ときどき 一見 休眠 離反リスク (practices F4). */
export const segments = ['best', 'regular', 'new', 'occasional', 'one-time', 'dormant', 'at-risk'] as const;
export type Segment = (typeof segments)[number];

/**
 * The one written table: recency (rows of three), frequency (rows), money (columns high, middle, low). In CAPITALS of the comment the five
 * that practices F4 names; the other 22 are ours:
 * whoever comes often stays 常連 for the half-year until he is dormant; who came seldom and not within a month is 一見, unless he spent in
 * the upper third; who used to come and stays away for half a year is 休眠; after that a single dear visit is 離反リスク, any other 一見.
 * 新規 tells by the cell, not by the first visit: a guest who comes twice a year is one again after each visit. His play is right all the same.
 */
const table: readonly (readonly [Segment, Segment, Segment])[] = [
  // R high                F
  ['best', 'regular', 'regular'], //        high     BEST REGULAR
  ['regular', 'occasional', 'occasional'], // middle
  ['new', 'new', 'new'], //                 low      the last one NEW
  // R middle
  ['regular', 'regular', 'regular'], //     high
  ['occasional', 'occasional', 'occasional'], // middle
  ['occasional', 'one-time', 'one-time'], // low
  // R low
  ['dormant', 'dormant', 'dormant'], //     high     DORMANT first
  ['dormant', 'dormant', 'dormant'], //     middle
  ['at-risk', 'one-time', 'one-time'], //   low      AT-RISK first
];

/** Total over the 27 cells; anything else is a bug. */
export function segmentOf(cell: RfmCell): Segment {
  const segment = table[Math.floor(cell / 3)]?.[cell % 3];
  if (segment === undefined) throw new Error(`no RFM cell ${cell}`);
  return segment;
}

/** ★★★ to ★☆☆. The five of practices F4; ときどき and 一見 are ours. */
export const stars: Readonly<Record<Segment, 1 | 2 | 3>> = { best: 3, regular: 3, new: 2, occasional: 2, 'one-time': 1, dormant: 2, 'at-risk': 1 };

/** What to do for them. The five of practices F4; a season card for ときどき, no more than a New Year card for 一見 are ours. */
export const plays = ['vip-care', 'loyalty', 'follow-track', 'season-card', 'new-year-card', 're-invite', 'ask-and-mend'] as const;
export type Play = (typeof plays)[number];

export const playOf: Readonly<Record<Segment, Play>> = {
  best: 'vip-care', regular: 'loyalty', new: 'follow-track', occasional: 'season-card', 'one-time': 'new-year-card', dormant: 're-invite', 'at-risk': 'ask-and-mend',
};
