import { expect, it } from 'vitest';
import { mergedGuest, proposedChoices } from '#shared/duplicates/merged-guest';
import type { Instant } from '#shared/lib/plain-date';
import { blankGuest, guestSchema, type Guest } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';

const at = '2026-11-21T13:00:00.000Z' as Instant;
const guest = (last: number, names: readonly string[]): Guest => ({
  ...blankGuest, id: `01932f3e-7c4a-7b3e-9a51-0d6b7f3c2a0${last}` as GuestId, familyName: '見本', createdAt: at, updatedAt: at, memo: '窓際',
  jointNames: names.map((givenName) => ({ familyName: '', givenName, honorific: 'sama' })),
});

it('joint names beyond the four that a guest can have are kept in the memo', () => {
  const [keep, gone] = [guest(1, ['花子', '一郎', '二郎']), guest(2, ['二郎', '三郎', '四郎'])];
  const merged = mergedGuest(keep, gone, proposedChoices(keep, gone), '電話：03');
  expect(merged.jointNames.map(({ givenName }) => givenName)).toEqual(['花子', '一郎', '二郎', '三郎']);
  expect(merged.memo).toBe('窓際\n四郎\n電話：03');
  expect(guestSchema.safeParse(merged).success).toBe(true);
});

it('a reading that somebody confirmed goes before a newer one of the dictionary, and confirms the same one', () => {
  const heard: Guest = { ...guest(1, []), familyKana: 'けんぼん' };
  const guessed: Guest = { ...guest(2, []), familyKana: 'みほん', unconfirmedKana: ['familyKana'], updatedAt: '2026-11-22T13:00:00.000Z' as Instant };
  for (const [keep, gone] of [[heard, guessed], [guessed, heard]] as const) {
    expect(mergedGuest(keep, gone, proposedChoices(keep, gone))).toMatchObject({ familyKana: 'けんぼん', unconfirmedKana: [] });
    const same = { ...gone, familyKana: keep.familyKana };
    expect(mergedGuest(keep, same, proposedChoices(keep, same))).toMatchObject({ familyKana: keep.familyKana, unconfirmedKana: [] });
  }
  expect(mergedGuest(guessed, { ...guessed, id: heard.id }, proposedChoices(guessed, guessed))).toMatchObject({ unconfirmedKana: ['familyKana'] });
});
