import { Button, PasswordInput } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { BackupContents } from '../../components/BackupContents.tsx';
import { ProgressLine } from '../../components/ProgressLine.tsx';
import { useRestore } from './use-restore.ts';
import styles from './settings.module.css';

/** 控えから戻す: first what is in the file, then whether it takes the place of the book or is added to it. */
export function RestorePart() {
  const { t } = useTranslation('backup');
  const { step, read, restore, forget } = useRestore();
  const picker = useRef<HTMLInputElement>(null);
  const busy = step.kind === 'reading' || step.kind === 'restoring';
  return (
    <div className={styles['part']}>
      <h3 className={styles['subtitle']}>{t('restore')}</h3>
      <p>{t('restoreText')}</p>
      <input
        ref={picker} type="file" accept=".goencho" hidden aria-label={t('choose')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void read(file, null);
        }}
      />
      <Button variant="default" disabled={busy} onClick={() => picker.current?.click()}>{t('chooseButton')}</Button>
      {step.kind === 'reading' && <ProgressLine label={t('reading')} share={step.share} />}
      {step.kind === 'locked' && <Unlock wrong={step.wrong} onWords={(words) => void read(step.file, words)} onCancel={forget} />}
      {step.kind === 'shown' && (
        <>
          <BackupContents about={step.backup.about} />
          <p>{t('replaceText')}</p>
          <p>{t('mergeText')}</p>
          <div className={styles['row']}>
            <Button onClick={() => void restore(step.backup, 'replace')}>{t('replace')}</Button>
            <Button variant="default" onClick={() => void restore(step.backup, 'merge')}>{t('merge')}</Button>
            <Button variant="default" onClick={forget}>{t('cancel')}</Button>
          </div>
        </>
      )}
      <p role="status">{step.kind === 'restoring' ? t('restoring') : ''}</p>
      {step.kind === 'failed' && <p role="alert" className={styles['wrong']}>{step.words}</p>}
    </div>
  );
}

interface UnlockProps {
  readonly wrong: boolean;
  readonly onWords: (words: string) => void;
  readonly onCancel: () => void;
}

function Unlock({ wrong, onWords, onCancel }: UnlockProps) {
  const { t } = useTranslation('backup');
  const [words, setWords] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onWords(words);
  };
  return (
    <form className={styles['stack']} onSubmit={submit}>
      <PasswordInput
        className={styles['phrase']} label={t('lock.ask')} description={t('lock.askHint')} value={words} onChange={(event) => setWords(event.currentTarget.value)} autoComplete="off" autoFocus
        error={wrong && t('failed.wrong-pass-phrase')} visibilityToggleButtonProps={{ 'aria-label': t('lock.show') }}
      />
      <div className={styles['row']}>
        <Button type="submit">{t('lock.open')}</Button>
        <Button variant="default" onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
