import { describe, expect, it } from 'vitest';
import { mergeEdits } from '#shared/lib/merge-edits';

const base = { name: '髙橋', phone: '', likes: '鮎', channels: ['phone'], address: { street: '銀座', building: '' } };

describe('two edits of one record', () => {
  it('keeps what only one side changed', () => {
    const merged = mergeEdits(base, { ...base, phone: '03' }, { ...base, likes: '鱧' });
    expect(merged).toEqual({ merged: { ...base, phone: '03', likes: '鱧' }, conflicts: [] });
  });

  it('names the fields that both changed, and keeps mine until somebody chose', () => {
    const merged = mergeEdits(base, { ...base, likes: '鱧', phone: '03' }, { ...base, likes: '松茸' });
    expect(merged).toEqual({ merged: { ...base, likes: '鱧', phone: '03' }, conflicts: ['likes'] });
  });

  it('sees no conflict where both typed the same', () => {
    expect(mergeEdits(base, { ...base, likes: '鱧' }, { ...base, likes: '鱧' }).conflicts).toEqual([]);
  });

  it('compares lists and nested records by what they hold', () => {
    const mine = { ...base, channels: ['phone'], address: { street: '銀座', building: '二階' } };
    const theirs = { ...base, channels: ['email'], address: { street: '銀座', building: '' } };
    expect(mergeEdits(base, mine, theirs)).toEqual({ merged: { ...mine, channels: ['email'] }, conflicts: [] });
  });
});
