import { useTranslation } from 'react-i18next';
import styles from './Opening.module.css';
import { Seal } from './Seal.tsx';

/** Shown only when opening takes long enough to be noticed (the style sheet waits 400 ms). */
export function Opening() {
  const { t } = useTranslation('common');
  return <main className={styles['opening']} aria-busy="true"><Seal /><p>{t('loading')}</p></main>;
}
