import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/lib/plain-date';
import { usualRfmThresholds } from '#shared/model/figure-settings';
import { cardEffects, type CardEffect } from '#shared/numbers/card-effects';
import { dayNumberOf } from '#shared/numbers/day-number';
import type { Period } from '#shared/numbers/period';
import { day, ledgerOf, noOf, times, type WrittenGuest } from './number-cases.ts';

const today = '2026-11-22';
const spring: Period = { from: day('2026-03-01'), to: day('2026-05-31') };
type Sent = readonly [guest: number, on: string, label: number];

function effectsOf(guests: readonly WrittenGuest[], sent: readonly Sent[], { period = spring, on = today } = {}): readonly CardEffect[] {
  const cards = {
    guest: Int32Array.from(sent, ([guest]) => noOf(guest)), day: Int32Array.from(sent, ([, posted]) => dayNumberOf(day(posted))), value: Int32Array.from(sent, ([, , label]) => label),
  };
  return cardEffects(ledgerOf(guests, on), cards, { labels: ['手書き', '印刷', '出なかった'], period, thresholds: usualRfmThresholds });
}

/** First seen on 1 April, back (or not) so many days after it. */
const seen = (count: number, back: number | null) => times(count, { visits: back === null ? [['2026-04-01']] : [['2026-04-01'], [addDays(day('2026-04-01'), back)]] });

describe('cardEffects', () => {
  // 12 with a card posted on 3 April, 6 of them back on the thirtieth day after it; 20 without, 4 of them back on the same day, 1 more in August.
  const guests = [...seen(6, 32), ...seen(6, null), ...seen(4, 32), ...seen(1, 130), ...seen(15, null)];
  const sent: readonly Sent[] = Array.from({ length: 12 }, (_, guest) => [guest, '2026-04-03', 0]);

  it('6 of 12 with a card, 4 of 20 without: counted from the card, and from as many days after the other visits', () => {
    const [effect, ...others] = effectsOf(guests, sent);
    expect(others).toEqual([]);
    expect(effect).toMatchObject({ label: '手書き', posted: 12, guests: 12 });
    expect(effect?.horizons.map(({ days, withCard, withoutCard, waiting }) => [days, withCard.returned, withCard.n, withoutCard.returned, withoutCard.n, waiting]))
      .toEqual([[30, 6, 12, 4, 20, 0], [60, 6, 12, 4, 20, 0], [90, 6, 12, 4, 20, 0]]);
    expect(effect?.horizons[0]?.difference?.difference).toBeCloseTo(0.5 - 0.2, 12);
  });

  it('a card is one card, a guest one guest: the second with the same words is posted, not counted again', () => {
    const [effect] = effectsOf(guests, [...sent, [0, '2026-05-20', 0]]);
    expect(effect).toMatchObject({ posted: 13, guests: 12 });
    expect(effect?.horizons[0]?.withCard).toMatchObject({ n: 12, returned: 6 });
  });

  it('who got any card at all is not among those without', () => {
    const effects = effectsOf(guests, [...sent, ...Array.from({ length: 5 }, (_, nth): Sent => [12 + nth, '2026-04-10', 1]), [20, '2026-05-01', -1]]);
    expect(effects[0]?.horizons[0]?.withoutCard).toMatchObject({ n: 14, returned: 0 });
    expect(effects.map(({ label, guests: count }) => [label, count])).toEqual([['手書き', 12], ['印刷', 5]]);
  });

  it('says no share of fewer than ten, and no difference then', () => {
    const [effect] = effectsOf(guests, sent.slice(0, 9));
    expect(effect?.horizons[0]?.withCard).toEqual({ n: 9, returned: 6, share: null, low: null, high: null });
    expect(effect?.horizons[0]?.difference).toBeNull();
  });

  it('waits for those whose days are not over', () => {
    const [effect] = effectsOf(guests, sent, { on: '2026-05-04' });
    expect(effect?.horizons.map(({ days, withCard, waiting }) => [days, withCard.n, waiting])).toEqual([[30, 12, 0], [60, 0, 12], [90, 0, 12]]);
  });

  it('compares regulars with regulars: a card to those who come anyway gains nothing by it', () => {
    const weekly = Array.from({ length: 40 }, (_, nth) => [addDays(day('2025-12-01'), 7 * nth), 20_000] as const);
    const shop = [...times(15, { visits: weekly }), ...times(15, { visits: weekly }), ...seen(20, null)];
    const [effect] = effectsOf(shop, Array.from({ length: 15 }, (_, guest) => [guest, '2026-04-03', 0]));
    expect(effect?.horizons[0]).toMatchObject({ withCard: { n: 15, share: 1 }, withoutCard: { n: 15, share: 1 }, difference: { difference: 0 } });
  });

  it('a season card is compared with those who had stayed away as long, not with tonight\'s guests', () => {
    const away = (count: number, back: string | null) => times(count, { visits: [['2025-11-01', 20_000], ...(back === null ? [] : [[back, 20_000] as const])] });
    const shop = [...away(10, '2026-04-20'), ...away(10, null), ...away(3, '2026-04-20'), ...away(17, null), ...seen(30, 33)];
    const [effect] = effectsOf(shop, Array.from({ length: 20 }, (_, guest) => [guest, '2026-04-05', 0]));
    expect(effect?.horizons[0]).toMatchObject({ withCard: { n: 20, returned: 10 }, withoutCard: { n: 20, returned: 3 } });
  });
});
