import { useTranslation } from 'react-i18next';
import { offerUndo } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { sameWords, type LetterDesk } from './letter-desk.ts';

/** 下書きからやり直す. Taken back, the card is what it was: the words, and the mark that they were printed. */
export function useDraftAnew(desk: LetterDesk): () => void {
  const { t } = useTranslation('write');
  const book = useBook();
  return () => {
    const { letter: before } = desk.state();
    const takeBack = desk.draftAnew();
    offerUndo(t('editor.redrafted'), async () => {
      if (!takeBack()) return false;
      if (before.printedAt === null) return true;
      const stored = await desk.store();
      if (!stored.ok || !sameWords(stored.value, before)) return true;
      return (await book.letters.markPrinted([stored.value], before.printedAt)).ok;
    });
  };
}
