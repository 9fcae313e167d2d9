import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDone } from '../../components/offer-undo.ts';
import { Sheet } from '../../components/Sheet.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useBackups } from './use-backups.ts';
import styles from './settings.module.css';

/** 控え: the whole book as one file, and back. Automatic backups are not made yet; the line says when the last one was. */
export function BackupSection() {
  const { t } = useTranslation('backup');
  const book = useBook();
  const format = useFormat();
  const status = useLive(() => book.status(), [book]);
  const [problem, setProblem] = useState<string | null>(null);
  const { busy, make, restore } = useBackups((words, failed) => {
    setProblem(failed ? words : null);
    if (!failed) sayDone(words);
  });
  const picker = useRef<HTMLInputElement>(null);
  return (
    <Sheet title={t('title')}>
      <p className={styles['text']}>{t('text')}</p>
      {status && <p className={styles['text']}>{status.lastBackupAt === null ? t('none') : t('last', { when: format.instant(status.lastBackupAt) })}</p>}
      <Button variant="default" loading={busy === 'making'} disabled={busy !== null} onClick={() => void make()}>{t('make')}</Button>
      <div className={styles['part']}>
        <p>{t('restoreText')}</p>
        <input
          ref={picker} type="file" accept=".goencho" hidden aria-label={t('choose')}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file) void restore(file);
          }}
        />
        <Button variant="default" loading={busy === 'restoring'} disabled={busy !== null} onClick={() => picker.current?.click()}>{t('restore')}</Button>
      </div>
      <p role="status" className={styles['text']}>{busy === 'restoring' ? t('restoring') : ''}</p>
      {problem !== null && <p role="alert" className={styles['text']}>{problem}</p>}
    </Sheet>
  );
}
