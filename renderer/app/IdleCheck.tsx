import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDone } from '../components/offer-undo.ts';
import type { Book } from '../data/book.ts';
import { useBook } from '../data/book-provider.tsx';

/** By then the first screen is drawn and what he came for is begun; the browser is asked for a moment in which nothing else happens. */
const afterStart = 30_000;

/**
 * Once after the start: totals are counted anew from the rows and set right in silence, since nothing of his was lost; rows that are not
 * what they should be are said, because a backup with such rows would not be restored.
 */
export function IdleCheck() {
  const { t } = useTranslation('rescue');
  const book = useBook();
  useEffect(() => {
    let idle: number | undefined;
    const timer = setTimeout(() => {
      idle = requestIdleCallback(() => {
        void look(book, (count) => sayDone(t('wrongRows', { count })));
      });
    }, afterStart);
    return () => {
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
    };
  }, [book, t]);
  return null;
}

async function look(book: Book, say: (wrong: number) => void): Promise<void> {
  await book.verifyTotals();
  const wrong = await book.checkRows();
  if (wrong && wrong.length > 0) say(wrong.length);
}
