import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueuedCard } from '#shared/follow/card-queue';
import type { PlainDate } from '#shared/lib/plain-date';
import { useKeys } from '../../components/use-keys.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useShop } from '../../data/shop-provider.tsx';
import type { CardPress } from '../../worker/card-press.ts';
import { CardBench } from './CardBench.tsx';
import { cardKeyOf } from './card-key.ts';
import { DueCardList } from './DueCardList.tsx';
import { letterDesks, recallAllLastWords } from './letter-desks.ts';
import { MailingNotice } from './MailingNotice.tsx';
import { MissingCard } from './MissingCard.tsx';
import { cardPress } from '../../worker/page-press.ts';
import { PrintSteps } from './PrintSteps.tsx';
import { unwrittenOfOccasion } from './unwritten-of-occasion.ts';
import type { CardQueue } from './use-card-queue.ts';
import { useCounterActs, useMarks } from './use-counter-acts.ts';
import { useMailing } from './use-mailing.ts';
import { useSelection, type AskedCard, type Selection } from './use-selection.ts';
import { useWalk } from './use-walk.ts';
import styles from './WriteScreen.module.css';

interface Props {
  readonly queue: CardQueue;
  readonly today: PlainDate;
  readonly asked: AskedCard;
  /** What stands here when there is no card to write. */
  readonly empty: ReactNode;
}

export function WritingCounter({ queue, today, asked, empty }: Props) {
  const { t } = useTranslation('write');
  const book = useBook();
  const shop = useShop();
  const press = cardPress();
  const desks = letterDesks(book);
  useEffect(() => void recallAllLastWords(book, shop), [book, shop]);
  const cards = [...queue.due, ...queue.coming];
  const selection = useSelection(cards, asked, (key) => desks.get(key)?.state().letter.edited === true && desks.get(key)?.state().letter.postedOn === null);
  const marks = useMarks();
  const mailing = useMailing(press, shop, today);
  const acts = useCounterActs(mailing, selection, marks);

  const markedCards = cards.filter((card) => marks.marked.has(cardKeyOf(card)));
  const targets = markedCards.length > 0 ? markedCards : selection.card ? [selection.card] : [];
  const [target] = targets;

  useWalk(cards.map(cardKeyOf), selection);
  useKeys({ m: () => selection.card && selection.key && marks.mark([selection.key], !marks.marked.has(selection.key)) });

  return (
    <>
      {target && (
        <PrintSteps
          targets={targets} targetName={acts.nameOf(target)} today={today} mailing={mailing} onPdf={() => void mailing.makePdf(targets)}
          onPrinted={() => void acts.printed(targets)} onPosted={(on) => void acts.posted(targets, on)}
        />
      )}
      {(target !== undefined || mailing.state.kind !== 'idle') && <MailingNotice state={mailing.state} today={today} onStop={mailing.stop} onRest={(rest) => void mailing.makeRest(rest)} onOthers={(others) => {
        marks.only(others.map(cardKeyOf));
        void mailing.makePdf(others);
      }} />}
      <div className={styles['counter']} data-empty={cards.length === 0 || undefined}>
        {(cards.length > 0 || queue.held.length > 0) && (
          <nav className={styles['list']} aria-label={t('list.navigation')}>
            <DueCardList
              queue={queue} today={today} selected={selection.key} marked={marks.marked} desks={desks} nameOf={acts.nameOf}
              onSelect={selection.select} onMark={marks.mark} onRelease={(card) => void acts.release(card)}
            />
          </nav>
        )}
        <Bench selection={selection} cards={cards} press={press} today={today} empty={empty} />
      </div>
    </>
  );
}

function Bench({ selection, cards, press, today, empty }: Pick<Props, 'today' | 'empty'> & { readonly selection: Selection; readonly cards: readonly QueuedCard[]; readonly press: CardPress }) {
  const book = useBook();
  const shop = useShop();
  const missing = selection.missing && letterDesks(book).get(selection.missing)?.state().letter;
  if (missing) {
    return (
      <div className={styles['ask']} data-missing>
        <MissingCard guestGone={!book.directory.entry(missing.guestId)} slots={missing.slots} onLeave={() => selection.leave([])} />
      </div>
    );
  }
  if (!selection.card) return <div className={styles['ask']}>{empty}</div>;
  return <CardBench key={selection.key} card={selection.card} unwritten={unwrittenOfOccasion(selection.card, cards, letterDesks(book))} press={press} shop={shop} today={today} />;
}
