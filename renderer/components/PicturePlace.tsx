import { useEffect, useId, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import styles from './PicturePlace.module.css';

/** Why a file was not taken. */
export type PictureProblem =
  | { readonly kind: 'not-a-picture' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'disk-full' };

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** What is there now. `lost`: something should be there and cannot be read. */
  readonly picture: Blob | 'lost' | null;
  /** What the picture shows, for those who do not see it. */
  readonly about: string;
  readonly onFile: (file: File) => Promise<PictureProblem | null>;
  readonly onRemove: () => void;
}

/** A place for one picture: drop a file on it, or press it and choose one. A file that is no picture is refused by name, and nothing else changes. */
export function PicturePlace({ label, hint, picture, about, onFile, onRemove }: Props) {
  const { t } = useTranslation('pictures');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { working, problem, take } = useTaking(onFile);
  const choose = (): void => input.current?.click();
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is the mouse's way; the button inside is everybody's
    <div
      className={styles['place']} role="group" aria-labelledby={id} data-over={over || undefined}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}
    >
      <p id={id} className={styles['label']}>{label}</p>
      {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      {picture === null
        ? <button type="button" className={styles['empty']} onClick={choose} aria-label={t('dropOn', { label })}>{t('drop')}</button>
        : (
          <div className={styles['filled']}>
            <Shown key={picture instanceof Blob ? picture.size : 0} picture={picture} about={about} />
            <button type="button" className={styles['act']} onClick={choose} aria-label={t('replaceFor', { label })}>{t('replace')}</button>
            <button type="button" className={styles['act']} onClick={onRemove} aria-label={t('removeFor', { label })}>{t('remove')}</button>
          </div>
        )}
      <input
        ref={input} type="file" accept="image/jpeg,image/png" hidden aria-label={label}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <div role="status">{working && <p className={styles['note']}>{t('working')}</p>}</div>
      {problem !== null && <p className={styles['problem']} role="alert">{problem}</p>}
    </div>
  );
}

function useTaking(onFile: Props['onFile']) {
  const { t } = useTranslation('pictures');
  const { count } = useFormat();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const megabytes = (bytes: number): string => `${count(Math.round(bytes / 1_000_000))} MB`;
  const explain = (file: string, refused: PictureProblem): string => (
    refused.kind === 'too-large'
      ? t('problem.too-large', { file, size: megabytes(refused.bytes), limit: megabytes(refused.limit) })
      : t(`problem.${refused.kind}`, { file })
  );
  const run = async (file: File): Promise<void> => {
    setWorking(true);
    setProblem(null);
    const refused = await onFile(file);
    setWorking(false);
    setProblem(refused && explain(file.name, refused));
  };
  return { working, problem, take: (file: File | undefined) => void (file && run(file)) };
}

/** The picture, or a word where it should be and cannot be drawn. */
function Shown({ picture, about }: { readonly picture: Blob | 'lost'; readonly about: string }) {
  const { t } = useTranslation('pictures');
  const image = useRef<HTMLImageElement>(null);
  const [broken, setBroken] = useState(picture === 'lost');
  useEffect(() => {
    if (picture === 'lost') return undefined;
    const url = URL.createObjectURL(picture);
    if (image.current) image.current.src = url;
    // He may leave while the picture is loading; the browser would complain.
    return () => {
      setTimeout(() => URL.revokeObjectURL(url), 2_000);
    };
  }, [picture]);
  if (broken) return <p className={styles['problem']} role="alert">{t('lost')}</p>;
  return <img ref={image} className={styles['picture']} alt={about} onError={() => setBroken(true)} />;
}
