import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { timerLeftRunning } from '#shared/follow/session-timer';
import type { SessionQueue } from '#shared/follow/session-queue';
import { sessionStreak } from '#shared/follow/session-streak';
import type { RunningSession } from '#shared/model/running-session';
import type { Session } from '#shared/model/session';
import type { TouchKind } from '#shared/model/touch';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { PlansLeftOut } from '../../components/PlansLeftOut.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useShop, useToday } from '../../data/shop-provider.tsx';
import { usePlanProblems } from '../../data/use-plans.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { AskImprovement } from './AskImprovement.tsx';
import styles from './BeginPage.module.css';
import { HeldItems } from './HeldItems.tsx';
import { useSessionRun } from './running-session.tsx';
import common from './session.module.css';
import { usePlannedMinutes } from './use-planned-minutes.ts';

interface Props {
  readonly queue: SessionQueue;
  readonly sessions: readonly Session[];
}

/** Before the thirty minutes: how much is waiting, how last week's improvement went, and one button. */
export function BeginPage({ queue, sessions }: Props) {
  const { t } = useTranslation('session');
  const run = useSessionRun();
  const today = useToday();
  const shop = useShop();
  const minutes = usePlannedMinutes();
  const streak = sessionStreak(sessions, today, shop);
  return (
    <>
      <PageHeader title={t('title')} purpose={t('purpose')} />
      <PlansLeftOut problems={usePlanProblems()} />
      <AskImprovement />
      {run.running !== null && <Unfinished running={run.running} />}
      {queue.open.length === 0
        ? <EmptyState title={t('begin.none')} action={run.running === null && <Button variant="default" onClick={() => run.begin(minutes)}>{t('begin.close')}</Button>}>{t('begin.noneText')}</EmptyState>
        : (
          <Sheet title={t('begin.waiting', { count: queue.open.length })} aside={<span className={common['quiet']}>{t('begin.minutes', { count: minutes })}</span>}>
            <Kinds queue={queue} />
            {streak > 0 && <p className={common['quiet']}>{t('end.streakText', { count: streak })}</p>}
            {run.running === null && <Button size="lg" autoFocus onClick={() => run.begin(minutes)}>{t('begin.start')}</Button>}
          </Sheet>
        )}
      <HeldItems items={queue.held} />
    </>
  );
}

/** An earlier day's session that was never ended: what it closed stands in the ledger anyway. */
function Unfinished({ running }: { readonly running: RunningSession }) {
  const { t } = useTranslation('session');
  const run = useSessionRun();
  const format = useFormat();
  const minutes = usePlannedMinutes();
  const ran = Math.round(timerLeftRunning(running.timer, running.seenAt).ranMs / 60_000);
  return (
    <div className={styles['unfinished']}>
      <p>{t('begin.unfinished', { day: format.day(running.on), taken: running.taken.length, minutes: ran })}</p>
      <div className={common['row']}>
        <Button autoFocus onClick={run.goOn}>{t('begin.goOn')}</Button>
        <Button variant="default" onClick={() => run.begin(minutes)}>{t('begin.anew')}</Button>
      </div>
    </div>
  );
}

function Kinds({ queue }: { readonly queue: SessionQueue }) {
  const { t } = useTranslation('common');
  const { count } = useFormat();
  const kinds = new Map<TouchKind, number>();
  for (const { kind } of queue.open) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return (
    <ul className={styles['kinds']}>
      {[...kinds].map(([kind, number]) => <li key={kind}>{t(`kind.${kind}`)}<strong className={styles['number']}>{count(number)}</strong></li>)}
    </ul>
  );
}
