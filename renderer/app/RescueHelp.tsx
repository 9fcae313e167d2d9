import { Button, PasswordInput } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ok, type Result } from '#shared/lib/result';
import { BackupContents } from '../components/BackupContents.tsx';
import { ProgressLine } from '../components/ProgressLine.tsx';
import type { Book } from '../data/book.ts';
import type { OpenBookError } from '../data/open-book.ts';
import { readBackup, type ReadBackup } from '../data/read-backup.ts';
import { salvage } from '../data/salvage.ts';
import { newestSchemaVersion } from '../data/schema.ts';
import { askedPlace, ownPlace } from '../platform/backup-places.ts';
import styles from './FullPage.module.css';
import { bookDeps } from './start-book.ts';

/** Saves what can be read of a book that does not open. */
export function SaveReadable() {
  const { t } = useTranslation(['rescue', 'backup']);
  const [state, setState] = useState<'idle' | 'busy' | { readonly words: string }>('idle');
  const save = async (): Promise<void> => {
    setState('busy');
    const saved = await salvage(bookDeps, askedPlace);
    setState({ words: saved.ok ? t('save.done') : saved.error.kind === 'nothing-readable' ? t('save.nothing') : t(`backup:failed.${saved.error.kind}`) });
  };
  return (
    <div className={styles['last']}>
      <p>{t('save.text')}</p>
      <div className={styles['actions']}><Button variant="default" loading={state === 'busy'} onClick={() => void save()}>{t('save.button')}</Button></div>
      <p role="status">{state === 'busy' ? t('save.saving') : state === 'idle' ? '' : state.words}</p>
    </div>
  );
}

interface FromBackupProps {
  /** Opens a book that the backup can take the place of. What is in it by then is copied first. */
  readonly onDecided: () => Promise<Result<Book, OpenBookError>>;
  readonly onOpened: (opened: Result<Book, OpenBookError>) => void;
}

type Step =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'locked'; readonly file: File }
  | { readonly kind: 'shown'; readonly backup: ReadBackup }
  | { readonly kind: 'restoring' };

/** The book of a backup instead of the one that is not what it was. */
export function FromBackup({ onDecided, onOpened }: FromBackupProps) {
  const { t } = useTranslation(['rescue', 'backup']);
  const [step, setStep] = useState<Step>({ kind: 'none' });
  const [problem, setProblem] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);

  const read = async (file: File, passPhrase: string | null): Promise<void> => {
    setProblem(null);
    setStep({ kind: 'reading', share: 0 });
    const backup = await readBackup(file, { passPhrase, newestSchema: newestSchemaVersion, onProgress: (done, of) => setStep({ kind: 'reading', share: done / of }) });
    if (backup.ok) {
      setStep({ kind: 'shown', backup: backup.value });
      return;
    }
    const { kind } = backup.error;
    setStep(kind === 'pass-phrase-needed' || kind === 'wrong-pass-phrase' ? { kind: 'locked', file } : { kind: 'none' });
    setProblem(t(`backup:failed.${kind}`));
  };
  const restore = async (backup: ReadBackup): Promise<void> => {
    setStep({ kind: 'restoring' });
    const book = await onDecided();
    if (!book.ok) {
      onOpened(book);
      return;
    }
    const restored = await book.value.backups.restore(backup, 'replace', ownPlace);
    if (restored.ok) {
      onOpened(ok(book.value));
      return;
    }
    await book.value.close();
    setStep({ kind: 'none' });
    setProblem(t(`backup:failed.${restored.error.kind}`));
  };
  return (
    <div className={styles['last']}>
      <p>{t('fromBackup.text')}</p>
      <input
        ref={picker} type="file" accept=".goencho" hidden aria-label={t('backup:choose')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void read(file, null);
        }}
      />
      <div className={styles['actions']}><Button variant="default" onClick={() => picker.current?.click()}>{t('backup:chooseButton')}</Button></div>
      {step.kind === 'reading' && <ProgressLine label={t('backup:reading')} share={step.share} />}
      {step.kind === 'locked' && <PassPhrase onWords={(words) => void read(step.file, words)} />}
      {step.kind === 'shown' && (
        <>
          <BackupContents about={step.backup.about} />
          <div className={styles['actions']}><Button onClick={() => void restore(step.backup)}>{t('fromBackup.restore')}</Button></div>
        </>
      )}
      <p role="status">{step.kind === 'restoring' ? t('backup:restoring') : ''}</p>
      {problem !== null && <p role="alert">{problem}</p>}
    </div>
  );
}

function PassPhrase({ onWords }: { readonly onWords: (words: string) => void }) {
  const { t } = useTranslation(['rescue', 'backup']);
  const [words, setWords] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onWords(words);
  };
  return (
    <form onSubmit={submit}>
      <PasswordInput label={t('fromBackup.words')} value={words} onChange={(event) => setWords(event.currentTarget.value)} autoComplete="off" visibilityToggleButtonProps={{ 'aria-label': t('backup:lock.show') }} />
      <div className={styles['actions']}><Button type="submit">{t('backup:lock.open')}</Button></div>
    </form>
  );
}
