import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuestId } from '#shared/model/ids';
import { useBook } from '../../data/book-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import { PhotoPlace } from './PhotoPlace.tsx';
import formStyles from './guest-form.module.css';
import styles from './photos.module.css';

/** The business card beside the form, large enough to type from. */
export function CardBeside({ guestId, name }: { readonly guestId: GuestId; readonly name: string }) {
  const book = useBook();
  const photos = useLive(() => book.photos.ofGuest(guestId), [book, guestId]);
  if (!photos) return null;
  return <div className={formStyles['card']}><PhotoPlace guestId={guestId} name={name} side="card-front" photo={photos.find(({ side }) => side === 'card-front') ?? null} /></div>;
}

interface NewCardProps {
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
}

/** Of a guest who is not in the book yet: looked at while typing, and stored when he is saved. */
export function NewCard({ file, onFile }: NewCardProps) {
  const { t } = useTranslation('guests');
  const input = useRef<HTMLInputElement>(null);
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (!file || !image.current) return undefined;
    const url = URL.createObjectURL(file);
    image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [file]);
  return (
    <div className={formStyles['card']}>
      {file && <img ref={image} className={styles['picture']} alt={t('photos.side.card-front')} />}
      <Button type="button" variant="default" onClick={() => input.current?.click()}>{file ? t('photos.replaceShort') : t('paste.card')}</Button>
      <input
        ref={input} type="file" accept="image/jpeg,image/png" className={styles['file']} tabIndex={-1} aria-label={t('photos.side.card-front')}
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0] ?? null);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
