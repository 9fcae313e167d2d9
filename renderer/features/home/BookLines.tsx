import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { backupAge } from '#shared/exchange/backup-age';
import { sayDone } from '../../components/offer-undo.ts';
import type { BookStatus } from '../../data/book.ts';
import { useBook } from '../../data/book-provider.tsx';
import { clearSample } from '../../data/sample-shop.ts';
import { useAutoBackup } from '../../data/use-auto-backup.ts';
import { useLive } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { dayOfInstant, today } from '../../platform/clock.ts';
import styles from './BookLines.module.css';

/** The quiet lines at the foot of the page: the last backup, and the sample as long as it is there. */
export function BookLines() {
  const { t } = useTranslation('home');
  const book = useBook();
  const status = useLive(() => book.status(), [book]);
  const sample = useLive(() => book.sample.present(), [book]);
  const unread = useLive(() => book.unreadSettings.list(), [book]) ?? [];
  if (!status) return null;
  const { witnessed } = status;
  return (
    <footer className={styles['lines']}>
      <BackupLine status={status} />
      {unread.length > 0 && <p className={styles['warning']}>{t('unread')} <a className={styles['button']} href="#/settings">{t('unreadOpen')}</a></p>}
      {!witnessed && <p className={styles['warning']}>{t('backup.notWitnessed')}</p>}
      {sample === true && <SampleLine />}
    </footer>
  );
}

/** When the last good backup was made: quiet while it is fresh, amber and then red when it is not. What went wrong with the last one stands beside it. */
function BackupLine({ status: { lastBackupAt, createdAt } }: { readonly status: BookStatus }) {
  const { t } = useTranslation(['home', 'backup']);
  const format = useFormat();
  const { trouble, share } = useAutoBackup();
  const age = backupAge(dayOfInstant(lastBackupAt ?? createdAt), today(0));
  return (
    <p className={styles['backup']} data-age={trouble === null ? age : age === 'red' ? 'red' : 'amber'}>
      {share !== null ? t('backup:making') : lastBackupAt === null ? t('backup.none') : t('backup.last', { when: format.instant(lastBackupAt) })}
      {trouble !== null && <> {t(`backup:failed.${trouble}`)}</>}
      <a className={styles['button']} href="#/settings">{t('backup.make')}</a>
    </p>
  );
}

function SampleLine() {
  const { t } = useTranslation('home');
  const book = useBook();
  const [busy, setBusy] = useState(false);
  const clear = async (): Promise<void> => {
    setBusy(true);
    const removed = await clearSample(book);
    setBusy(false);
    sayDone(removed.ok ? t('sample.removed') : t('sample.failed'));
  };
  return (
    <p>
      {t('sample.text')}
      <button type="button" className={styles['button']} onClick={() => void clear()} disabled={busy}>{t('sample.button')}</button>
    </p>
  );
}
