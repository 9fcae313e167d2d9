import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDone } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { keptLock } from '../../data/kept-lock.ts';
import { askedPlace } from '../../platform/backup-places.ts';

/** Makes a backup where he says. `share` is how far it is, null while none is made. */
export function useMakeBackup() {
  const { t } = useTranslation('backup');
  const { backups } = useBook();
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const make = async (): Promise<void> => {
    setProblem(null);
    setShare(0);
    const copied = await backups.copy(askedPlace, { lock: await keptLock(), onProgress: (done, of) => setShare(of === 0 ? 1 : done / of) });
    const noted = copied.ok ? await backups.saved(copied.value) : copied;
    setShare(null);
    if (noted.ok) sayDone(t('made'));
    else setProblem(t(`failed.${noted.error.kind}`));
  };

  return { share, problem, make };
}
