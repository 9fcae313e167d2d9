import { useEffect, useState } from 'react';
import type { CardLook, ShopCards } from '#shared/model/card-look';
import type { PictureId } from '#shared/model/ids';
import { useBook } from '../../data/book-provider.tsx';
import { readPictureFiles, type PictureFiles } from '../../data/picture-files.ts';
import { picturesOf } from './card-jobs.ts';

/** The pictures of a card; null while one of them is being read. */
export function usePictureFiles(look: CardLook, cards: ShopCards): PictureFiles | null {
  const book = useBook();
  const wanted = picturesOf(look, cards).join(' ');
  const [read, setRead] = useState<{ readonly wanted: string; readonly files: PictureFiles } | null>(null);
  useEffect(() => {
    let current = true;
    const ask = async (): Promise<void> => {
      const files = await readPictureFiles(book, wanted === '' ? [] : wanted.split(' ') as PictureId[]);
      if (current) setRead({ wanted, files });
    };
    void ask();
    return () => {
      current = false;
    };
  }, [book, wanted]);
  return read?.wanted === wanted ? read.files : null;
}
