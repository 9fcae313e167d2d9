import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProgressLine } from '../../components/ProgressLine.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { BackupFolderPart } from './BackupFolderPart.tsx';
import { PassPhrasePart } from './PassPhrasePart.tsx';
import { RestorePart } from './RestorePart.tsx';
import { useMakeBackup } from './use-make-backup.ts';
import styles from './settings.module.css';

/** 控え: the whole book as one file, made by him or by itself, and back. */
export function BackupSection() {
  const { t } = useTranslation('backup');
  const book = useBook();
  const format = useFormat();
  const status = useLive(() => book.status(), [book]);
  const { share, problem, make } = useMakeBackup();
  return (
    <Sheet title={t('title')}>
      <p className={styles['text']}>{t('text')}</p>
      {status && <p className={styles['text']}>{status.lastBackupAt === null ? t('none') : t('last', { when: format.instant(status.lastBackupAt) })}</p>}
      <Button variant="default" loading={share !== null} onClick={() => void make()}>{t('make')}</Button>
      {share !== null && <ProgressLine label={t('making')} share={share} />}
      {problem !== null && <p role="alert" className={styles['wrong']}>{problem}</p>}
      <BackupFolderPart />
      <PassPhrasePart />
      <RestorePart />
    </Sheet>
  );
}
