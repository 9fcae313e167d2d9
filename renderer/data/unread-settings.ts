import { err, ok, type Result } from '#shared/lib/result';
import type { FigureSettings } from '#shared/model/figure-settings';
import type { PrintProfile } from '#shared/model/print-profile';
import type { Shop } from '#shared/model/shop';
import type { BookParts } from './parts.ts';
import { readableFields, unreadFields, type SettingKind } from './readable-fields.ts';
import { sameContent } from './same-content.ts';
import { figuresKind, profileKind, shopKind } from './setting-kinds.ts';
import type { DiskFull } from './write-errors.ts';

/** A field of the settings that nobody can read, by its row and name. */
export type UnreadField = `shop.${keyof Shop}` | `profile.${keyof PrintProfile}` | `figures.${keyof FigureSettings}`;

/** Fields that stand in the book and cannot be read: the program goes on with the values of the beginning, and the book keeps what it holds. */
export interface UnreadSettings {
  list(): Promise<readonly UnreadField[]>;
  /** Puts the values of the beginning in their place. Resolves to how to put back what stood there, false when it has changed by then. */
  settle(): Promise<Result<() => Promise<boolean>, DiskFull>>;
}

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
