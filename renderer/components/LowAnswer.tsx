import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '#shared/model/touch';
import { isComposing } from './is-composing.ts';
import styles from './LowAnswer.module.css';

interface Props {
  /** Whose answer it is; left out on the guest's own page. */
  readonly who?: string;
  /** すすめたい度 4, and the guest's words. */
  readonly said: string;
  /** 11月22日(日) 22:40. */
  readonly by: string;
  readonly isLate: boolean;
  readonly onSpoke: (channel: Channel, words: string) => void;
}

/** A low answer that waits for a word: first to listen. One press keeps the promise; what was said may stand beside it. */
export function LowAnswer({ who, said, by, isLate, onSpoke }: Props) {
  const { t } = useTranslation('answers');
  const [words, setWords] = useState('');
  return (
    <div className={styles['low']} role="group" aria-label={t('low.title')}>
      <p className={styles['title']}>{t('low.title')}</p>
      <p className={styles['said']}>{who !== undefined && <strong>{who}</strong>}<span>{said}</span></p>
      <p className={styles['by']} data-late={isLate || undefined}>{isLate ? t('low.overdue') : t('low.text', { by })}</p>
      <div className={styles['acts']}>
        <TextInput
          label={t('low.memo')} value={words} maxLength={4000} autoComplete="off" className={styles['memo'] ?? ''}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event)) onSpoke('phone', words.trim());
          }}
        />
        <Button onClick={() => onSpoke('phone', words.trim())}>{t('low.called')}</Button>
        <Button variant="default" onClick={() => onSpoke('in-person', words.trim())}>{t('low.asked')}</Button>
      </div>
    </div>
  );
}
