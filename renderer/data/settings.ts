import { liveQuery } from 'dexie';
import { z } from 'zod';
import { ok } from '#shared/lib/result';
import { usualHand } from '#shared/model/card-hand';
import { blankAddress } from '#shared/model/guest';
import { blankPrintProfile, blankSideProfile, printProfileSchema, type PrintProfile } from '#shared/model/print-profile';
import { blankShop, shopSchema, type Shop } from '#shared/model/shop';
import type { Book } from './book.ts';
import { checked } from './checked.ts';
import type { BookParts } from './parts.ts';

export interface LiveSettings extends Pick<Book, 'shop' | 'profile'> {
  /** The shop as it stands, or a blank one; the same object until it changes. */
  readonly currentShop: () => Shop;
  readonly close: () => void;
}

export async function openSettings({ db, act }: BookParts, onShopChanged: () => void): Promise<LiveSettings> {
  // Fields that were added since this row was written get their blank value.
  const readShop = async (): Promise<Shop | null> => {
    const row = await db.settings.get('shop');
    if (!row) return null;
    const shop = { ...blankShop, ...row.value as Partial<Shop> };
    return { ...shop, address: { ...blankAddress, ...shop.address }, hand: { ...usualHand, ...shop.hand } };
  };
  const readProfile = async (): Promise<PrintProfile> => toProfile((await db.settings.get('profile'))?.value);

  let current = await readShop() ?? blankShop;
  const take = (shop: Shop | null) => {
    if (JSON.stringify(shop ?? blankShop) === JSON.stringify(current)) return;
    current = shop ?? blankShop;
    onShopChanged();
  };
  const subscription = liveQuery(readShop).subscribe({ next: take, error: reportError });

  return {
    currentShop: () => current,
    close: () => subscription.unsubscribe(),
    shop: {
      read: readShop,
      save: async (shop) => {
        const value = checked(shopSchema, shop);
        if (!value.ok) return value;
        const written = await act(async () => ok(void await db.settings.put({ key: 'shop', value: value.value })));
        if (!written.ok) return written;
        take(value.value);
        return ok(null);
      },
    },
    profile: {
      read: readProfile,
      save: async (profile) => {
        const value = checked(printProfileSchema, profile);
        if (!value.ok) return value;
        const written = await act(async () => ok(void await db.settings.put({ key: 'profile', value: value.value })));
        return written.ok ? ok(null) : written;
      },
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

/** Fields that were added since it was written get their blank value. */
function toProfile(value: unknown): PrintProfile {
  const profile = { ...blankPrintProfile, ...value as Partial<PrintProfile> | undefined };
  return { ...profile, address: { ...blankSideProfile, ...profile.address }, message: { ...blankSideProfile, ...profile.message } };
}
