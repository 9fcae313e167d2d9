import { useTranslation } from 'react-i18next';
import type { Touch } from '#shared/model/touch';
import type { Visit } from '#shared/model/visit';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import type { Correction, TimelineEntry } from '../../data/visits-contract.ts';
import { useBook } from '../../data/book-provider.tsx';
import { cardBefore } from '../../data/card-before.ts';
import { useToday } from '../../data/shop-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { CameByCard } from './CameByCard.tsx';
import styles from './timeline.module.css';

interface Props {
  readonly entry: Extract<TimelineEntry, { readonly kind: 'visit' }>;
  /** 1 for the first visit. */
  readonly nth: number;
  /** Everything that went to this guest, newest first. */
  readonly touches: readonly Touch[];
}

/** An evening as he wrote it down. Corrected through the form of 記録する; what stood there before stays visible. */
export function VisitEntry({ entry: { visit, corrections }, nth, touches }: Props) {
  const { t } = useTranslation(['guests', 'common']);
  const book = useBook();
  const today = useToday();
  const { day, yen } = useFormat();
  const on = day(visit.on, today);
  const noted = touches.find(({ id }) => id === visit.broughtBy) ?? null;
  const remove = async (): Promise<void> => {
    const removed = await book.visits.remove(visit.id);
    if (removed.ok) offerUndo(t('guests:timeline.removedVisit', { day: on }), async () => (await book.undo(removed.value)).ok);
    else sayDone(t('common:notSaved'));
  };
  return (
    <>
      <div className={styles['head']}>
        <h3 className={styles['title']}>{on}<span className={styles['nth']}>{t('guests:timeline.nth', { count: nth })}</span></h3>
        <span className={styles['acts']}>
          <a className={styles['act']} href={`#/record?visit=${visit.id}&from=guest`} aria-label={t('guests:timeline.correctOf', { day: on })}>{t('guests:timeline.correct')}</a>
          <button type="button" className={styles['act']} onClick={() => void remove()} aria-label={t('guests:timeline.removeOf', { day: on })}>{t('guests:timeline.remove')}</button>
        </span>
      </div>
      <p className={styles['sums']}>
        <span>{t('guests:timeline.party', { count: visit.party })}</span>
        {visit.amount !== null && <span>{yen(visit.amount)}</span>}
        {visit.companions !== '' && <span>{t('guests:timeline.with', { names: visit.companions })}</span>}
      </p>
      <VisitFacts visit={visit} card={noted} />
      <CameByCard visit={visit} card={cardBefore(touches, visit.on)} noted={noted} />
      {corrections.length > 0 && <Corrections corrections={corrections} />}
    </>
  );
}

/** `card`: the one that brought the guest, which has a line of its own. */
function VisitFacts({ visit, card }: { readonly visit: Visit; readonly card: Touch | null }) {
  const { t } = useTranslation(['guests', 'common']);
  const { directory } = useBook();
  const { spaced } = useFormat();
  const introducer = visit.introducedBy === null ? '' : directory.entry(visit.introducedBy)?.name ?? '';
  const moved = spaced([visit.movedBy === null || card !== null ? '' : t(`common:mover.${visit.movedBy}`), visit.movedWords].filter(Boolean));
  const facts = (['talk', 'dishes', 'recommendation', 'occasion'] as const).map((name) => [name, visit[name]] as const);
  const written = [...facts, ['introducer', introducer] as const, ['moved', moved] as const].filter(([, text]) => text.trim() !== '');
  if (written.length === 0) return null;
  return <dl className={styles['facts']}>{written.map(([name, text]) => <div key={name}><dt>{t(`guests:timeline.${name}`)}</dt><dd>{text}</dd></div>)}</dl>;
}

function Corrections({ corrections }: { readonly corrections: readonly Correction[] }) {
  const { t } = useTranslation(['guests', 'common']);
  const { day, instant, spaced, yen } = useFormat();
  const today = useToday();
  const text = ({ was }: Correction): string => spaced([
    day(was.on, today), t('guests:timeline.party', { count: was.party }), was.amount === null ? '' : yen(was.amount), was.companions, was.talk, was.dishes, was.recommendation, was.occasion,
    // What was stored before 2026-11-22 lacks both.
    was.movedBy ? t(`common:mover.${was.movedBy}`) : '', was.movedWords ?? '',
  ]);
  return (
    <details className={styles['corrections']}>
      <summary>{t('guests:timeline.corrected', { count: corrections.length })}</summary>
      <ul>{corrections.map((correction) => <li key={correction.at}>{t('guests:timeline.was', { day: instant(correction.at), text: text(correction) })}</li>)}</ul>
    </details>
  );
}
