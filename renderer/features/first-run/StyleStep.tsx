import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { letterStyles, type LetterStyle } from '#shared/model/letter';
import { CardView } from '../../components/CardView.tsx';
import type { CardPress } from '../../worker/card-press.ts';
import type { ShopNames } from './ShopStep.tsx';
import styles from './StyleStep.module.css';
import { useStylePictures } from './use-style-pictures.ts';

interface Props {
  readonly press: CardPress;
  readonly names: ShopNames;
  readonly busy: boolean;
  readonly onChoose: (style: LetterStyle) => void;
}

/** The one choice that matters, with real cards: the same words, pressed in the three ways. */
export function StyleStep({ press, names, busy, onChoose }: Props) {
  const { t } = useTranslation('firstRun');
  const [chosen, setChosen] = useState<LetterStyle>('hand');
  const pictures = useStylePictures(press, t('pictureSample.text'), names.ownerName || names.name || t('pictureSample.signature'));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(chosen);
      }}
    >
      <h1 className={styles['title']}>{t('style.title')}</h1>
      <p className={styles['text']} id="style-text">{t('style.text')}</p>
      <fieldset className={styles['styles']} aria-describedby="style-text">
        <legend className={styles['legend']}>{t('style.title')}</legend>
        {letterStyles.map((style) => (
          <label key={style} className={styles['style']} data-chosen={style === chosen || undefined}>
            <div className={styles['card']}><CardView svg={pictures[style] ?? null} label={t('style.picture', { style: t(`style.${style}.title`) })} /></div>
            <span className={styles['name']}>
              <input type="radio" name="style" value={style} checked={style === chosen} onChange={() => setChosen(style)} autoFocus={style === 'hand'} />
              {t(`style.${style}.title`)}
              {style === 'hand' && <span className={styles['note']}>{t('style.recommended')}</span>}
            </span>
            <span className={styles['what']}>{t(`style.${style}.text`)}</span>
          </label>
        ))}
      </fieldset>
      <Button type="submit" size="lg" loading={busy}>{t('style.finish')}</Button>
    </form>
  );
}
