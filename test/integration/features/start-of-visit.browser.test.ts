import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date';
import type { GuestId } from '#shared/model/ids';
import { startOfVisit } from '../../../renderer/features/record/start-of-visit.ts';
import { blankVisit } from '../../../renderer/features/record/visit-form.ts';

const today = plainDate('2026-11-21');
const newId = () => crypto.randomUUID();
const yamada = { id: newId() as GuestId, honorific: 'sama', name: '山田 太郎' } as const;
const blank = () => blankVisit(plainDate('2026-11-20'), newId);

describe('what the form of a new evening begins with', () => {
  it('is the guest whose page he comes from, where nothing is half typed', () => {
    for (const draft of [null, blank()]) {
      expect(startOfVisit(draft, yamada, today, newId)).toMatchObject({ start: { guestId: yamada.id, guestText: yamada.name, on: today }, restored: false, waiting: null });
    }
  });

  it.each([
    ['a new guest', { ...blank(), isNew: true, guestText: '鈴木', talk: '初めて' }],
    ['words without a guest yet', { ...blank(), talk: '釣りのお話' }],
    ['another guest', { ...blank(), guestId: newId(), guestText: '髙橋 健' }],
  ])('is never thrown away for him: %s', (_, draft) => {
    expect(startOfVisit(draft, yamada, today, newId)).toEqual({ start: draft, restored: true, waiting: yamada });
    expect(startOfVisit(draft, undefined, today, newId)).toEqual({ start: draft, restored: true, waiting: null });
  });

  it('keeps a day that he has set', () => {
    const draft = blank();
    expect(startOfVisit(draft, undefined, today, newId)).toEqual({ start: draft, restored: true, waiting: null });
  });

  it('goes on with his own', () => {
    const draft = { ...blank(), guestId: yamada.id, guestText: yamada.name, party: 4 };
    expect(startOfVisit(draft, yamada, today, newId)).toEqual({ start: draft, restored: true, waiting: null });
  });
});
