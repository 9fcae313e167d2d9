import { useEffect } from 'react';
import type { Shop } from '#shared/model/shop';
import { useBook } from '../data/book-provider.tsx';
import { ShopProvider } from '../data/shop-provider.tsx';
import { useLive } from '../data/use-live.ts';
import { FirstRun } from '../features/first-run/FirstRun.tsx';
import { cardPress } from '../worker/page-press.ts';
import { changeLanguage } from '../i18n/start-i18n.ts';
import { shell } from '../platform/shell.ts';
import { Layout } from './Layout.tsx';
import { Opening } from './Opening.tsx';

/** The open book: first run until there is a shop, then the screens. Language and theme follow the shop, in every window. */
export function OpenedBook({ onTheme }: { readonly onTheme: (theme: Shop['theme']) => void }) {
  const book = useBook();
  // null inside an object: useLive says undefined while it does not know.
  const answer = useLive(async () => ({ shop: await book.shop.read() }), [book]);
  const shop = answer?.shop;
  const language = shop?.language;
  const theme = shop?.theme ?? 'auto';

  useEffect(() => onTheme(theme), [theme, onTheme]);
  useEffect(() => {
    if (!language) return;
    changeLanguage(language);
    void shell?.['app/set-language'](language);
  }, [language]);

  if (!answer) return <Opening />;
  if (!shop) return <FirstRun press={cardPress()} />;
  return <ShopProvider shop={shop}><Layout /></ShopProvider>;
}
