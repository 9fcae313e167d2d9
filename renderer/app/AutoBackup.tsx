import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDone } from '../components/offer-undo.ts';
import { ProgressLine } from '../components/ProgressLine.tsx';
import type { AutoState } from '../data/auto-backup.ts';
import { useBook } from '../data/book-provider.tsx';
import { useAutoBackup } from '../data/use-auto-backup.ts';
import { onFolderChange, backupFolder } from '../platform/backup-places.ts';
import { shell } from '../platform/shell.ts';
import styles from './AutoBackup.module.css';

/** A minute after the start the first screen is drawn and what he came for is done; later it is looked at each hour, so that a window that is never closed has its day too. */
const firstLook = 60_000;
const nextLook = 3_600_000;

/** The backups that are made by themselves: once a day in the background, and before the window closes, which waits for it. */
export function AutoBackup() {
  const { t } = useTranslation('backup');
  const { autoBackup } = useBook();
  const { trouble } = useAutoBackup();
  useEffect(() => {
    const look = () => void autoBackup.run('daily');
    const first = setTimeout(look, firstLook);
    const next = setInterval(look, nextLook);
    return () => {
      clearTimeout(first);
      clearInterval(next);
    };
  }, [autoBackup]);
  useEffect(() => {
    // A browser that wants a press first is no news: the first screen says it.
    if (trouble !== null && trouble !== 'not-permitted') sayDone(t(`failed.${trouble}`));
  }, [trouble, t]);
  return shell ? <BeforeClosing /> : null;
}

function BeforeClosing() {
  const { t } = useTranslation('backup');
  const { autoBackup } = useBook();
  const { share } = useAutoBackup();
  const [closing, setClosing] = useState<'no' | 'making' | NonNullable<AutoState['trouble']>>('no');
  useAskedBeforeClosing();
  const make = async (): Promise<void> => {
    setClosing('making');
    const made = await autoBackup.run('closing');
    if (made.kind === 'failed') setClosing(made.trouble);
    else await shell?.['app/close'](null);
  };
  const latest = useRef(make);
  useEffect(() => {
    latest.current = make;
  });
  useEffect(() => shell?.onClosing(() => void latest.current()), []);
  if (closing === 'no') return null;
  return (
    <div className={styles['cover']} role="alertdialog" aria-modal="true" aria-labelledby="closing-title">
      <div className={styles['sheet']}>
        <h2 id="closing-title" className={styles['title']}>{t(closing === 'making' ? 'closing.title' : 'closing.failed')}</h2>
        {closing === 'making' ? <ProgressLine label={t('making')} share={share ?? 0} /> : <p role="alert">{t(`failed.${closing}`)}</p>}
        <p>{t('closing.safe')}</p>
        <div className={styles['actions']}>
          {closing !== 'making' && <Button autoFocus onClick={() => void make()}>{t('closing.again')}</Button>}
          <Button variant="default" onClick={() => void shell?.['app/close'](null)}>{t('closing.anyway')}</Button>
        </div>
      </div>
    </div>
  );
}

/** Only where a folder was chosen has the page anything to do before the window closes. */
function useAskedBeforeClosing(): void {
  useEffect(() => {
    const say = async (): Promise<void> => {
      const chosen = (await backupFolder?.state())?.folder ?? null;
      await shell?.['app/ask-before-closing'](chosen !== null);
    };
    void say();
    return onFolderChange(() => void say());
  }, []);
}
