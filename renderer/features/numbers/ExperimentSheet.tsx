import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Experiment } from '#shared/model/experiment';
import { experimentPace } from '#shared/numbers/experiment-basis';
import type { ExperimentResult } from '#shared/numbers/experiment-result';
import type { VisitLedger } from '#shared/numbers/visit-ledger';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { Sheet } from '../../components/Sheet.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useArmNames } from '../../i18n/use-arm-names.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ExperimentVerdict } from './ExperimentVerdict.tsx';
import styles from './ExperimentsPart.module.css';
import { useExperimentBasis } from './use-experiment-basis.ts';
import { useExperimentResult } from './use-experiment-result.ts';

interface Props {
  readonly experiment: Experiment;
  readonly ledger: VisitLedger;
}

/** One question: what was fixed, how far it is, and what came out; nothing of that before the planned number. */
export function ExperimentSheet({ experiment, ledger }: Props) {
  const { t } = useTranslation('experiments');
  const result = useExperimentResult(experiment, ledger);
  const names = useArmNames()(experiment);
  if (!result) return null;
  const { state, verdict, assigned, planned } = result;
  return (
    <Sheet title={names.title} aside={<span className={styles['quiet']}>{t(`state.${state}`)}</span>}>
      {verdict !== null && <ExperimentVerdict experiment={experiment} result={result} verdict={verdict} />}
      {(state === 'assigning' || state === 'waiting') && <Progress experiment={experiment} result={result} ledger={ledger} />}
      {state === 'behind' && <Behind ledger={ledger} isFull={result.readyOn !== null} />}
      {state === 'decided' && verdict === null && <p>{t('over.incomparable')}</p>}
      {state === 'ended-short' && <p>{t('over.ended-short', { assigned, planned })}</p>}
      {state === 'stopped' && <Stopped experiment={experiment} today={ledger.today} />}
      <Facts experiment={experiment} result={result} today={ledger.today} />
      {(state === 'assigning' || state === 'waiting') && <Stop experiment={experiment} assigned={assigned} ledger={ledger} />}
    </Sheet>
  );
}

function Progress({ experiment, result, ledger }: Props & { readonly result: ExperimentResult }) {
  const { t } = useTranslation('experiments');
  const { count, month, day, spaced } = useFormat();
  const { today } = ledger;
  const { perMonth } = useExperimentBasis(ledger, experiment.question, experiment.withinDays);
  const { assigned, planned, measured, readyOn } = result;
  const pace = readyOn === null ? experimentPace(experiment, result, perMonth, today) : null;
  const when = readyOn !== null ? t('progress.ready', { day: day(readyOn, today) }) : pace === null ? t('progress.unknownUntil') : t('progress.until', { month: month(pace.readyOn) });
  return (
    <div className={styles['facts']}>
      <p className={styles['big']}>{t('progress.assigned', { planned: count(planned), assigned: count(Math.min(assigned, planned)) })}</p>
      <div className={styles['bar']} aria-hidden="true"><div className={styles['done']} style={{ width: `${Math.min(100, 100 * assigned / planned)}%` }} /></div>
      <p>{spaced([t('progress.measured', { measured: count(measured) }), when])}</p>
      {pace?.endsBefore && <p className={styles['long']}>{t('progress.short', { day: day(experiment.endsOn, today) })}</p>}
      <p className={styles['quiet']}>{t('progress.secret')}</p>
    </div>
  );
}

/** Either the clock is wrong or evenings are missing: both are told, since the program cannot know. Where the number is not reached, no result is promised. */
function Behind({ ledger: { today, lastDay }, isFull }: { readonly ledger: VisitLedger; readonly isFull: boolean }) {
  const { t } = useTranslation('experiments');
  const { day } = useFormat();
  return <p className={styles['long']}>{lastDay === null ? t('over.behindEmpty', { today: day(today, today) }) : t(isFull ? 'over.behind' : 'over.behindShort', { today: day(today, today), last: day(lastDay, today) })}</p>;
}

function Stopped({ experiment: { stoppedOn }, today }: { readonly experiment: Experiment; readonly today: PlainDate }) {
  const { t } = useTranslation('experiments');
  const { day } = useFormat();
  return stoppedOn === null ? null : <p>{t('over.stopped', { day: day(stoppedOn, today) })}</p>;
}

/** What was fixed, and what must be known to believe the numbers. */
function Facts({ experiment, result: { sides, gone }, today }: { readonly experiment: Experiment; readonly result: ExperimentResult; readonly today: PlainDate }) {
  const { t } = useTranslation('experiments');
  const { count, day, spaced } = useFormat();
  const { a, b, withinDays, perArm, difference, endsOn } = experiment;
  const told = ([['unsent', sides.a.unsent + sides.b.unsent], ['departed', sides.a.departed + sides.b.departed], ['gone', gone]] as const).filter(([name, number]) => name !== 'gone' || number > 0).map(([name, number]) => t(`progress.${name}`, { count: number }));
  const names = useArmNames()(experiment);
  const worded = ([[names.a, a], [names.b, b]] as const).flatMap(([label, { words }]) => (words === null ? [] : [{ label, words }]));
  return (
    <div className={styles['facts']}>
      <p className={styles['quiet']}>{t('progress.rule', { within: withinDays, each: count(perArm), points: Math.round(100 * difference), ends: day(endsOn, today) })}</p>
      {worded.length > 0 && <ul className={styles['words']}>{worded.map(({ label, words }) => <li key={label}>{t('labelled', { label, words })}</li>)}</ul>}
      <p className={styles['quiet']}>{spaced([...told, t('progress.counted')])}</p>
    </div>
  );
}

/** Taken back while nobody is in it; else given up, and then there is no winner. */
function Stop({ experiment, assigned, ledger }: Props & { readonly assigned: number }) {
  const { t } = useTranslation(['experiments', 'common']);
  const book = useBook();
  const { id } = experiment;
  const { title } = useArmNames()(experiment);
  const withdraw = async (): Promise<void> => sayDone((await book.experiments.withdraw(id)).ok ? t('experiments:stop.withdrawn', { title }) : t('common:notSaved'));
  const stop = async (): Promise<void> => {
    if ((await book.experiments.stop(id, ledger.today)).ok) offerUndo(t('experiments:stop.done', { title }), async () => (await book.experiments.resume(id)).ok);
    else sayDone(t('common:notSaved'));
  };
  return (
    <div className={styles['acts']}>
      {assigned === 0
        ? <Button variant="default" onClick={() => void withdraw()}>{t('experiments:stop.withdraw')}</Button>
        : <><Button variant="default" onClick={() => void stop()}>{t('experiments:stop.button')}</Button><span className={styles['quiet']}>{t('experiments:stop.means')}</span></>}
    </div>
  );
}
