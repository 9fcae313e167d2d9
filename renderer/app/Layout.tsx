import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDone } from '../components/offer-undo.ts';
import { UndoNotice } from '../components/UndoNotice.tsx';
import { useKeys } from '../components/use-keys.ts';
import { useBook } from '../data/book-provider.tsx';
import { useShop } from '../data/shop-provider.tsx';
import { RunningSessionProvider } from '../features/session/running-session.tsx';
import { FirstLookAhead } from '../features/numbers/FirstLookAhead.tsx';
import { SessionRibbon } from '../features/session/SessionRibbon.tsx';
import { navigate } from '../platform/navigate.ts';
import { shell } from '../platform/shell.ts';
import { AutoBackup } from './AutoBackup.tsx';
import { ChannelArms } from './ChannelArms.tsx';
import { IdleCheck } from './IdleCheck.tsx';
import { goToSearch } from './go-to-search.ts';
import styles from './Layout.module.css';
import { navigation, type Route } from './routes.ts';
import { Screen } from './Screen.tsx';
import { Seal } from './Seal.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { useRoute } from './use-route.ts';
import { useSessionReminder } from './use-session-reminder.ts';

/** The slim rail on the left and the screen beside it. */
export function Layout() {
  const route = useRoute();
  const [keysShown, setKeysShown] = useState(false);
  useKeys({
    n: () => navigate('/record'),
    w: () => navigate('/write'),
    t: () => navigate('/session'),
    '/': goToSearch,
    '?': () => setKeysShown(true),
  }, 'everywhere');
  useEffect(() => shell?.onMenuCommand((command) => {
    if (command === 'shortcuts') setKeysShown(true);
    else navigate(command === 'home' ? '/' : `/${command}`);
  }), []);
  useTitle(route);
  return (
    <RunningSessionProvider>
      <div className={styles['layout']}>
        <Rail route={route} onKeys={() => setKeysShown(true)} />
        <main className={styles['main']}>{route.screen !== 'session' && <SessionRibbon />}<Screen route={route} /></main>
        <UndoNotice />
        <SessionReminder />
        <AutoBackup />
        <ChannelArms />
        <IdleCheck />
        <FirstLookAhead />
        {keysShown && <ShortcutsDialog onClose={() => setKeysShown(false)} />}
      </div>
    </RunningSessionProvider>
  );
}

/** Inside the provider: whether one is running decides whether he is reminded. */
function SessionReminder() {
  useSessionReminder();
  return null;
}

function useTitle(route: Route): void {
  const { t } = useTranslation('common');
  const name = nameOf(route);
  useEffect(() => {
    document.title = name ? `${t(`nav.${name}`)} — ${t('appName')}` : t('appName');
  }, [name, t]);
}

const nameOf = (route: Route) => navigation.find(({ screens }) => screens.some((screen) => screen === route.screen))?.name;

function Rail({ route, onKeys }: { readonly route: Route; readonly onKeys: () => void }) {
  const { t } = useTranslation('common');
  const book = useBook();
  const shop = useShop();
  const current = nameOf(route);
  const changeLanguage = async (): Promise<void> => {
    const saved = await book.shop.change((current) => ({ ...current, language: shop.language === 'ja' ? 'en' : 'ja' }));
    if (!saved.ok) sayDone(t('notSaved'));
  };
  return (
    <header className={styles['rail']}>
      <a href="#/" className={styles['brand']}>
        <Seal />
        <span className={styles['shop']}>{shop.name || t('appName')}</span>
      </a>
      <nav aria-label={t('nav.label')} className={styles['nav']}>
        {navigation.map(({ name, path }) => (
          <a key={name} href={`#${path}`} className={styles['item']} aria-current={name === current ? 'page' : undefined}>{t(`nav.${name}`)}</a>
        ))}
      </nav>
      <div className={styles['foot']}>
        <button type="button" className={styles['small']} onClick={onKeys} aria-keyshortcuts="?">{t('nav.shortcuts')}</button>
        <button type="button" className={styles['small']} onClick={() => void changeLanguage()} lang={shop.language === 'ja' ? 'en' : 'ja'}>{t('nav.otherLanguage')}</button>
      </div>
    </header>
  );
}
