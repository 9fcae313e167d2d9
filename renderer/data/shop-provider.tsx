import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Shop } from '#shared/model/shop';
import { today } from '../platform/clock.ts';

const ShopContext = createContext<Shop | null>(null);

export function ShopProvider({ shop, children }: { readonly shop: Shop; readonly children: ReactNode }) {
  return <ShopContext value={shop}>{children}</ShopContext>;
}

/** The shop as it stands in the book; changes at once when the settings do. */
export function useShop(): Shop {
  const shop = useContext(ShopContext);
  if (!shop) throw new Error('useShop is used outside of ShopProvider');
  return shop;
}

/** A window stays open for days: often enough to notice the morning, seldom enough to cost nothing. */
const lookAgainMs = 30_000;

/** The shop's business day. It moves on by itself in an open window, also after the computer slept. */
export function useToday(): PlainDate {
  const { dayStartsAtHour } = useShop();
  const [, lookAgain] = useState<PlainDate>();
  useEffect(() => {
    const look = (): void => lookAgain(today(dayStartsAtHour));
    const timer = setInterval(look, lookAgainMs);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [dayStartsAtHour]);
  return today(dayStartsAtHour);
}
