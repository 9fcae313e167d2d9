import { useTranslation } from 'react-i18next';
import { penFonts, type CardHand, type PenFont } from '#shared/model/card-hand';
import type { MessageCard } from '#shared/print/card';
import { CardView } from '../../components/CardView.tsx';
import { usePicked } from '../../components/use-picked.ts';
import styles from './writing.module.css';
import { useDrawnCards } from './use-drawn-cards.ts';

interface Props {
  readonly hand: CardHand;
  readonly onChoose: (pen: PenFont) => void;
}

/** Each pen writes the same line, with the play that he has chosen. */
export function PenChoice({ hand, onChoose }: Props) {
  const { t } = useTranslation('settings');
  const [picked, pick] = usePicked(hand.pen);
  const line = (font: PenFont): MessageCard => ({ text: t('writing.line'), signature: '', style: 'hand', seed: 'pen', font, strength: hand.strength, writing: 'horizontal' });
  const lines = useDrawnCards(Object.fromEntries(penFonts.map((font) => [font, line(font)])) as Record<PenFont, MessageCard>);
  return (
    <fieldset className={styles['pens']}>
      <legend>{t('writing.pen')}</legend>
      {penFonts.map((font) => (
        <label key={font} className={styles['pen']}>
          <input
            type="radio" name="pen" value={font} checked={font === picked}
            onChange={() => {
              pick(font);
              onChoose(font);
            }}
          />
          <span className={styles['penName']}>{t(`writing.font.${font}`)}</span>
          <span className={styles['line']}><CardView svg={lines[font] ?? null} label={t('writing.lineOf', { font: t(`writing.font.${font}`) })} /></span>
        </label>
      ))}
    </fieldset>
  );
}
