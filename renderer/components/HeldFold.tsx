import { useTranslation } from 'react-i18next';
import type { HoldReason } from '#shared/follow/hold-reason';
import { HoldBadge } from './HoldBadge.tsx';
import styles from './HeldGroups.module.css';

interface Props {
  readonly reason: HoldReason;
  readonly count: number;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** One reason and how many it holds; pressed, it shows or hides the names. */
export function HeldFold({ reason, count, open, onOpen }: Props) {
  const { t } = useTranslation('common');
  return (
    <button type="button" className={styles['fold']} aria-expanded={open} onClick={() => onOpen(!open)}>
      <HoldBadge reason={reason} /> <span>{t('heldCount', { count })}</span>
    </button>
  );
}
