import { useEffect, useState } from 'react';
import styles from './CardView.module.css';

interface Props {
  /** The SVG of one side, 100 × 148 mm; null while the first one is made. */
  readonly svg: string | null;
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  /** Absent = a card. */
  readonly paper?: 'a4';
}

/**
 * A card as it will print, lying on the counter. It is shown as a picture: an SVG inside the page would need inline styles and could
 * carry markup. The last picture stays until the next one is ready, so that typing never flickers.
 */
export function CardView({ svg, label, paper }: Props) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (svg === null) return undefined;
    const next = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    const release = (): void => URL.revokeObjectURL(next);
    let shown = false;
    const image = new Image();
    const show = (): void => {
      shown = true;
      setUrl(next);
    };
    image.addEventListener('load', show);
    image.src = next;
    return () => {
      image.removeEventListener('load', show);
      // A picture that is on the screen is released only after the next one has had time to replace it.
      if (shown) setTimeout(release, 2_000);
      // One that was overtaken may still be on its way: taken away now, the browser would report a file that it cannot find.
      else for (const end of ['load', 'error']) image.addEventListener(end, release);
    };
  }, [svg]);
  return <div className={styles['card']} data-paper={paper}>{url === null ? <div role="img" aria-label={label} aria-busy="true" /> : <img src={url} alt={label} className={styles['picture']} />}</div>;
}
