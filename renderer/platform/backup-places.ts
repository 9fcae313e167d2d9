import type { Shell } from '#shared/ipc/contract';
import { ok } from '#shared/lib/result';
import type { BackupFolderPlace, OpenSink } from './backup-sink.ts';
import { downloadSink, originSink, readOriginBackup } from './browser-backups.ts';
import { browserFolder } from './browser-folder.ts';
import { readOwnOfShell, shellSink } from './shell-backups.ts';
import { shell } from './shell.ts';

/** Where he says himself: a dialog of the shell, a download of the browser. */
export const askedPlace: OpenSink = shell ? shellSink(shell, 'ask') : downloadSink;

/** Beside the data, without a question: what was there before a restore or an upgrade. */
export const ownPlace: OpenSink = shell ? shellSink(shell, 'own') : originSink;

/** null where it is no longer there. */
export const readOwnBackup = (name: string): Promise<Blob | null> => (shell ? readOwnOfShell(shell, name) : readOriginBackup(name));

const listeners = new Set<() => void>();

/** Hears when a folder was chosen or left, in this window. */
export function onFolderChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const telling = (place: BackupFolderPlace): BackupFolderPlace => {
  const told = <T>(value: T): T => {
    for (const listener of listeners) listener();
    return value;
  };
  return { ...place, choose: async () => told(await place.choose()), leave: async () => told(await place.leave()) };
};

const picker = window.showDirectoryPicker;

/** null in a browser that cannot keep a folder (Firefox, Safari): there the backups are downloads that he makes himself. */
export const backupFolder: BackupFolderPlace | null = shell ? telling(shellFolder(shell)) : picker ? telling(browserFolder(picker)) : null;

function shellFolder(desktop: Shell): BackupFolderPlace {
  const permitted = true;
  return {
    state: async () => ({ ...await desktop['backup/folder'](null), permitted }),
    choose: async () => {
      const chosen = await desktop['backup/choose-folder'](null);
      return chosen.ok ? ok({ ...chosen.value, permitted }) : chosen;
    },
    leave: async () => {
      await desktop['backup/leave-folder'](null);
    },
    permit: async () => permitted,
    open: shellSink(desktop, 'folder'),
  };
}
