import { useTranslation } from 'react-i18next';
import seal from '#assets/icons/seal.svg';
import styles from './StartStep.module.css';

export type StartChoice = 'sample' | 'empty' | 'import';

interface Props {
  readonly busy: boolean;
  readonly onChoose: (choice: StartChoice) => void;
}

export function StartStep({ busy, onChoose }: Props) {
  const { t } = useTranslation('firstRun');
  return (
    <>
      <img src={seal} alt="" className={styles['seal']} />
      <h1 className={styles['title']}>{t('welcome')}</h1>
      <p className={styles['purpose']}>{t('purpose')}</p>
      <h2 className={styles['question']}>{t('start.title')}</h2>
      <div className={styles['choices']} aria-busy={busy}>
        {(['sample', 'empty', 'import'] as const).map((choice, index) => (
          <button key={choice} type="button" className={styles['choice']} disabled={busy} autoFocus={index === 0} onClick={() => onChoose(choice)}>
            <span className={styles['name']}>{t(`start.${choice}.title`)}</span>
            <span>{t(`start.${choice}.text`)}</span>
          </button>
        ))}
      </div>
    </>
  );
}
