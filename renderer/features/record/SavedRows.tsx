import { useTranslation } from 'react-i18next';
import type { PlainDate } from '#shared/lib/plain-date';
import type { VisitId } from '#shared/model/ids';
import type { Visit } from '#shared/model/visit';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import type { GuestEntry } from '../../data/guests-contract.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useDirectory, useLive } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './saved-rows.module.css';

interface Props {
  readonly on: PlainDate;
  /** The row that stands in the form above. */
  readonly editing: VisitId | null;
}

/** What is recorded for that evening, newest first: the proof that it is safe, and the way back. */
export function SavedRows({ on, editing }: Props) {
  const { t } = useTranslation('record');
  const book = useBook();
  const today = useToday();
  const { day, count, yen } = useFormat();
  const visits = useLive(() => book.visits.onDay(on), [book, on]);
  if (!visits) return null;
  const people = visits.reduce((sum, visit) => sum + visit.party, 0);
  const amount = visits.reduce((sum, visit) => sum + (visit.amount ?? 0), 0);
  return (
    <section className={styles['rows']} aria-labelledby="recorded-rows">
      <div className={styles['head']}>
        <h2 id="recorded-rows" className={styles['title']}>{t('rows.title', { day: day(on, today) })}</h2>
        {visits.length > 0 && <p className={styles['sum']}>{t('rows.sum', { parties: count(visits.length), people: count(people) })}{amount > 0 && <span>{yen(amount)}</span>}</p>}
      </div>
      {visits.length === 0
        ? <p className={styles['empty']}>{t('rows.empty')} {t('rows.emptyText')}</p>
        : <Table visits={visits.toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : a.recordedAt > b.recordedAt ? -1 : 0))} editing={editing} />}
    </section>
  );
}

function Table({ visits, editing }: { readonly visits: readonly Visit[]; readonly editing: VisitId | null }) {
  const { t } = useTranslation('record');
  const { directory } = useBook();
  useDirectory();
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('rows.time')}</th><th scope="col">{t('rows.guest')}</th><th scope="col" className={styles['number']}>{t('rows.party')}</th>
          <th scope="col" className={styles['number']}>{t('rows.amount')}</th><th scope="col">{t('rows.talk')}</th>
          <th scope="col"><span className={styles['spoken']}>{t('rows.act')}</span></th>
        </tr>
      </thead>
      <tbody>
        {visits.map((visit) => <Row key={visit.id} visit={visit} guest={directory.entry(visit.guestId) ?? { name: t('rows.unknown'), honorific: 'none' }} editing={visit.id === editing} />)}
      </tbody>
    </table>
  );
}

function Row({ visit, guest, editing }: { readonly visit: Visit; readonly guest: Pick<GuestEntry, 'name' | 'honorific'>; readonly editing: boolean }) {
  const { t } = useTranslation('record');
  const book = useBook();
  const { time, count, yen, addressed } = useFormat();
  const name = addressed(guest);
  const remove = async (): Promise<void> => {
    const removed = await book.visits.remove(visit.id);
    if (!removed.ok) sayDone(t(removed.error.kind === 'disk-full' ? 'failed.diskFull' : 'failed.notFound'));
    else offerUndo(t('removed', { name }), async () => (await book.undo(removed.value)).ok);
  };
  return (
    <tr data-editing={editing || undefined}>
      <td className={styles['time']}>{time(visit.recordedAt)}</td>
      <th scope="row" className={styles['guest']}><a href={`#/guests/${visit.guestId}`}>{guest.name}</a></th>
      <td className={styles['number']}>{count(visit.party)}</td>
      <td className={styles['number']}>{visit.amount === null ? '' : yen(visit.amount)}</td>
      <td className={styles['talk']}>{visit.talk}</td>
      <td className={styles['acts']}>
        <a href={`#/record?visit=${visit.id}`} className={styles['act']} aria-label={t('rows.correctOf', { name })}>{t('rows.correct')}</a>
        <button type="button" className={styles['act']} onClick={() => void remove()} aria-label={t('rows.removeOf', { name })}>{t('rows.remove')}</button>
      </td>
    </tr>
  );
}
