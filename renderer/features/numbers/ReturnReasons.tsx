import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { csvText } from '#shared/lib/csv-text';
import { dayNumberOf } from '#shared/numbers/day-number';
import type { Figure } from '#shared/numbers/figure';
import { returnReasons, type ReturnReasons as Reasons } from '#shared/numbers/return-reasons';
import type { VisitLedger } from '#shared/numbers/visit-ledger';
import { Sheet } from '../../components/Sheet.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useDirectory, useLive } from '../../data/use-live.ts';
import type { MovedVisit } from '../../data/visits-contract.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { periodOf, type PeriodChoice } from './period-choice.ts';
import { useFigureText } from './use-figure-text.ts';
import { useSaveFile } from './use-save-file.ts';
import styles from './WordsPart.module.css';

/** The words that are read again: more is an archive, and the pages of the guests have it. */
const shownWords = 10;

interface Props {
  readonly ledger: VisitLedger;
  readonly choice: PeriodChoice;
  /** A question under way that the counts would answer too early; null for none, undefined until that is known. */
  readonly asking: string | null | undefined;
}

/** また来られたきっかけ (practices A6): of how many visits it is known, what was named, and the guests' own words. */
export function ReturnReasons({ ledger, choice, asking }: Props) {
  const { t } = useTranslation('numbers');
  const book = useBook();
  const directory = useDirectory();
  const text = useFigureText();
  const { from, to } = periodOf(choice);
  const answered = useLive(async () => ({ from, to, visits: await book.visits.moved(from, to) }), [book, from, to]);
  // Of another period until this one is read.
  const said = answered?.from === from && answered.to === to ? answered.visits : null;
  const reasons = useMemo(() => {
    const nos = new Map(directory.map(({ id, no }) => [id, no]));
    return said && returnReasons(ledger, said.map((visit) => ({ visit, guest: nos.get(visit.guestId) ?? -1, day: dayNumberOf(visit.on), mover: visit.movedBy })), { from, to });
  }, [said, ledger, directory, from, to]);
  if (reasons === null || asking === undefined) return null;
  return (
    <Sheet title={t('reasons.title')}>
      {asking === null ? (
        <>
          <p className={styles['purpose']}>{text.period({ from, to }, ledger.today)}</p>
          <Counted reasons={reasons} fileName={`goencho-reasons-${choice.month}.csv`} />
          <SaidWords said={reasons.said.map(({ visit }) => visit)} />
        </>
      ) : <p className={styles['tied']}>{t('reasons.asking', { title: asking })}</p>}
    </Sheet>
  );
}

function Counted({ reasons: { visits, saying, guests, perMover }, fileName }: { readonly reasons: Reasons; readonly fileName: string }) {
  const { t } = useTranslation(['numbers', 'common']);
  const { count } = useFormat();
  const saveFile = useSaveFile();
  if (visits === 0) return <p>{t('numbers:reasons.noReturns')}</p>;
  if (saying === 0) return <p>{t('numbers:reasons.counted', { visits: count(visits), saying: 0, guests: 0 })} {t('numbers:reasons.nobody')}</p>;
  const rows = () => [
    t('numbers:reasons.csv').split(','),
    ...perMover.map(({ mover, figure }) => [t(`common:mover.${mover}`), figure.numerator, figure.denominator, figure.value, figure.low, figure.high]),
  ];
  return (
    <>
      <p>{t('numbers:reasons.counted', { visits: count(visits), saying: count(saying), guests: count(guests) })}</p>
      <table className={styles['table']}>
        <thead><tr><th scope="col">{t('numbers:reasons.mover')}</th><th scope="col">{t('numbers:reasons.guests')}</th><th scope="col">{t('numbers:reasons.share')}</th></tr></thead>
        <tbody>
          {perMover.map(({ mover, figure }) => (
            <tr key={mover} data-first><th scope="row" className={styles['words']}>{t(`common:mover.${mover}`)}</th><td>{t('numbers:basis.guests', { count: figure.numerator ?? 0 })}</td><td><Share figure={figure} /></td></tr>
          ))}
        </tbody>
      </table>
      <p><button type="button" className={styles['act']} onClick={() => void saveFile(fileName, csvText(rows()))} aria-label={t('numbers:trend.csvOf', { title: t('numbers:reasons.title') })}>{t('numbers:trend.csv')}</button></p>
      <p className={styles['tied']}>{t('numbers:formula.return-reason.how')} {t('numbers:reasons.caution')}</p>
    </>
  );
}

function Share({ figure: { value, low, high, denominator } }: { readonly figure: Figure }) {
  const { t } = useTranslation('numbers');
  const text = useFigureText();
  if (value === null) return <>{t('unknown')}<span className={styles['quiet']}>{t('reasons.few', { count: denominator ?? 0, of: denominator ?? 0 })}</span></>;
  return <><strong>{text.write(value, 'share')}</strong>{low !== null && high !== null && <span className={styles['quiet']}>{t('reasons.range', { low: text.write(low, 'share'), high: text.write(high, 'share') })}</span>}</>;
}

function SaidWords({ said }: { readonly said: readonly MovedVisit[] }) {
  const { t } = useTranslation('numbers');
  const { directory } = useBook();
  const { addressed, datedDay } = useFormat();
  const told = said.filter(({ movedWords }) => movedWords !== '').toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)).slice(0, shownWords);
  if (told.length === 0) return null;
  return (
    <>
      <h3 className={styles['saidTitle']}>{t('reasons.words')}</h3>
      <ul className={styles['said']}>
        {told.map(({ id, guestId, on, movedWords }) => {
          const guest = directory.entry(guestId);
          return <li key={id} className={styles['oneSaid']}><span className={styles['when']}>{datedDay(on)}</span>{guest && <a href={`#/guests/${guestId}`}>{addressed(guest)}</a>}<q>{movedWords}</q></li>;
        })}
      </ul>
    </>
  );
}
