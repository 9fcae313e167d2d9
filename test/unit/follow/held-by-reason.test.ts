import { expect, it } from 'vitest';
import { heldByReason } from '#shared/follow/held-by-reason';

it('groups what is held by its reason, keeps the order, and leaves out what is open', () => {
  const item = (name: string, hold: 'no-consent' | 'mourning' | null) => ({ name, hold });
  const groups = heldByReason([item('a', 'no-consent'), item('b', 'mourning'), item('c', null), item('d', 'no-consent')]);
  expect(groups.map(({ reason, items }) => [reason, items.map(({ name }) => name)])).toEqual([['no-consent', ['a', 'd']], ['mourning', ['b']]]);
});
