import { useTranslation } from 'react-i18next';
import { cellOf, levels, type Rfm } from '#shared/numbers/rfm';
import { segmentOf, type Segment } from '#shared/numbers/rfm-segments';
import styles from './GroupsPart.module.css';

interface Props {
  readonly rfm: Rfm;
  readonly onChoose: (segment: Segment) => void;
}

/** All twenty-seven cells: how lately down, how often and how much across. Each says its number and its group. */
export function RfmGrid({ rfm, onChoose }: Props) {
  const { t } = useTranslation('numbers');
  const most = Math.max(1, ...rfm.counts);
  return (
    <div className={styles['scroll']}>
      <table className={styles['grid']}>
        <thead>
          <tr><th rowSpan={2} scope="col">{t('groups.cell')}</th>{levels.map((f) => <th key={f} scope="colgroup" colSpan={3}>{t(`groups.frequency.${f}`)}</th>)}</tr>
          <tr>{levels.flatMap((f) => levels.map((m) => <th key={`${f} ${m}`} scope="col">{t(`groups.money.${m}`)}</th>))}</tr>
        </thead>
        <tbody>
          {levels.map((r) => (
            <tr key={r}>
              <th scope="row">{t(`groups.recency.${r}`)}</th>
              {levels.flatMap((f) => levels.map((m) => {
                const cell = cellOf(r, f, m);
                const guests = rfm.counts[cell] ?? 0;
                const segment = segmentOf(cell);
                return (
                  <td key={`${f} ${m}`}>
                    {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- number and group are the words of the button */}
                    <button type="button" className={styles['cell']} data-many={guests === 0 ? 0 : Math.max(1, Math.ceil(3 * guests / most))} onClick={() => onChoose(segment)}>
                      <span className={styles['count']}>{guests}</span>{' '}<span className={styles['segment']}>{t(`groups.segment.${segment}`)}</span>
                    </button>
                  </td>
                );
              }))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
