import { err, ok } from '#shared/lib/result';
import type { BookParts } from './parts.ts';
import { readableFields, unreadFields, type SettingKind } from './readable-fields.ts';
import { sameContent } from './same-content.ts';
import { figuresKind, profileKind, shopKind } from './setting-kinds.ts';
import type { UnreadField, UnreadSettings } from './unread-settings-contract.ts';

type SettingKey = SettingKind<object>['key'];

const unreadOf = <T extends object>(kind: SettingKind<T>, stored: unknown): readonly UnreadField[] => unreadFields(kind, stored).map((field) => `${kind.key}.${String(field)}` as UnreadField);

export function openUnreadSettings({ db, act }: Pick<BookParts, 'db' | 'act'>): UnreadSettings {
  const stored = async (key: SettingKey): Promise<unknown> => (await db.settings.get(key))?.value;
  const settled = async <T extends object>(kind: SettingKind<T>): Promise<readonly { readonly key: SettingKey; readonly before: unknown; readonly after: unknown }[]> => {
    const before = await stored(kind.key);
    return unreadFields(kind, before).length === 0 ? [] : [{ key: kind.key, before, after: readableFields(kind, before) }];
  };
  return {
    list: async () => [...unreadOf(shopKind, await stored('shop')), ...unreadOf(profileKind, await stored('profile')), ...unreadOf(figuresKind, await stored('figures'))],
    settle: async () => {
      const done = await act(async () => {
        const rows = [...await settled(shopKind), ...await settled(profileKind), ...await settled(figuresKind)];
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
