import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDone } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { clearSample } from '../../data/sample-shop.ts';
import { useLive } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './BookLines.module.css';

/** The quiet lines at the foot of the page: the last backup, and the sample as long as it is there. */
export function BookLines() {
  const { t } = useTranslation('home');
  const book = useBook();
  const format = useFormat();
  const status = useLive(() => book.status(), [book]);
  const sample = useLive(() => book.sample.present(), [book]);
  if (!status) return null;
  const { lastBackupAt, witnessed } = status;
  return (
    <footer className={styles['lines']}>
      <p>{lastBackupAt === null ? t('backup.none') : t('backup.last', { when: format.instant(lastBackupAt) })} <a className={styles['button']} href="#/settings">{t('backup.make')}</a></p>
      {!witnessed && <p className={styles['warning']}>{t('backup.notWitnessed')}</p>}
      {sample === true && <SampleLine />}
    </footer>
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
