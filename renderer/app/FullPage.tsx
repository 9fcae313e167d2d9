import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './FullPage.module.css';
import { Seal } from './Seal.tsx';

/** A page without navigation: there is one thing to read and one thing to decide. */
export function FullPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useTranslation('common');
  useEffect(() => {
    document.title = `${title} — ${t('appName')}`;
  }, [title, t]);
  return (
    <main className={styles['page']}>
      <div className={styles['sheet']}>
        <Seal />
        <h1 className={styles['title']}>{title}</h1>
        {children}
      </div>
    </main>
  );
}
