import { useEffect, useRef } from 'react';
import type { Photo } from '../../data/photos-contract.ts';
import styles from './GuestPicture.module.css';

/** The face or the business card beside the name. */
export function GuestPicture({ photo, label }: { readonly photo: Photo; readonly label: string }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(photo.picture);
    if (image.current) image.current.src = url;
    // He may go on while the picture is loading; the browser would complain of a missing file.
    return () => {
      setTimeout(() => URL.revokeObjectURL(url), 2_000);
    };
  }, [photo.picture]);
  return <img ref={image} className={styles['picture']} alt={label} width={photo.width} height={photo.height} />;
}
