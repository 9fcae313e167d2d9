import { liveQuery } from 'dexie';
import { z } from 'zod';
import { ok, type Result } from '#shared/lib/result';
import { usualHand } from '#shared/model/card-hand';
import { plainCards } from '#shared/model/card-look';
import { figureSettingsSchema, usualFigureSettings, type FigureSettings } from '#shared/model/figure-settings';
import { blankAddress } from '#shared/model/guest';
import { blankPrintProfile, blankSideProfile, printProfileSchema, type PrintProfile } from '#shared/model/print-profile';
import { blankShop, shopSchema, type Shop } from '#shared/model/shop';
import type { Book } from './book.ts';
import type { DiskFull, Invalid } from './write-errors.ts';
import type { BookDb } from './book-db.ts';
import { checked } from './checked.ts';
import type { BookParts } from './parts.ts';
import { readableFields } from './readable-fields.ts';

export interface LiveSettings extends Pick<Book, 'shop' | 'profile' | 'figureSettings'> {
  /** The shop as it stands, or a blank one; the same object until it changes. */
  readonly currentShop: () => Shop;
  readonly close: () => void;
}

export async function openSettings({ db, act }: BookParts, onShopChanged: () => void): Promise<LiveSettings> {
  const readProfile = async (): Promise<PrintProfile> => toProfile((await db.settings.get('profile'))?.value);

  const writeShop = async (part: (shop: Shop) => Shop): Promise<Result<null, Invalid | DiskFull>> => {
    const written = await act<Shop, Invalid>(async () => {
      const shop = checked(shopSchema, part(await readShop(db) ?? blankShop));
      if (shop.ok) await db.settings.put({ key: 'shop', value: shop.value });
      return shop;
    });
    if (!written.ok) return written;
    take(written.value);
    return ok(null);
  };
  const writeProfile = (part: (profile: PrintProfile) => PrintProfile) => act<null, Invalid>(async () => {
    const profile = checked(printProfileSchema, part(await readProfile()));
    if (!profile.ok) return profile;
    await db.settings.put({ key: 'profile', value: profile.value });
    return ok(null);
  });

  const writeFigures = (part: (settings: FigureSettings) => FigureSettings) => act<null, Invalid>(async () => {
    const settings = checked(figureSettingsSchema, part(await readFigures(db)));
    if (!settings.ok) return settings;
    await db.settings.put({ key: 'figures', value: settings.value });
    return ok(null);
  });

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
    figureSettings: { read: () => readFigures(db), save: (settings) => writeFigures(() => settings), change: writeFigures },
    profile: {
      read: readProfile,
      save: (profile) => writeProfile(() => profile),
      change: writeProfile,
      others: async () => ((await db.settings.get('other-profiles'))?.value as readonly unknown[] | undefined ?? []).map(toProfile),
      arrange: async (present, others) => {
        const value = checked(z.tuple([printProfileSchema, z.array(printProfileSchema)]), [present, others]);
        if (!value.ok) return value;
        const [profile, rest] = value.value;
        return act(async () => {
          await db.settings.bulkPut([{ key: 'profile', value: profile }, { key: 'other-profiles', value: rest }]);
          return ok(null);
        });
      },
    },
  };
}

/** Fields that were added since this row was written get their blank value. */
export async function readShop(db: BookDb): Promise<Shop | null> {
  const row = await db.settings.get('shop');
  if (!row) return null;
  const shop = { ...blankShop, ...row.value as Partial<Shop> };
  const whole: Shop = { ...shop, address: { ...blankAddress, ...shop.address }, hand: { ...usualHand, ...shop.hand }, cards: { ...plainCards, ...shop.cards } };
  return readableFields(whole, shopSchema.unwrap().shape, blankShop);
}

async function readFigures(db: BookDb): Promise<FigureSettings> {
  const figures: FigureSettings = { ...usualFigureSettings, ...(await db.settings.get('figures'))?.value as Partial<FigureSettings> | undefined };
  return readableFields(figures, figureSettingsSchema.unwrap().shape, usualFigureSettings);
}

/** Fields that were added since it was written get their blank value. */
function toProfile(value: unknown): PrintProfile {
  const profile = { ...blankPrintProfile, ...value as Partial<PrintProfile> | undefined };
  const whole: PrintProfile = { ...profile, address: { ...blankSideProfile, ...profile.address }, message: { ...blankSideProfile, ...profile.message } };
  return readableFields(whole, printProfileSchema.unwrap().shape, blankPrintProfile);
}
