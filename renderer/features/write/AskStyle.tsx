import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardHand } from '#shared/model/card-hand';
import { plainCards, usualLook } from '#shared/model/card-look';
import type { GlyphChoice } from '#shared/model/guest';
import { letterStyles, type Letter, type LetterStyle } from '#shared/model/letter';
import { CardView } from '../../components/CardView.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { noPictureFiles } from '../../data/picture-files.ts';
import type { CardPress } from '../../worker/card-press.ts';
import styles from './AskStyle.module.css';
import { messageCardOf } from './card-jobs.ts';
import { usePreview } from './use-preview.ts';

interface Props {
  readonly press: CardPress;
  readonly letter: Letter;
  readonly hand: CardHand;
  readonly glyphs: GlyphChoice;
  /** The choice could not be stored. */
  readonly failed: boolean;
  readonly onChoose: (style: LetterStyle) => void;
}

/** Asked once, with his own words in three hands. */
export function AskStyle({ press, letter, hand, glyphs, failed, onChoose }: Props) {
  const { t } = useTranslation('write');
  return (
    <Sheet title={t('style.ask')}>
      <p className={styles['text']}>{t('style.askText')}</p>
      {failed && <p role="alert" className={styles['failed']}>{t('steps.disk-full')}</p>}
      <ul className={styles['samples']}>
        {letterStyles.map((style) => <Sample key={style} style={style} press={press} letter={letter} hand={hand} glyphs={glyphs} onChoose={onChoose} />)}
      </ul>
      <p className={styles['note']}>{t('style.tracingNote')}</p>
    </Sheet>
  );
}

function Sample({ style, press, letter, hand, glyphs, onChoose }: Omit<Props, 'failed'> & { readonly style: LetterStyle }) {
  const { t } = useTranslation('write');
  const { id, slots } = letter;
  const card = useMemo(() => ({ side: 'message' as const, card: messageCardOf({ id, slots, style, look: usualLook, traced: [] }, { hand, cards: plainCards }, noPictureFiles, glyphs) }), [id, slots, style, hand, glyphs]);
  const { svg, crashed, again } = usePreview(press, card);
  const name = t(`style.${style}`);
  return (
    <li className={styles['sample']}>
      <div className={styles['card']}><CardView svg={svg} label={t('style.pictureOf', { style: name })} /></div>
      {crashed && <Button variant="default" onClick={again}>{t('card.retry')}</Button>}
      <h3 className={styles['name']}>{name}</h3>
      <p className={styles['about']}>{t(`style.about.${style}`)}</p>
      <Button variant={style === 'hand' ? 'filled' : 'default'} aria-label={t('style.chooseNamed', { style: name })} onClick={() => onChoose(style)}>{t('style.choose')}</Button>
    </li>
  );
}
