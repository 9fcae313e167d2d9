import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { letterAsSent } from '#shared/letters/letter-text';
import type { Slots } from '#shared/model/letter';
import styles from './LetterEditor.module.css';

interface Props {
  readonly guestGone: boolean;
  readonly slots: Slots;
  readonly onLeave: () => void;
}

/** The card left the counter while he wrote: the guest was deleted in another window, say. His words stay here to be copied. */
export function MissingCard({ guestGone, slots, onLeave }: Props) {
  const { t } = useTranslation('write');
  return (
    <div className={styles['trouble']} role="alert">
      <p>{t(guestGone ? 'trouble.guestGone' : 'trouble.cardGone')}</p>
      <blockquote className={styles['theirs']} aria-label={t('trouble.yourWords')}>{letterAsSent(slots)}</blockquote>
      <Button variant="default" onClick={onLeave}>{t('trouble.leave')}</Button>
    </div>
  );
}
