import { useEffect, useState } from 'react';
import type { AutoState } from '../../data/auto-backup.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useAutoBackup } from '../../data/use-auto-backup.ts';
import type { BackupFolderPlace, FolderState } from '../../platform/backup-sink.ts';

type Trouble = NonNullable<AutoState['trouble']>;

/** The folder of the automatic backups, and what is wrong with it now. */
export function useBackupFolder(place: BackupFolderPlace) {
  const { autoBackup } = useBook();
  const { trouble } = useAutoBackup();
  const [state, setState] = useState<FolderState | null>(null);
  const [refused, setRefused] = useState<Trouble | null>(null);
  useEffect(() => {
    void place.state().then(setState);
  }, [place]);

  const choose = async (): Promise<void> => {
    const chosen = await place.choose();
    setRefused(chosen.ok || chosen.error.kind === 'cancelled' ? null : chosen.error.kind);
    if (!chosen.ok) return;
    setState(chosen.value);
    await autoBackup.run('asked');
  };
  const leave = async (): Promise<void> => {
    await place.leave();
    setState(await place.state());
  };
  const make = async (): Promise<void> => {
    const permitted = await place.permit();
    setRefused(permitted ? null : 'not-permitted');
    if (permitted) await autoBackup.run('asked');
    setState(await place.state());
  };
  return { state, problem: refused ?? trouble ?? (state && missing(state)), choose, leave, make };
}

function missing({ folder, there, permitted }: FolderState): Trouble | null {
  if (folder === null || there) return null;
  return permitted ? 'folder-gone' : 'not-permitted';
}
