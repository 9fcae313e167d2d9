import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FullPage } from './FullPage.tsx';
import styles from './FullPage.module.css';

/** Comes when the program has a bug. What matters to him comes first: every saved word is safe, since each act is one transaction. */
export function CrashScreen({ error }: { readonly error: Error }) {
  const { t } = useTranslation('crash');
  return (
    <FullPage title={t('title')}>
      <p>{t('safe')}</p>
      <p>{t('what')}</p>
      <div className={styles['actions']}>
        <Button onClick={() => window.location.reload()} autoFocus>{t('reload')}</Button>
      </div>
      <details className={styles['details']}>
        <summary>{t('details')}</summary>
        <pre className={styles['trace']}>{`${import.meta.env.APP_VERSION}\n${error.stack ?? error.message}`}</pre>
      </details>
    </FullPage>
  );
}
