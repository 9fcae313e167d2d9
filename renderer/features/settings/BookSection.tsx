import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDone } from '../../components/offer-undo.ts';
import { Sheet } from '../../components/Sheet.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { clearSample } from '../../data/sample-shop.ts';
import { useLive } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { shell } from '../../platform/shell.ts';
import styles from './settings.module.css';

/** Where the book lies, how much is in it, and the way out for the sample. */
export function BookSection() {
  const { t } = useTranslation('settings');
  const book = useBook();
  const { count } = useFormat();
  const counts = useLive(() => book.counts(), [book]);
  const sample = useLive(() => book.sample.present(), [book]);
  const folder = useDataFolder();
  return (
    <Sheet title={t('data.title')}>
      {counts && <p className={styles['text']}>{t('data.counts', { guests: count(counts.guests), visits: count(counts.visits), touches: count(counts.touches) })}</p>}
      <dl className={styles['facts']}>
        <dt>{t('data.folder')}</dt>
        <dd>{folder ?? t('data.browser')}</dd>
      </dl>
      {sample === true && <Sample />}
    </Sheet>
  );
}

function Sample() {
  const { t } = useTranslation('settings');
  const book = useBook();
  const [busy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    const removed = await clearSample(book);
    setBusy(false);
    sayDone(t(removed.ok ? 'data.removed' : 'failed'));
  };
  return (
    <div className={styles['part']}>
      <p>{t('data.sample')}</p>
      <Button variant="default" loading={busy} onClick={() => void remove()}>{t('data.removeSample')}</Button>
    </div>
  );
}

/** null in a plain browser, which keeps its place to itself. */
function useDataFolder(): string | null {
  const [folder, setFolder] = useState<string | null>(null);
  useEffect(() => {
    const ask = async (): Promise<void> => {
      if (shell) setFolder((await shell['app/info'](null)).dataFolder);
    };
    void ask();
  }, []);
  return folder;
}
