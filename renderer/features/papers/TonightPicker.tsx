import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuestId } from '#shared/model/ids';
import { GuestPicker } from '../../components/GuestPicker.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useGuestOptions } from '../../data/use-guest-options.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './papers.module.css';

interface Props {
  readonly guests: readonly GuestId[];
  readonly onChange: (guests: readonly GuestId[]) => void;
}

/** Who comes tonight: one name after the other, in the order in which they stand on the sheet. */
export function TonightPicker({ guests, onChange }: Props) {
  const { t } = useTranslation('papers');
  const { directory } = useBook();
  const { addressed } = useFormat();
  const [text, setText] = useState('');
  const options = useGuestOptions(text).filter(({ id }) => !guests.includes(id));
  return (
    <div className={styles['tonight']}>
      <GuestPicker
        label={t('tonight.add')} hint={t('tonight.hint')} text={text} onSearch={setText} options={options} picked={false}
        onPick={({ id }) => {
          setText('');
          onChange([...guests, id as GuestId]);
        }}
      />
      <ol className={styles['guests']} aria-label={t('tonight.title')}>
        {guests.map((id) => {
          const guest = directory.entry(id);
          return guest && (
            <li key={id}>
              <span className={styles['name']}>{addressed(guest)}</span>
              <Button variant="subtle" color="gray" aria-label={t('tonight.removeOne', { name: addressed(guest) })} onClick={() => onChange(guests.filter((other) => other !== id))}>{t('tonight.remove')}</Button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
