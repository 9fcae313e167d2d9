import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupFile } from '../../data/book.ts';
import { useBook } from '../../data/book-provider.tsx';
import { saveFiles } from '../../platform/save-files.ts';

/** Makes a backup, or puts one back. `say` gets the words for the owner, and whether they tell of a failure. */
export function useBackups(say: (words: string, failed: boolean) => void) {
  const { t } = useTranslation('backup');
  const { backups } = useBook();
  const [busy, setBusy] = useState<'making' | 'restoring' | null>(null);

  const save = ({ name, bytes }: BackupFile) => saveFiles([{ name, bytes }]);

  const make = async (): Promise<void> => {
    setBusy('making');
    const file = await backups.make();
    const written = await save(file);
    const noted = written.ok ? await backups.saved(file) : written;
    setBusy(null);
    if (noted.ok) say(t('made'), false);
    else say(t(`failed.${noted.error.kind}`), true);
  };

  const restore = async (chosen: File): Promise<void> => {
    setBusy('restoring');
    const restored = await backups.restore(new Uint8Array(await chosen.arrayBuffer()), async (present) => (await save(present)).ok);
    setBusy(null);
    if (restored.ok) say(t('restored'), false);
    else say(t(`failed.${restored.error.kind}`), true);
  };

  return { busy, make, restore };
}
