import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhotoId } from '#shared/model/ids';
import { photoSides, type Photo } from '../../data/photos-contract.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { Two } from './two.ts';
import styles from './duplicates.module.css';

interface Props {
  readonly two: Two;
  readonly chosen: readonly PhotoId[];
  readonly onChoose: (chosen: PhotoId, other: PhotoId) => void;
}

/** A card has one front: where both have a photo of the same side, one stays, the newer unless he says otherwise. */
export function PhotoChoices({ two: [keep, gone], chosen, onChoose }: Props) {
  const { photos } = useBook();
  const both = useLive(async () => [await photos.ofGuest(keep.id), await photos.ofGuest(gone.id)] as const, [photos, keep.id, gone.id]);
  return photoSides.map((side) => {
    const [one, other] = [both?.[0].find((photo) => photo.side === side), both?.[1].find((photo) => photo.side === side)];
    if (!one || !other) return null;
    const newer = other.addedAt > one.addedAt ? other : one;
    const stays = [one, other].find(({ id }) => chosen.includes(id)) ?? newer;
    return <SideChoice key={side} one={one} other={other} stays={stays} onChoose={onChoose} />;
  });
}

function SideChoice({ one, other, stays, onChoose }: { readonly one: Photo; readonly other: Photo; readonly stays: Photo; readonly onChoose: Props['onChoose'] }) {
  const { t } = useTranslation('duplicates');
  const { datedInstant } = useFormat();
  const id = useId();
  return (
    <fieldset className={styles['photos']}>
      <legend>{t(`side.${one.side}`)}</legend>
      {[one, other].map((photo) => (
        <label key={photo.id} className={styles['photo']}>
          <input type="radio" name={id} checked={photo.id === stays.id} onChange={() => onChoose(photo.id, photo.id === one.id ? other.id : one.id)} />
          <PhotoPicture photo={photo} about={t('panel.photo', { day: datedInstant(photo.addedAt) })} />
        </label>
      ))}
    </fieldset>
  );
}

function PhotoPicture({ photo, about }: { readonly photo: Photo; readonly about: string }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(photo.picture);
    if (image.current) image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [photo]);
  return <img ref={image} className={styles['picture']} alt={about} width={photo.width} height={photo.height} />;
}
