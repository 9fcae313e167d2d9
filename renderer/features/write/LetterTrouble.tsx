import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { letterAsSent } from '#shared/letters/letter-text';
import type { LetterDesk, NotStored } from './letter-desk.ts';
import styles from './LetterEditor.module.css';

/** Why his words are not in the book yet. They stay on the screen meanwhile. */
export function LetterTrouble({ desk, trouble }: { readonly desk: LetterDesk; readonly trouble: NotStored }) {
  const { t } = useTranslation('write');
  if (trouble.kind === 'changed-elsewhere' && trouble.current.postedOn === null) {
    return (
      <div className={styles['trouble']} role="alert">
        <p>{t('trouble.changed-elsewhere')}</p>
        <blockquote className={styles['theirs']} aria-label={t('trouble.theirs')}>{letterAsSent(trouble.current.slots)}</blockquote>
        <div className={styles['choices']}>
          <Button onClick={desk.keepMine}>{t('trouble.keepMine')}</Button>
          <Button variant="default" onClick={desk.takeTheirs}>{t('trouble.takeTheirs')}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles['trouble']} role="alert">
      <p>{t(trouble.kind === 'changed-elsewhere' ? 'trouble.posted-elsewhere' : `trouble.${trouble.kind}`)}</p>
      {trouble.kind === 'disk-full' && <Button variant="default" onClick={desk.retry}>{t('trouble.tryAgain')}</Button>}
    </div>
  );
}
