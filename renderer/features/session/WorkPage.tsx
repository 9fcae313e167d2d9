import { useState } from 'react';
import type { DueItem } from '#shared/follow/due-items';
import { itemAt, placeOf, sessionQueueOf, type SessionPlace, type SessionQueue } from '#shared/follow/session-queue';
import { stepKeyOf } from '#shared/model/event';
import type { RunningSession } from '#shared/model/running-session';
import { ClosingPanel, type PanelKind } from '../../components/ClosingPanel.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { allWritten, offerUndo, sayDone, undoable } from '../../components/offer-undo.ts';
import { useItemActs } from '../../components/use-item-acts.ts';
import { useKeys } from '../../components/use-keys.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useClosing } from '../../data/use-closing.ts';
import { usePlans } from '../../data/use-plans.ts';
import { navigate, pathToCard } from '../../platform/navigate.ts';
import { useWordsNow } from '../../i18n/use-words-now.ts';
import { HeldItems } from './HeldItems.tsx';
import { ItemActions } from './ItemActions.tsx';
import { ItemCard } from './ItemCard.tsx';
import { useSessionRun } from './running-session.tsx';
import { SessionBar } from './SessionBar.tsx';
import { useGuestFacts } from './use-guest-facts.ts';
import { useTally } from './use-tally.ts';
import styles from './WorkPage.module.css';

interface Props {
  readonly queue: SessionQueue;
  readonly running: RunningSession;
}

/** During the thirty minutes: one item at a time, everything about it on one card, one key for each thing that can be done. */
export function WorkPage({ queue, running }: Props) {
  const t = useWordsNow(['session', 'common']);
  const { open } = queue;
  const [place, setPlace] = useState<SessionPlace>(running.place);
  const [panel, setPanel] = useState<{ readonly key: string; readonly kind: PanelKind } | null>(null);
  /** The message as it was copied for this item: what goes into the ledger. */
  const [copied, setCopied] = useState<{ readonly key: string; readonly text: string } | null>(null);
  const today = useToday();
  const run = useSessionRun();
  const book = useBook();
  const plans = usePlans();
  const acts = useItemActs(useClosing(), {
    before: run.take,
    onBack: (back) => {
      const again = { key: stepKeyOf(back), index: 0 };
      setPlace(again);
      run.stay(again);
    },
  });
  const tally = useTally(running);
  const item = itemAt(open, place);
  const index = item ? open.indexOf(item) : 0;
  const facts = useGuestFacts(item ? open.slice(Math.max(0, index - 1), index + 3) : []);

  const stay = (at: DueItem): void => {
    setPlace(placeOf(open, at));
    run.stay(placeOf(open, at));
  };
  const moveTo = (next: DueItem | undefined): void => {
    setPanel(null);
    if (next) stay(next);
  };
  /** Written: the next one takes the place. Not written: what was typed stays. */
  const closed = async (written: Promise<boolean>): Promise<void> => {
    if (item) stay(item);
    if (await written) setPanel(null);
  };
  const end = async (): Promise<void> => {
    // D and E in one breath: what D does is closed, and is not left over.
    await allWritten();
    await undoable(async () => {
      const ended = await run.end(sessionQueueOf(book.due(today, plans), today).open.length);
      if (ended.ok) offerUndo(() => t('finished'), ended.value);
      else sayDone(() => t('common:notSaved'));
    });
  };
  const write = (): void => {
    if (!item) return;
    void run.take(item);
    // He comes back to the one after it, whether he posts this one or not.
    stay(open[index + 1] ?? item);
    navigate(pathToCard(item));
  };
  const toggleClock = (): void => (running.timer.runningSince === null ? run.goOn() : run.pause());
  const done = (): void => {
    if (item) void closed(acts.done(item, copied?.key === stepKeyOf(item) ? copied.text : ''));
  };
  const toCard = (): void => {
    if (item) void closed(acts.release(item));
  };
  const ask = (kind: PanelKind) => () => {
    if (item) setPanel({ key: stepKeyOf(item), kind });
  };
  useKeys({
    ...(item ? {
      d: done, l: ask('later'), s: ask('skip'),
      ...(item.channel === 'postcard' ? { w: write } : { m: ask('memo'), ...(item.byArm && { w: toCard }) }),
      o: () => navigate(`/guests/${item.guestId}`),
      arrowdown: () => moveTo(open[index + 1]), arrowup: () => moveTo(open[index - 1]),
    } : {}),
    p: toggleClock,
    e: () => void end(),
  });

  return (
    <div>
      <h1 className={styles['title']}>{t('title')}</h1>
      <SessionBar timer={running.timer} tally={tally} left={open.length} onClock={toggleClock} onEnd={() => void end()} />
      {item === undefined ? <EmptyState title={t('end.all')} /> : (
        <article className={styles['card']} aria-label={t('place', { index: index + 1, count: open.length })}>
          <ItemCard item={item} facts={facts.get(item.guestId)} place={{ index: index + 1, count: open.length }} onCopied={(text) => setCopied({ key: stepKeyOf(item), text })} onMove={(step) => moveTo(open[index + step])}>
            {panel?.key === stepKeyOf(item)
              ? (
                <ClosingPanel
                  kind={panel.kind} today={today} onCancel={() => setPanel(null)} onMemo={(memo) => void closed(acts.done(item, memo))}
                  onLater={(until) => void closed(acts.later(item, until))} onSkip={(reason) => void closed(acts.skip(item, reason))}
                />
              )
              : <ItemActions item={item} onDone={done} onLater={ask('later')} onSkip={ask('skip')} onMemo={ask('memo')} onWrite={write} onCard={toCard} />}
          </ItemCard>
        </article>
      )}
      <HeldItems items={queue.held} />
    </div>
  );
}
