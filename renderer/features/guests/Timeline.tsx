import { useTranslation } from 'react-i18next';
import type { GuestId } from '#shared/model/ids';
import { Sheet } from '../../components/Sheet.tsx';
import type { TimelineEntry } from '../../data/visits-contract.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import { TouchEntry } from './TouchEntry.tsx';
import { VisitEntry } from './VisitEntry.tsx';
import styles from './timeline.module.css';

/** Everything that happened between the guest and the shop, newest first. */
export function Timeline({ guestId }: { readonly guestId: GuestId }) {
  const { t } = useTranslation('guests');
  const book = useBook();
  const entries = useLive(() => book.timeline(guestId), [book, guestId]);
  if (!entries) return null;
  const visits = entries.filter((entry) => entry.kind === 'visit');
  const touches = entries.flatMap((entry) => (entry.kind === 'touch' ? [entry.touch] : []));
  return (
    <Sheet title={t('timeline.title')}>
      {entries.length === 0 ? <p className={styles['quiet']}>{t('timeline.none')}</p> : (
        <ol className={styles['line']} reversed>
          {entries.map((entry) => <li key={keyOf(entry)} className={styles['entry']} data-kind={entry.kind}>{entry.kind === 'visit' ? <VisitEntry entry={entry} nth={visits.length - visits.indexOf(entry)} touches={touches} /> : <TouchEntry touch={entry.touch} />}</li>)}
        </ol>
      )}
    </Sheet>
  );
}

const keyOf = (entry: TimelineEntry): string => (entry.kind === 'visit' ? entry.visit.id : entry.touch.id);
