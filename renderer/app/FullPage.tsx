import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n/start-i18n.ts';
import styles from './FullPage.module.css';
import { Seal } from './Seal.tsx';

/** A page without navigation: there is one thing to read and one thing to decide. */
export function FullPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t, i18n } = useTranslation('common');
  const other = i18n.language === 'en' ? 'ja' : 'en';
  useEffect(() => {
    document.title = `${title} — ${t('appName')}`;
  }, [title, t]);
  return (
    <main className={styles['page']}>
      <button type="button" className={styles['language']} lang={other} onClick={() => changeLanguage(other)}>{t('nav.otherLanguage')}</button>
      <div className={styles['sheet']}>
        <Seal />
        <h1 className={styles['title']}>{title}</h1>
        {children}
      </div>
    </main>
  );
}
