import { useTranslation } from 'react-i18next';
import type { Shop } from '#shared/model/shop';
import type { PrintProfile } from '#shared/model/print-profile';
import { sayDone } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';

/** Writes one part of the shop over what stands in the book now, so that two windows never overwrite each other's fields. */
export function useSaveShop(): (part: Partial<Shop> | ((current: Shop) => Partial<Shop>)) => Promise<boolean> {
  const { t } = useTranslation('settings');
  const book = useBook();
  return async (part) => {
    const saved = await book.shop.change((current) => ({ ...current, ...(typeof part === 'function' ? part(current) : part) }));
    sayDone(t(saved.ok ? 'saved' : 'failed'));
    return saved.ok;
  };
}

export function useSaveProfile(): (change: (profile: PrintProfile) => PrintProfile) => Promise<boolean> {
  const { t } = useTranslation('settings');
  const book = useBook();
  return async (change) => {
    const saved = await book.profile.change(change);
    sayDone(t(saved.ok ? 'saved' : 'failed'));
    return saved.ok;
  };
}
