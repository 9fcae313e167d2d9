import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../components/Sheet.tsx';
import type { Imported } from '../../data/imports-contract.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './import.module.css';

/** What has come in, and what did not. */
export function DoneStep({ imported: { record, refusedPhotos }, fullMemos, more, onNext }: { readonly imported: Imported; readonly fullMemos: number; readonly more: boolean; readonly onNext: () => void }) {
  const { t } = useTranslation('import');
  const { count } = useFormat();
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  const numbers = { added: count(record.added), changed: count(record.changed), photos: count(record.photos) };
  return (
    <Sheet title={t('done.title')}>
      <p role="status" className={styles['big']}>{t(record.what === 'visits' ? 'done.visits' : 'done.guests', numbers)}</p>
      {record.left > 0 && <p>{t('done.left', { count: record.left, number: count(record.left) })}</p>}
      {refusedPhotos > 0 && <p className={styles['wrong']}>{t('done.photos', { count: refusedPhotos, number: count(refusedPhotos) })}</p>}
      {fullMemos > 0 && <p className={styles['wrong']}>{t('done.fullMemos', { count: fullMemos, number: count(fullMemos) })}</p>}
      <p className={styles['quiet']}>{t('done.later')}</p>
      <div className={styles['buttons']}>
        <Button ref={next} onClick={onNext}>{t(more ? 'done.next' : 'done.again')}</Button>
        <Button component="a" variant="default" href="#/guests">{t('done.guestsLink')}</Button>
      </div>
    </Sheet>
  );
}
