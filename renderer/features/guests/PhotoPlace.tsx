import { useEffect, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuestId } from '#shared/model/ids';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import type { Photo, PhotoSide, PutPhotoError } from '../../data/photos-contract.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './photos.module.css';

interface Props {
  readonly guestId: GuestId;
  readonly name: string;
  readonly side: PhotoSide;
  readonly photo: Photo | null;
}

/** A place for one picture: drop a file on it, or press it and choose one. A file that is no picture is refused by name, and nothing else changes. */
export function PhotoPlace({ guestId, name, side, photo }: Props) {
  const { t } = useTranslation('guests');
  const book = useBook();
  const input = useRef<HTMLInputElement>(null);
  const { problem, working, put } = usePutPhoto(guestId, side);
  const [over, setOver] = useState(false);
  const sideName = t(`photos.side.${side}`);

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    put(event.dataTransfer.files[0]);
  };
  const remove = async (): Promise<void> => {
    const removed = photo && await book.photos.remove(photo.id);
    if (removed?.ok) offerUndo(t('photos.removed', { side: sideName }), async () => (await book.undo(removed.value)).ok);
    else if (removed) sayDone(t(removed.error.kind === 'disk-full' ? 'photos.notRemoved' : 'photos.alreadyGone'));
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is the mouse's way; the button inside is everybody's
    <figure
      className={styles['place']} data-over={over || undefined} data-side={side}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}
    >
      <figcaption className={styles['caption']}>{sideName}</figcaption>
      {photo ? <Picture photo={photo} label={t('photos.picture', { name, side: sideName })} /> : (
        <button type="button" className={styles['empty']} onClick={() => input.current?.click()} aria-label={`${sideName} ${t('photos.drop')}`}>{t('photos.drop')}</button>
      )}
      {photo && (
        <div className={styles['acts']}>
          <button type="button" className={styles['act']} onClick={() => input.current?.click()} aria-label={t('photos.replace', { side: sideName })}>{t('photos.replaceShort')}</button>
          <button type="button" className={styles['act']} onClick={() => void remove()} aria-label={t('photos.remove', { side: sideName })}>{t('photos.removeShort')}</button>
        </div>
      )}
      <input
        ref={input} type="file" accept="image/jpeg,image/png" className={styles['file']} tabIndex={-1} aria-label={sideName}
        onChange={(event) => {
          put(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {working && <p className={styles['note']} role="status">{t('photos.working')}</p>}
      {problem && <p className={styles['problem']} role="alert">{problem}</p>}
    </figure>
  );
}

function usePutPhoto(guestId: GuestId, side: PhotoSide) {
  const { t } = useTranslation('guests');
  const book = useBook();
  const { count } = useFormat();
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const megabytes = (bytes: number): string => `${count(Math.round(bytes / 1_000_000))} MB`;

  const explain = (file: string, error: PutPhotoError): string => {
    if (error.kind === 'not-a-picture') return t('photos.notAPicture', { file });
    if (error.kind === 'too-large') return t('photos.tooLarge', { file, size: megabytes(error.bytes), limit: megabytes(error.limit) });
    return t(error.kind === 'disk-full' ? 'photos.diskFull' : 'photos.gone');
  };
  const take = async (file: File): Promise<void> => {
    setWorking(true);
    setProblem(null);
    const result = await book.photos.put(guestId, side, file);
    setWorking(false);
    if (!result.ok) return setProblem(explain(file.name, result.error));
    const { replaced } = result.value;
    if (replaced) offerUndo(t('photos.replaced', { side: t(`photos.side.${side}`) }), async () => (await book.undo(replaced)).ok);
  };
  return {
    problem, working,
    put: (file: File | undefined) => {
      if (file) void take(file);
    },
  };
}

function Picture({ photo, label }: { readonly photo: Photo; readonly label: string }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(photo.picture);
    if (image.current) image.current.src = url;
    // He may leave while the picture is loading; the browser would complain.
    return () => {
      setTimeout(() => URL.revokeObjectURL(url), 2_000);
    };
  }, [photo.picture]);
  return <img ref={image} className={styles['picture']} alt={label} width={photo.width} height={photo.height} />;
}
