import { useTranslation } from 'react-i18next';
import { letterStyles, type LetterStyle } from '#shared/model/letter';
import styles from './StyleChoice.module.css';

interface Props {
  readonly value: LetterStyle;
  readonly onChoose: (style: LetterStyle) => void;
}

/** How this one card is written. The hand and the pale sheet to trace are equals. */
export function StyleChoice({ value, onChoose }: Props) {
  const { t } = useTranslation('write');
  return (
    <fieldset className={styles['choice']}>
      <legend className={styles['legend']}>{t('style.label')}</legend>
      <div className={styles['options']}>
        {letterStyles.map((style) => (
          <label key={style} className={styles['option']}>
            <input type="radio" name="letter-style" value={style} checked={style === value} onChange={() => onChoose(style)} />
            <span>{t(`style.${style}`)}</span>
          </label>
        ))}
      </div>
      {value === 'tracing' && <p className={styles['note']}>{t('style.tracingNote')}</p>}
    </fieldset>
  );
}
