import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { answerKinds, answerScales, type AnswerKind } from '#shared/model/answer';
import styles from './AnswerFields.module.css';
import { ScoreChoice } from './ScoreChoice.tsx';

interface Props {
  readonly kind: AnswerKind;
  readonly score: number | null;
  readonly onKind: (kind: AnswerKind) => void;
  readonly onScore: (score: number | null) => void;
}

/** What a guest answered. The number comes first, so that Tab and the digit are enough; which question it was stands behind it. */
export function AnswerFields({ kind, score, onKind, onScore }: Props) {
  const { t } = useTranslation('answers');
  const id = useId();
  const { lowest, highest, good } = answerScales[kind];
  return (
    <div>
      <ScoreChoice
        key={kind} label={t('choiceOf', { name: t(`scale.${kind}.name`), lowest, highest })} lowest={lowest} highest={highest}
        ends={[t(`scale.${kind}.low`), t(`scale.${kind}.high`)]} value={score} onChange={onScore} {...(good === 'low' ? { note: t('lowIsEasy') } : {})}
      />
      <fieldset className={styles['kinds']}>
        <legend className={styles['spoken']}>{t('scale.label')}</legend>
        {answerKinds.map((each) => (
          <label key={each} className={styles['kind']}>
            <input
              type="radio" name={id} checked={each === kind} className={styles['input']}
              onChange={() => {
                onKind(each);
                // A number on another scale says something else.
                onScore(null);
              }}
            />
            <span>{t(`scale.${each}.name`)}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
