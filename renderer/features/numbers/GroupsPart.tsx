import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rfmOf, type Rfm } from '#shared/numbers/rfm';
import { playOf, segmentOf, segments, stars, type Segment } from '#shared/numbers/rfm-segments';
import type { VisitLedger } from '#shared/numbers/visit-ledger';
import { Sheet } from '../../components/Sheet.tsx';
import type { GuestEntry } from '../../data/guests-contract.ts';
import { useDirectory } from '../../data/use-live.ts';
import { useFigureSettings } from '../../data/use-ranks.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './GroupsPart.module.css';
import { GuestGroup } from './GuestGroup.tsx';
import { RfmGrid } from './RfmGrid.tsx';
import { RfmThresholdFields } from './RfmThresholdFields.tsx';

/** お客様の分布 (practices F4): seven groups, what each asks for, and the twenty-seven cells behind them. */
export function GroupsPart({ ledger }: { readonly ledger: VisitLedger }) {
  const { t } = useTranslation('numbers');
  const { yen, count, day } = useFormat();
  const directory = useDirectory();
  const { rfm: thresholds } = useFigureSettings();
  const [chosen, setChosen] = useState<Segment>('best');
  const rfm = useMemo(() => rfmOf(ledger, thresholds), [ledger, thresholds]);
  const groups = useMemo(() => groupsOf(rfm, ledger, directory), [rfm, ledger, directory]);
  return (
    <>
      <Sheet title={t('groups.title')}>
        <p className={styles['purpose']}>{t('groups.purpose')} {t('groups.asOf', { day: day(ledger.today, ledger.today), count: ledger.guestCount - rfm.neverCame })}</p>
        <table className={styles['groups']}>
          <thead><tr><th scope="col">{t('groups.group')}</th><th scope="col">{t('groups.weight')}</th><th scope="col" className={styles['number']}>{t('groups.guests')}</th><th scope="col">{t('groups.play')}</th></tr></thead>
          <tbody>
            {segments.map((segment) => (
              <tr key={segment} data-chosen={segment === chosen || undefined}>
                <th scope="row"><button type="button" className={styles['name']} aria-pressed={segment === chosen} onClick={() => setChosen(segment)}>{t(`groups.segment.${segment}`)}</button></th>
                <td><span aria-hidden="true">{'★'.repeat(stars[segment])}{'☆'.repeat(3 - stars[segment])}</span><span className={styles['spoken']}>{t('groups.stars', { count: stars[segment] })}</span></td>
                <td className={styles['number']}>{count(groups[segment].length)}</td>
                <td>{t(`groups.plays.${playOf[segment]}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {rfm.withoutAmount > 0 && <p className={styles['note']}>{t('groups.withoutAmount', { count: rfm.withoutAmount })}</p>}
      </Sheet>
      <GuestGroup key={chosen} segment={chosen} guests={groups[chosen]} />
      <Sheet title={t('groups.grid')}>
        <p className={styles['purpose']}>{rfm.thirds === null ? t('groups.noAmounts') : t('groups.thirds', { lower: yen(Math.round(rfm.thirds.lower)), upper: yen(Math.round(rfm.thirds.upper)) })}</p>
        <RfmGrid rfm={rfm} onChoose={setChosen} />
        <RfmThresholdFields thresholds={thresholds} />
      </Sheet>
    </>
  );
}

/** A guest without any amount stands in the middle third of money, and so in a group, but in no cell of the grid. */
function groupsOf(rfm: Rfm, ledger: VisitLedger, directory: readonly GuestEntry[]): Readonly<Record<Segment, readonly GuestEntry[]>> {
  const entries = new Map(directory.map((entry) => [entry.no, entry]));
  const groups: Record<Segment, GuestEntry[]> = { best: [], regular: [], new: [], occasional: [], 'one-time': [], dormant: [], 'at-risk': [] };
  for (const [guest, cell] of rfm.cells.entries()) {
    const entry = entries.get(ledger.no[guest] ?? -1);
    if (cell >= 0 && entry) groups[segmentOf(cell)].push(entry);
  }
  for (const group of Object.values(groups)) group.sort((a, b) => b.totals.spend - a.totals.spend || a.no - b.no);
  return groups;
}
