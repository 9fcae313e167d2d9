import { useTranslation } from 'react-i18next';
import type { GuestId } from '#shared/model/ids';
import { Sheet } from '../../components/Sheet.tsx';
import { photoSides } from '../../data/photos-contract.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import { PhotoPlace } from './PhotoPlace.tsx';
import styles from './photos.module.css';

/** Both sides of the business card, and the face that goes with the name (practices G1). */
export function Photos({ guestId, name }: { readonly guestId: GuestId; readonly name: string }) {
  const { t } = useTranslation('guests');
  const book = useBook();
  const photos = useLive(() => book.photos.ofGuest(guestId), [book, guestId]);
  if (!photos) return null;
  return (
    <Sheet title={t('photos.title')}>
      <div className={styles['places']}>
        {photoSides.map((side) => <PhotoPlace key={side} guestId={guestId} name={name} side={side} photo={photos.find((photo) => photo.side === side) ?? null} />)}
      </div>
    </Sheet>
  );
}
