import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { wornLook, type CardLook, type PlacedPicture, type ShopCards } from '#shared/model/card-look';
import { PicturePlace } from '../../components/PicturePlace.tsx';
import { PicturePosition } from '../../components/PicturePosition.tsx';
import type { Picture } from '../../data/photos-contract.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import styles from './LookChoice.module.css';
import { useCardPicture, type Wear } from './use-card-picture.ts';

interface Props {
  readonly look: CardLook;
  readonly cards: ShopCards;
  readonly onWear: Wear;
}

/** 絵: a drawing or a photo beside the words. It belongs to this card, or to all cards of the shop. */
export function CardPicture({ look, cards, onWear }: Props) {
  const { t } = useTranslation('write');
  const { picture: placed } = wornLook(look, cards);
  const { take, remove, makeUsual } = useCardPicture(look, cards, onWear);
  const stored = useStored(placed);
  if (stored === undefined) return null;
  const { picture, about } = shownOf(stored);
  const isShops = look.picture === null;
  return (
    <div className={styles['picture']}>
      <PicturePlace
        key={placed?.id} label={t('look.picture')} picture={picture} about={about} onFile={take} onRemove={remove}
      />
      {placed && <PicturePosition placed={placed} onChange={(next) => onWear({ picture: next })} />}
      {stored !== null && stored !== 'lost' && <About picture={stored} />}
      {placed && isShops && <p className={styles['note']}>{t('look.shopsPicture')}</p>}
      <div className={styles['acts']}>
        {placed && !isShops && <Button variant="default" onClick={() => void makeUsual(placed)}>{t('look.useOnAll')}</Button>}
        {!isShops && cards.picture && <Button variant="default" onClick={() => onWear({ picture: null })}>{t('look.asShop')}</Button>}
      </div>
    </div>
  );
}

const shownOf = (stored: Picture | 'lost' | null): Pick<Picture, 'about'> & { readonly picture: Blob | 'lost' | null } =>
  (stored === null || stored === 'lost' ? { picture: stored, about: '' } : stored);

function useStored(placed: PlacedPicture | null): Picture | 'lost' | null | undefined {
  const book = useBook();
  const id = placed?.id ?? null;
  return useLive(async () => (id === null ? null : await book.pictures.read(id) ?? 'lost' as const), [book, id]);
}

/** What the picture shows, in his words. */
function About({ picture: { id, about } }: { readonly picture: Picture }) {
  const { t } = useTranslation('pictures');
  const book = useBook();
  return (
    <TextInput
      key={`${id} ${about}`} label={t('about')} description={t('aboutHint')} defaultValue={about} maxLength={60} autoComplete="off"
      onBlur={(event) => {
        if (event.currentTarget.value.trim() !== about) void book.pictures.describe(id, event.currentTarget.value);
      }}
    />
  );
}
