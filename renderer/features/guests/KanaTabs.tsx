import { useTranslation } from 'react-i18next';
import { kanaRows, type KanaRow } from '#shared/address/kana-row';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './guests-screen.module.css';

interface Props {
  /** null while a search looks through all rows. */
  readonly current: KanaRow | 'all' | null;
  readonly sizes: Readonly<Record<KanaRow | 'all', number>>;
  readonly onPick: (row: KanaRow | 'all') => void;
}

/** The thumb index of the register. Buttons, not ARIA tabs: they filter one list and own no panel. */
export function KanaTabs({ current, sizes, onPick }: Props) {
  const { t } = useTranslation('guests');
  const { count } = useFormat();
  const nameOf = (row: KanaRow | 'all') => (row === 'all' || row === 'other' ? t(`row.${row}`) : row);
  return (
    <div className={styles['tabs']} role="group" aria-label={t('rows')}>
      {(['all', ...kanaRows] as const).map((row) => (
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
