import { describe, expect, it } from 'vitest';
import type { Channel } from '#shared/model/touch';
import { dueItemsOf } from '#shared/follow/due-items-of';
import type { FollowSubject } from '#shared/follow/follow-subject';
import { around, day, later, neverClosed, released, restaurant, subjectOf, visitId } from './follow-cases.ts';

/** The thanks for the visit of 20 November, as the list has them on the 22nd. */
function thanks(channel: Channel | null, more: Partial<FollowSubject> = {}) {
  const armChannels = new Map(channel === null ? [] : [[visitId, channel] as const]);
  const items = dueItemsOf(subjectOf('2026-11-20', more), [restaurant], around(neverClosed, { armChannels }), day('2026-11-22'));
  return items.filter(({ stepId }) => stepId === 'thank-you').map((item) => ({ channel: item.channel, hold: item.hold, byArm: item.byArm ?? false }));
}

describe('card or call', () => {
  it('chance makes the thanks a call; without it, and on the side of the card, they are the card of the plan', () => {
    expect(thanks('phone')).toEqual([{ channel: 'phone', hold: null, byArm: true }]);
    expect(thanks('postcard')).toEqual([{ channel: 'postcard', hold: null, byArm: false }]);
    expect(thanks(null)).toEqual([{ channel: 'postcard', hold: null, byArm: false }]);
  });

  it('asks the gate about the call', () => {
    expect(thanks('phone', { hasPhone: false })[0]?.hold).toBe('no-phone');
    expect(thanks('phone', { forbiddenChannels: ['phone'] })[0]?.hold).toBe('forbidden-channel');
    // No address is no obstacle to a call.
    expect(thanks('phone', { hasAddress: false })[0]?.hold).toBeNull();
  });

  it('leaves it to the owner to write the card all the same; put off, it stays a call', () => {
    expect(thanks('phone', { outcomes: { 'thank-you': released } })).toEqual([{ channel: 'postcard', hold: null, byArm: false }]);
    expect(thanks('phone', { outcomes: { 'thank-you': later('2026-11-25') } })[0]?.channel).toBe('phone');
  });

  it('leaves the other steps of the visit alone', () => {
    const items = dueItemsOf(subjectOf('2026-11-20'), [restaurant], around(neverClosed, { armChannels: new Map([[visitId, 'phone']]) }), day('2026-11-22'));
    expect(items.filter(({ byArm }) => byArm).map(({ stepId }) => stepId)).toEqual(['thank-you']);
  });
});
