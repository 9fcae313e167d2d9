import { Button, PasswordInput } from '@mantine/core';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDone } from '../../components/offer-undo.ts';
import { keepLock, keptLock } from '../../data/kept-lock.ts';
import styles from './settings.module.css';

/** Eight characters are where guessing by a machine begins to take years at a million rounds a guess; he may take a whole sentence. */
const shortest = 8;

/** 合言葉: who finds the stick cannot read the guests. It says plainly what is lost with the words. */
export function PassPhrasePart() {
  const { t } = useTranslation('backup');
  const [locked, setLocked] = useState<boolean | null>(null);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    void keptLock().then((lock) => setLocked(lock !== null));
  }, []);
  const unlock = async (): Promise<void> => {
    await keepLock(null);
    setLocked(false);
    sayDone(t('lock.removed'));
  };
  if (locked === null) return null;
  return (
    <div className={styles['part']}>
      <h3 className={styles['subtitle']}>{t('lock.title')}</h3>
      <p>{t(locked ? 'lock.on' : 'lock.off')}</p>
      {locked && <Button variant="default" onClick={() => void unlock()}>{t('lock.remove')}</Button>}
      {!locked && !wanted && <Button variant="default" onClick={() => setWanted(true)}>{t('lock.begin')}</Button>}
      {!locked && wanted && <NewPassPhrase onKept={() => { setLocked(true); setWanted(false); }} onCancel={() => setWanted(false)} />}
    </div>
  );
}

function NewPassPhrase({ onKept, onCancel }: { readonly onKept: () => void; readonly onCancel: () => void }) {
  const { t } = useTranslation('backup');
  const [words, setWords] = useState('');
  const [again, setAgain] = useState('');
  const [slip, setSlip] = useState<'short' | 'different' | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found = [...words].length < shortest ? 'short' : words === again ? null : 'different';
    setSlip(found);
    if (found) return;
    setBusy(true);
    await keepLock(words);
    sayDone(t('lock.kept'));
    onKept();
  };
  return (
    <form className={styles['stack']} onSubmit={(event) => void submit(event)}>
      <p className={styles['warning']}>{t('lock.warning')}</p>
      <PasswordInput
        className={styles['phrase']} label={t('lock.words')} description={t('lock.hint', { count: shortest })} value={words} onChange={(event) => setWords(event.currentTarget.value)}
        autoComplete="off" error={slip === 'short' && t('lock.short', { count: shortest })} visibilityToggleButtonProps={{ 'aria-label': t('lock.show') }}
      />
      <PasswordInput
        className={styles['phrase']} label={t('lock.again')} value={again} onChange={(event) => setAgain(event.currentTarget.value)} autoComplete="off"
        error={slip === 'different' && t('lock.different')} visibilityToggleButtonProps={{ 'aria-label': t('lock.show') }}
      />
      <div className={styles['row']}>
        <Button type="submit" loading={busy}>{t('lock.keep')}</Button>
        <Button variant="default" onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
