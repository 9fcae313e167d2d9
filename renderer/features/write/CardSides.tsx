import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Guest } from '#shared/model/guest';
import { wornLook, type CardLook } from '#shared/model/card-look';
import type { PictureId } from '#shared/model/ids';
import type { Letter, LetterStyle } from '#shared/model/letter';
import type { PrintProfile } from '#shared/model/print-profile';
import type { Shop } from '#shared/model/shop';
import { CardView } from '../../components/CardView.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import type { CardPress } from '../../worker/card-press.ts';
import { addressCardOf, messageCardOf } from './card-jobs.ts';
import { CardProblems } from './CardProblems.tsx';
import styles from './CardSides.module.css';
import { GlyphChoice } from './GlyphChoice.tsx';
import { LookChoice } from './LookChoice.tsx';
import { StyleChoice } from './StyleChoice.tsx';
import { usePictureFiles } from './use-picture-files.ts';
import { usePreview } from './use-preview.ts';

interface Props {
  readonly press: CardPress;
  readonly letter: Letter;
  readonly guest: Guest;
  readonly name: string;
  readonly shop: Shop;
  readonly profile: PrintProfile;
  readonly onChoose: (style: LetterStyle) => void;
  readonly onWear: (part: Partial<CardLook>) => void;
}

type Side = 'message' | 'address';

/** Both sides as they will print, lying on the counter: one to read, one to glance at; a click changes their places. */
export function CardSides({ press, letter, guest, name, shop, profile, onChoose, onWear }: Props) {
  const { t } = useTranslation('write');
  const [front, setFront] = useState<Side>('message');
  const { id, slots, style, look, traced } = letter;
  const { hand, cards } = shop;
  const { glyphs } = guest;
  const files = usePictureFiles(look, cards);
  const about = useAbout(wornLook(look, cards).picture?.id ?? null);
  const message = usePreview(press, useMemo(() => files && { side: 'message' as const, card: messageCardOf({ id, slots, style, look, traced }, { hand, cards }, files, glyphs) }, [id, slots, style, look, traced, hand, cards, files, glyphs]));
  const address = usePreview(press, useMemo(() => files && { side: 'address' as const, card: addressCardOf(guest, shop, profile, files) }, [guest, shop, profile, files]));
  const labels = { message: `${t('card.messageOf', { name })}${about === '' ? '' : t('card.withPicture', { about })}`, address: t('card.addressOf', { name }) };
  const drawn = { message, address };
  const crashed = message.crashed || address.crashed;
  const again = (): void => {
    message.again();
    address.again();
  };

  return (
    <section className={styles['sides']} aria-label={t('card.label')}>
      <div className={styles['counter']}>
        {(['message', 'address'] as const).map((side) => (
          <figure key={side} className={styles['side']} data-front={side === front || undefined} data-side={side}>
            <div className={styles['picture']}>
              <CardView svg={drawn[side].svg} label={labels[side]} />
              {drawn[side].svg === null && !crashed && <p className={styles['drawing']}>{t('card.drawing')}</p>}
              {side !== front && (
                <button type="button" className={styles['turn']} onClick={() => setFront(side)} aria-label={t(`card.show.${side}`)} />
              )}
            </div>
            <figcaption className={styles['caption']}>{t(`card.${side}`)}</figcaption>
          </figure>
        ))}
      </div>
      {crashed && (
        <div className={styles['crashed']} role="alert">
          <p>{t('card.crashed')}</p>
          <Button variant="default" onClick={again}>{t('card.retry')}</Button>
        </div>
      )}
      <CardProblems guestId={guest.id} name={name} message={message.problems} address={address.problems} />
      <GlyphChoice guest={guest} problems={[...message.problems, ...address.problems]} />
      <StyleChoice value={style} onChoose={onChoose} />
      <LookChoice look={look} shop={shop} onWear={onWear} />
    </section>
  );
}

/** What the picture of the card shows; empty without one. */
function useAbout(id: PictureId | null): string {
  const book = useBook();
  return useLive(async () => (id === null ? '' : (await book.pictures.read(id))?.about ?? ''), [book, id]) ?? '';
}
