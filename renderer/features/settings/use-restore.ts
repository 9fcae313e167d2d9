import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetUndo, offerUndo } from '../../components/offer-undo.ts';
import type { Book } from '../../data/book.ts';
import { useBook } from '../../data/book-provider.tsx';
import type { ReadBackup } from '../../data/read-backup.ts';
import { ownPlace, readOwnBackup } from '../../platform/backup-places.ts';

/** Where a restore stands. Until 'restoring' nothing is changed, and one press on 'やめる' forgets the file. */
export type RestoreStep =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'locked'; readonly file: File; readonly wrong: boolean }
  | { readonly kind: 'shown'; readonly backup: ReadBackup }
  | { readonly kind: 'restoring' }
  | { readonly kind: 'failed'; readonly words: string };

export function useRestore() {
  const { t, i18n } = useTranslation('backup');
  const book = useBook();
  const [step, setStep] = useState<RestoreStep>({ kind: 'none' });

  const read = async (file: File, passPhrase: string | null): Promise<void> => {
    setStep({ kind: 'reading', share: 0 });
    const backup = await book.backups.read(file, passPhrase, (done, of) => setStep({ kind: 'reading', share: done / of }));
    if (backup.ok) setStep({ kind: 'shown', backup: backup.value });
    else if (backup.error.kind === 'pass-phrase-needed' || backup.error.kind === 'wrong-pass-phrase') setStep({ kind: 'locked', file, wrong: backup.error.kind === 'wrong-pass-phrase' });
    else setStep({ kind: 'failed', words: t(`failed.${backup.error.kind}`) });
  };

  const restore = async (backup: ReadBackup, how: 'replace' | 'merge'): Promise<void> => {
    setStep({ kind: 'restoring' });
    const done = await book.backups.restore(backup, how, ownPlace);
    if (done.ok) {
      setStep({ kind: 'none' });
      if (how === 'replace') forgetUndo();
      // The restored book may be in the other language: `t` speaks that of this moment.
      offerUndo(() => i18n.t(how === 'replace' ? 'restored' : 'merged', { ns: 'backup' }), () => takeBack(book, done.value.name));
    } else {
      setStep({ kind: 'failed', words: t(`failed.${done.error.kind}`) });
    }
  };

  return { step, read, restore, forget: () => setStep({ kind: 'none' }) };
}

/** The copy that was made just before is a backup like any other. */
async function takeBack(book: Book, name: string): Promise<boolean> {
  const file = await readOwnBackup(name);
  const before = file && await book.backups.read(file, null);
  return before?.ok === true && (await book.backups.restore(before.value, 'replace', ownPlace)).ok;
}
