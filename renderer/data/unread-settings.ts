import { err, ok } from '#shared/lib/result';
import type { BookParts } from './parts.ts';
import { otherProfiles, readProfile } from './print-profiles.ts';
import { readableFields, unreadFields, type SettingKind } from './readable-fields.ts';
import type { SettingRow } from './rows.ts';
import { sameContent } from './same-content.ts';
import { figuresKind, profileKind, shopKind } from './setting-kinds.ts';
import type { UnreadField, UnreadSettings } from './unread-settings-contract.ts';

interface Settled { readonly key: SettingRow['key']; readonly before: unknown; readonly after: unknown }

const unreadOf = <T extends object>(kind: SettingKind<T>, stored: unknown, waiting: string | null = null): readonly UnreadField[] =>
  unreadFields(kind, stored).map((field) => ({ field: `${kind.key}.${String(field)}` as UnreadField['field'], waiting }));

export function openUnreadSettings({ db, act }: Pick<BookParts, 'db' | 'act'>): UnreadSettings {
  const stored = async (key: SettingRow['key']): Promise<unknown> => (await db.settings.get(key))?.value;
  const settled = async <T extends object>(kind: SettingKind<T>): Promise<readonly Settled[]> => {
    const before = await stored(kind.key);
    return unreadFields(kind, before).length === 0 ? [] : [{ key: kind.key, before, after: readableFields(kind, before) }];
  };
  const settledOthers = async (): Promise<readonly Settled[]> => {
    const before = await otherProfiles(db);
    return before.every((value) => unreadFields(profileKind, value).length === 0) ? [] : [{ key: 'other-profiles', before, after: before.map(readProfile) }];
  };
  return {
    list: async () => [
      ...unreadOf(shopKind, await stored('shop')), ...unreadOf(profileKind, await stored('profile')),
      ...(await otherProfiles(db)).flatMap((value) => unreadOf(profileKind, value, readProfile(value).name)), ...unreadOf(figuresKind, await stored('figures')),
    ],
    settle: async () => {
      const done = await act(async () => {
        const rows = [...await settled(shopKind), ...await settled(profileKind), ...await settledOthers(), ...await settled(figuresKind)];
        await db.settings.bulkPut(rows.map(({ key, after }) => ({ key, value: after })));
        return ok(rows);
      });
      if (!done.ok) return done;
      return ok(async () => (await act<null, { readonly kind: 'changed' }>(async () => {
        for (const { key, after } of done.value) if (!sameContent(await stored(key), after)) return err({ kind: 'changed' });
        await db.settings.bulkPut(done.value.map(({ key, before }) => ({ key, value: before })));
        return ok(null);
      })).ok);
    },
  };
}
