import { liveQuery } from 'dexie';
import { ok, type Result } from '#shared/lib/result';
import type { FigureSettings } from '#shared/model/figure-settings';
import type { PrintProfile } from '#shared/model/print-profile';
import { blankShop, type Shop } from '#shared/model/shop';
import type { Book } from './book.ts';
import type { DiskFull, Invalid } from './write-errors.ts';
import type { BookDb } from './book-db.ts';
import { checked } from './checked.ts';
import type { BookParts } from './parts.ts';
import { openPrintProfiles } from './print-profiles.ts';
import { keepingUnread, readableFields, type SettingKind } from './readable-fields.ts';
import { figuresKind, profileKind, shopKind } from './setting-kinds.ts';
import { openUnreadSettings } from './unread-settings.ts';

export interface LiveSettings extends Pick<Book, 'shop' | 'profile' | 'figureSettings' | 'unreadSettings'> {
  /** The shop as it stands, or a blank one; the same object until it changes. */
  readonly currentShop: () => Shop;
  readonly close: () => void;
}

export async function openSettings({ db, act }: BookParts, onShopChanged: () => void): Promise<LiveSettings> {
  const write = <T extends object>(kind: SettingKind<T>, part: (current: T) => T) => act<T, Invalid>(async () => {
    const stored = (await db.settings.get(kind.key))?.value;
    const next = checked(kind.schema, part(readableFields(kind, stored)));
    if (next.ok) await db.settings.put({ key: kind.key, value: keepingUnread(kind, next.value, stored) });
    return next;
  });
  const writeQuietly = async <T extends object>(kind: SettingKind<T>, part: (current: T) => T): Promise<Result<null, Invalid | DiskFull>> => {
    const written = await write(kind, part);
    return written.ok ? ok(null) : written;
  };
  const writeShop = async (part: (shop: Shop) => Shop): Promise<Result<null, Invalid | DiskFull>> => {
    const written = await write(shopKind, part);
    if (!written.ok) return written;
    take(written.value);
    return ok(null);
  };
  const writeProfile = (part: (profile: PrintProfile) => PrintProfile) => writeQuietly(profileKind, part);
  const writeFigures = (part: (settings: FigureSettings) => FigureSettings) => writeQuietly(figuresKind, part);

  let current = await readShop(db) ?? blankShop;
  const take = (shop: Shop | null) => {
    if (JSON.stringify(shop ?? blankShop) === JSON.stringify(current)) return;
    current = shop ?? blankShop;
    onShopChanged();
  };
  const subscription = liveQuery(() => readShop(db)).subscribe({ next: take, error: (error: unknown) => reportError(error) });

  return {
    currentShop: () => current,
    close: () => subscription.unsubscribe(),
    shop: { read: () => readShop(db), save: (shop) => writeShop(() => shop), change: writeShop },
    unreadSettings: openUnreadSettings({ db, act }),
    figureSettings: { read: () => readSetting(db, figuresKind), save: (settings) => writeFigures(() => settings), change: writeFigures },
    profile: openPrintProfiles({ db, act }, { save: (profile) => writeProfile(() => profile), change: writeProfile }),
  };
}

/** null where none was ever written. */
export async function readShop(db: BookDb): Promise<Shop | null> {
  const row = await db.settings.get(shopKind.key);
  return row ? readableFields(shopKind, row.value) : null;
}

const readSetting = async <T extends object>(db: BookDb, kind: SettingKind<T>): Promise<T> => readableFields(kind, (await db.settings.get(kind.key))?.value);
