import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueuedCard } from '#shared/follow/card-queue';
import type { PlainDate } from '#shared/lib/plain-date';
import { displayName } from '#shared/model/guest';
import type { LetterStyle } from '#shared/model/letter';
import type { PrintProfile } from '#shared/model/print-profile';
import type { Shop } from '#shared/model/shop';
import { useBook } from '../../data/book-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import type { CardPress } from '../../worker/card-press.ts';
import { AskStyle } from './AskStyle.tsx';
import { styleByArm } from './card-arm.ts';
import { cardKeyOf } from './card-key.ts';
import { draftFrom, readCardFacts, type CardFacts } from './card-facts.ts';
import { CardSides } from './CardSides.tsx';
import { LetterEditor } from './LetterEditor.tsx';
import { letterDeskOf, recallLastWords } from './letter-desks.ts';
import { LetterTrouble } from './LetterTrouble.tsx';
import { ShareWords } from './ShareWords.tsx';
import { useDeskState } from './use-desk-state.ts';
import { ExperimentNote } from './ExperimentNote.tsx';
import { useAssigned } from './use-assigned.ts';
import { useHeard } from './use-heard.ts';
import styles from './WriteScreen.module.css';

interface Props {
  readonly card: QueuedCard;
  /** How many other cards of the same season nobody has written yet. */
  readonly unwritten: number;
  readonly press: CardPress;
  readonly shop: Shop;
  readonly today: PlainDate;
}

/** The card that lies in front of him: words in the middle, both sides on the right. */
export function CardBench({ card, unwritten, press, shop, today }: Props) {
  const { t } = useTranslation('write');
  const book = useBook();
  const { guestId, visitId, kind, eventId, stepId, eventOn, nth, dueOn } = card;
  const answer = useLive(
    async () => ({ facts: await readCardFacts(book, { guestId, visitId, kind, eventId, stepId, eventOn, nth, dueOn }), profile: await book.profile.read() }),
    [book, guestId, visitId, kind, eventId, stepId, eventOn, nth, dueOn],
  );
  const assigned = useAssigned(card, today);
  if (!answer || !assigned) return <p className={styles['waiting']} role="status">{t('loading')}</p>;
  const { facts, profile } = answer;
  if (!facts) return null;
  return <Laid card={card} unwritten={unwritten} facts={facts} press={press} shop={shop} today={today} profile={profile} />;
}

function Laid({ card, unwritten, facts, press, shop, today, profile }: Props & { readonly facts: CardFacts; readonly profile: PrintProfile }) {
  const book = useBook();
  const draft = useMemo(() => draftFrom(facts, shop), [facts, shop]);
  const usual = styleByArm(facts.arm, shop);
  const desk = letterDeskOf(book, card, draft, usual);
  useHeard(desk, card.letter, draft, usual);
  const key = cardKeyOf(card);
  useEffect(() => recallLastWords(desk, key), [desk, key]);
  const { letter, trouble } = useDeskState(desk);
  const [failed, setFailed] = useState(false);
  const name = displayName(facts.guest);

  const makeUsual = async (style: LetterStyle): Promise<void> => {
    desk.choose(style);
    const saved = await book.shop.change((present) => ({ ...present, letterStyle: style }));
    setFailed(!saved.ok);
  };

  if (shop.letterStyle === null) {
    return <div className={styles['ask']}>{trouble && <LetterTrouble desk={desk} trouble={trouble} />}<AskStyle press={press} letter={letter} hand={shop.hand} glyphs={facts.guest.glyphs} failed={failed} onChoose={(style) => void makeUsual(style)} /></div>;
  }
  return (
    <>
      <div className={styles['editor']}><LetterEditor desk={desk} facts={facts} name={name} today={today} /><ShareWords desk={desk} facts={facts} unwritten={unwritten} /></div>
      <div className={styles['cards']}>
        {trouble && <LetterTrouble desk={desk} trouble={trouble} />}
        {facts.arm && <ExperimentNote arm={facts.arm} />}
        <CardSides
          press={press} letter={letter} guest={facts.guest} name={name} shop={shop} profile={profile}
          onChoose={(style) => desk.choose(style)} onWear={(look) => desk.wear(look)}
        />
      </div>
    </>
  );
}
