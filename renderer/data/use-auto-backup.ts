import { useSyncExternalStore } from 'react';
import type { AutoState } from './auto-backup.ts';
import { useBook } from './book-provider.tsx';

export function useAutoBackup(): AutoState {
  const { autoBackup } = useBook();
  return useSyncExternalStore(autoBackup.subscribe, autoBackup.snapshot);
}
