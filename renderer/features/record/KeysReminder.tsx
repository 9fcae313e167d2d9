import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/KeyHint.tsx';
import styles from './reminder.module.css';

const rows = [['next', 'Enter'], ['back', 'Shift+Tab'], ['pick', '↑ ↓ Enter'], ['break', 'Shift+Enter'], ['save', 'Ctrl+Enter']] as const;

/** Where the guest's notes will stand: until then, the few keys that this screen needs. */
export function KeysReminder() {
  const { t } = useTranslation('record');
  return (
    <section className={styles['keys']} aria-label={t('keys.title')}>
      <p className={styles['keysTitle']}>{t('keys.title')}</p>
      <ul className={styles['keyList']}>
        {rows.map(([name, keys]) => <li key={name}><span className={styles['spoken']}>{keys}</span><KeyHint keys={keys} /><span>{t(`keys.${name}`)}</span></li>)}
      </ul>
    </section>
  );
}
