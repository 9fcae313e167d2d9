import type { PlainDate } from '#shared/lib/plain-date';
import { err, ok } from '#shared/lib/result';
import type { BackupFolderPlace } from './backup-sink.ts';
import { folderSink, rotateIn } from './browser-backups.ts';
import { today } from './clock.ts';
import { readDevice, writeDevice } from './device-store.ts';

/** The parts of the File System Access API that TypeScript's DOM does not know yet. */
type Permission = { readonly mode: 'readwrite' };
interface PermittedHandle extends FileSystemDirectoryHandle {
  queryPermission?(asked: Permission): Promise<PermissionState>;
  requestPermission?(asked: Permission): Promise<PermissionState>;
}
type Pick = (options: { readonly id: string; readonly mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
declare global {
  interface Window { showDirectoryPicker?: Pick }
}

const writing: Permission = { mode: 'readwrite' };

/** The folder that he picked, kept as a handle in a small store of its own: it belongs to this computer and is no part of the book. */
export const browserFolder = (pick: Pick): BackupFolderPlace => ({
  state: async () => {
    const handle = await keptHandle();
    if (!handle) return { folder: null, there: false, permitted: false };
    const permitted = await isPermitted(handle);
    return { folder: handle.name, there: permitted && await isThere(handle), permitted };
  },
  choose: async () => {
    try {
      const handle = await pick.call(window, { id: 'goencho-backups', mode: 'readwrite' });
      await keepHandle(handle);
      return ok({ folder: handle.name, there: true, permitted: true });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return err({ kind: 'cancelled' });
      if (error instanceof DOMException) return err({ kind: 'not-writable' });
      throw error;
    }
  },
  leave: async () => {
    await keepHandle(null);
  },
  permit: async () => {
    const handle = await keptHandle();
    return handle !== null && (handle.requestPermission ? await handle.requestPermission(writing) === 'granted' : true);
  },
  open: async (name) => {
    const handle = await keptHandle();
    if (!handle) return err({ kind: 'no-folder' });
    if (!(await isPermitted(handle))) return err({ kind: 'not-permitted' });
    return folderSink(handle, name, () => rotateIn(handle, name, localDay()));
  },
});

/** The wall clock's day: no business day, since a backup is named after the clock. */
const localDay = (): PlainDate => today(0);

const isPermitted = async (handle: PermittedHandle): Promise<boolean> => (handle.queryPermission ? await handle.queryPermission(writing) === 'granted' : true);

async function isThere(handle: FileSystemDirectoryHandle): Promise<boolean> {
  try {
    await handle.keys().next();
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

const handleKey = 'backup-folder';

const keptHandle = async (): Promise<PermittedHandle | null> => {
  const kept = await readDevice(handleKey);
  return kept instanceof FileSystemDirectoryHandle ? kept : null;
};

const keepHandle = (handle: FileSystemDirectoryHandle | null): Promise<void> => writeDevice(handleKey, handle);
