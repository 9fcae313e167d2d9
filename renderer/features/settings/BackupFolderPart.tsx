import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProgressLine } from '../../components/ProgressLine.tsx';
import { useAutoBackup } from '../../data/use-auto-backup.ts';
import { backupFolder } from '../../platform/backup-places.ts';
import type { BackupFolderPlace } from '../../platform/backup-sink.ts';
import { useBackupFolder } from './use-backup-folder.ts';
import styles from './settings.module.css';

/** 自動の控え: the folder into which the book is copied by itself. */
export function BackupFolderPart() {
  const { t } = useTranslation('backup');
  return (
    <div className={styles['part']}>
      <h3 className={styles['subtitle']}>{t('auto.title')}</h3>
      {backupFolder ? <Folder place={backupFolder} /> : <p>{t('auto.notHere')}</p>}
    </div>
  );
}

function Folder({ place }: { readonly place: BackupFolderPlace }) {
  const { t } = useTranslation('backup');
  const { share } = useAutoBackup();
  const { state, problem, choose, leave, make } = useBackupFolder(place);
  if (!state) return null;
  const isChosen = state.folder !== null;
  return (
    <>
      <p>{t('auto.text')}</p>
      <p>{isChosen ? t('auto.folder', { folder: state.folder }) : t('auto.none')}</p>
      {share !== null && <ProgressLine label={t('making')} share={share} />}
      {problem !== null && <p role="alert" className={styles['wrong']}>{t(`failed.${problem}`)}</p>}
      <div className={styles['row']}>
        <Button variant="default" onClick={() => void choose()}>{t(isChosen ? 'auto.other' : 'auto.choose')}</Button>
        {isChosen && <Button variant="default" loading={share !== null} onClick={() => void make()}>{t('auto.now')}</Button>}
        {isChosen && <Button variant="default" onClick={() => void leave()}>{t('auto.leave')}</Button>}
      </div>
    </>
  );
}
