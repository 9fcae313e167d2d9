import { useTranslation } from 'react-i18next';
import type { DueItem } from '#shared/follow/due-items';
import { KeyHint } from '../../components/KeyHint.tsx';
import styles from './ThreeDoors.module.css';

type Door = 'record' | 'write' | 'session';

/** The three buttons of the day. Vermilion marks the one thing to do next: cards first, then the promises, else the next guests. */
export function ThreeDoors({ due }: { readonly due: readonly DueItem[] }) {
  const { t } = useTranslation('home');
  const open = due.filter(({ hold }) => hold === null);
  const cards = open.filter(({ channel }) => channel === 'postcard').length;
  const others = open.length - cards;
  const next: Door = cards > 0 ? 'write' : others > 0 ? 'session' : 'record';
  const doors = [
    { door: 'record', href: '#/record', keys: 'N', count: '' },
    { door: 'write', href: '#/write', keys: 'W', count: cards > 0 ? t('write.count', { count: cards }) : '' },
    { door: 'session', href: '#/session', keys: 'T', count: open.length > 0 ? t('session.count', { count: open.length }) : '' },
  ] as const;
  return (
    <div className={styles['doors']}>
      {doors.map(({ door, href, keys, count }) => (
        <a key={door} href={href} className={styles['door']} data-next={door === next || undefined} aria-keyshortcuts={keys}>
          <span className={styles['head']}>
            <span className={styles['title']}>{t(`${door}.title`)}</span>
            <KeyHint keys={keys} />
          </span>
          <span className={styles['text']}>{t(`${door}.text`)}</span>
          <span className={styles['count']}>{count}</span>
        </a>
      ))}
    </div>
  );
}
