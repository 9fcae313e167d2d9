import { isInMourning } from '#shared/follow/hold-reason';
import { useTranslation } from 'react-i18next';
import type { GuestEntry } from '../../data/guests-contract.ts';
import { useToday } from '../../data/shop-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './guest-list.module.css';

interface Props {
  readonly guest: GuestEntry;
  readonly index: number;
  readonly size: number;
  readonly top: number;
  readonly active: boolean;
  /** Name of the 段; '' for none. */
  readonly rank: string;
  readonly onOpen: () => void;
}

export function GuestRow({ guest, index, size, top, active, rank, onOpen }: Props) {
  const { t } = useTranslation('guests');
  const today = useToday();
  const { day, count } = useFormat();
  const { visits, lastOn } = guest.totals;
  return (
    <div
      id={`guest-row-${index}`} role="option" tabIndex={-1} aria-selected={active} aria-posinset={index + 1} aria-setsize={size}
      className={styles['row']} style={{ transform: `translateY(${top}px)` }} onClick={onOpen} onKeyDown={undefined}
    >
      <span className={styles['who']}>
        <span className={styles['name']}>{guest.name}</span>
        <span className={styles['kana']}>{guest.kana}</span>
      </span>
      <span className={styles['work']}>
        {rank !== '' && <span className={styles['rank']}>{rank}</span>}
        <span className={styles['company']}>{guest.company === guest.name ? '' : guest.company}</span>
        {isInMourning(guest.mourningSince, today) && <span className={styles['badge']}>{t('mourning')}</span>}
        {guest.stoppedOn !== null && <span className={styles['badge']}>{t('stopped')}</span>}
      </span>
      <span className={styles['last']}>{lastOn === null ? t('never') : day(lastOn, today)}</span>
      <span className={styles['visits']}>{visits > 0 && t('visits', { number: count(visits) })}</span>
    </div>
  );
}
