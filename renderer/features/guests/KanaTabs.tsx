import { useTranslation } from 'react-i18next';
import { kanaRows } from '#shared/address/kana-row';
import { useFormat } from '../../i18n/use-format.ts';
import type { ListTab } from './list-view.ts';
import styles from './guests-screen.module.css';

interface Props {
  /** null while a search looks through all rows. */
  readonly current: ListTab | null;
  readonly sizes: Readonly<Record<ListTab, number>>;
  readonly onPick: (row: ListTab) => void;
}

/** The thumb index of the register. Buttons, not ARIA tabs: they filter one list and own no panel. */
export function KanaTabs({ current, sizes, onPick }: Props) {
  const { t } = useTranslation('guests');
  const { count } = useFormat();
  const nameOf = (row: ListTab) => (row === 'all' || row === 'other' || row === 'unconfirmed' ? t(`row.${row}`) : row);
  // Where every reading is his there is nothing to look through.
  const tabs: readonly ListTab[] = ['all', ...kanaRows, ...(sizes.unconfirmed > 0 || current === 'unconfirmed' ? ['unconfirmed' as const] : [])];
  return (
    <div className={styles['tabs']} role="group" aria-label={t('rows')}>
      {tabs.map((row) => (
        <button
          key={row} type="button" className={styles['tab']} aria-pressed={row === current} data-empty={sizes[row] === 0 || undefined}
          title={t('count', { number: count(sizes[row]) })} onClick={() => onPick(row)}
        >
          {nameOf(row)}
        </button>
      ))}
    </div>
  );
}
