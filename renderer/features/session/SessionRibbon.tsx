import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/KeyHint.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useSessionRun } from './running-session.tsx';
import styles from './SessionRibbon.module.css';

/** On other screens while a session runs: the way back. He may have gone to write a card. */
export function SessionRibbon() {
  const { t } = useTranslation('session');
  const { running } = useSessionRun();
  const today = useToday();
  if (running?.on !== today) return null;
  return <a href="#/session" className={styles['ribbon']} aria-keyshortcuts="T">{t('back')} <KeyHint keys="T" /></a>;
}
