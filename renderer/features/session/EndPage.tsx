import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SessionQueue } from '#shared/follow/session-queue';
import { sessionStreak } from '#shared/follow/session-streak';
import type { Session } from '#shared/model/session';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useShop, useToday } from '../../data/shop-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './EndPage.module.css';
import { HeldItems } from './HeldItems.tsx';
import { IdeaProposal } from './IdeaProposal.tsx';
import { ImprovementForm } from './ImprovementForm.tsx';
import { useSessionRun } from './running-session.tsx';
import { usePlannedMinutes } from './use-planned-minutes.ts';

interface Props {
  readonly session: Session;
  readonly sessions: readonly Session[];
  readonly queue: SessionQueue;
}

/** After the thirty minutes: what was done, one improvement, one idea. It stands until tomorrow. */
export function EndPage({ session, sessions, queue }: Props) {
  const { t } = useTranslation('session');
  const { count } = useFormat();
  const shop = useShop();
  const today = useToday();
  const run = useSessionRun();
  const minutes = usePlannedMinutes();
  const streak = sessionStreak(sessions, today, shop);
  const figures = [
    [t('end.done'), count(session.done)], [t('end.later'), count(session.later)], [t('end.skipped'), count(session.skipped)], [t('end.left'), count(queue.open.length)],
    [t('end.minutes'), t('end.minutesOf', { count: Math.round(session.ranMs / 60_000) })], [t('end.streak'), t('end.weeks', { count: streak })],
  ] as const;
  return (
    <>
      <PageHeader
        title={t('end.title')} purpose={streak > 1 ? t('end.streakText', { count: streak }) : t(streak === 1 ? 'end.firstWeek' : 'purpose')}
        actions={queue.open.length > 0 && <Button variant="default" onClick={() => run.begin(minutes)}>{t('begin.again')}</Button>}
      />
      <dl className={styles['figures']}>
        {figures.map(([title, figure]) => <div key={title}><dt>{title}</dt><dd>{figure}</dd></div>)}
      </dl>
      <Sheet title={t('improvement.title')}><ImprovementForm on={session.on} /></Sheet>
      <Sheet title={t('idea.title')}><IdeaProposal session={session} sessions={sessions} /></Sheet>
      <HeldItems items={queue.held} />
    </>
  );
}
