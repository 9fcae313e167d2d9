import { useTranslation } from 'react-i18next';
import { wornLook, type CardLook, type PlacedPicture, type ShopCards } from '#shared/model/card-look';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import type { PictureProblem } from '../../components/PicturePlace.tsx';
import { useBook } from '../../data/book-provider.tsx';

export type Wear = (part: Partial<CardLook>) => void;

/** Putting a picture on this card, taking it off, and giving it to all cards. Each can be taken back. */
export function useCardPicture(look: CardLook, cards: ShopCards, onWear: Wear) {
  const { t } = useTranslation('write');
  const { t: common } = useTranslation('common');
  const book = useBook();
  const { picture: placed } = wornLook(look, cards);
  const wear = (picture: CardLook['picture']): true => {
    onWear({ picture });
    return true;
  };
  const putOnAll = (picture: PlacedPicture | null) => book.shop.change((shop) => ({ ...shop, cards: { ...shop.cards, picture } }));

  return {
    take: async (file: File): Promise<PictureProblem | null> => {
      const added = await book.pictures.add(file, file.name.replace(/\.\w+$/u, ''));
      if (!added.ok) return added.error;
      const { size, corner } = placed ?? firstPlace;
      wear({ id: added.value.id, size, corner });
      if (placed) offerUndo(t('look.replaced'), async () => wear(look.picture));
      return null;
    },
    remove: (): void => {
      wear(cards.picture ? 'none' : null);
      offerUndo(t('look.removed'), async () => wear(look.picture));
    },
    /** Of all cards that have none of their own, those of tonight included. */
    makeUsual: async (picture: PlacedPicture): Promise<void> => {
      const saved = await putOnAll(picture);
      if (!saved.ok) return sayDone(common('notSaved'));
      wear(null);
      return offerUndo(t('look.usedOnAll'), async () => (await putOnAll(cards.picture)).ok && wear(picture));
    },
  };
}

/** Where a vertical text ends, so that it stands in nobody's way. */
const firstPlace = { size: 'medium', corner: 'lower-left' } as const;
