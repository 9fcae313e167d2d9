import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { rememberedOf, sharedSlotsOf } from '#shared/letters/shared-words';
import { sharedOccasionOf } from '#shared/model/event';
import { slotNames } from '#shared/model/letter';
import { mostSharedWords, type SharedSlots, type SharedWords } from '#shared/model/shared-words';
import { offerUndo, sayDone, undoable } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useShop } from '../../data/shop-provider.tsx';
import { ownDraftFrom, sharedWordsFor, type CardFacts } from './card-facts.ts';
import type { LetterDesk } from './letter-desk.ts';
import styles from './ShareWords.module.css';
import { useDeskState } from './use-desk-state.ts';

interface Props {
  readonly desk: LetterDesk;
  readonly facts: CardFacts;
  /** Other cards of the season that nobody has written yet. */
  readonly unwritten: number;
}

/** Three hundred season letters are worded once. What is one guest's own (shared-words.ts) stays with each; cards that he wrote himself stay as they are. */
export function ShareWords({ desk, facts, unwritten }: Props) {
  const { t } = useTranslation(['write', 'common']);
  const shop = useShop();
  const { letter } = useDeskState(desk);
  const keep = useKeepWords(facts);
  const occasion = sharedOccasionOf(facts.occasion.eventId);
  const present = sharedWordsFor(facts.occasion, shop);
  if (occasion === null || (unwritten === 0 && !present)) return null;
  const slots = sharedSlotsOf(letter.slots, ownDraftFrom(facts, shop), rememberedOf(facts.guest, facts.visit));
  const isNew = letter.edited && areNews(slots, present?.slots);
  const said = { kind: t(`common:kind.${facts.occasion.kind}`), count: unwritten };
  return (
    <div className={styles['share']}>
      {isNew && unwritten > 0 && (
        <>
          <Button variant="outline" className={styles['give']} onClick={() => void keep({ occasion, stepId: facts.occasion.stepId, slots }, t('write:share.done', said))}>{t('write:share.use', said)}</Button>
          <p className={styles['hint']}>{t('write:share.hint')}</p>
        </>
      )}
      {present && !isNew && unwritten > 0 && <p className={styles['hint']}>{t('write:share.used', said)}</p>}
      {present && <Button variant="subtle" size="compact-md" className={styles['stop']} onClick={() => void keep(null, t('write:share.stopped', said))}>{t('write:share.stop')}</Button>}
    </div>
  );
}

const areNews = (slots: SharedSlots, present: SharedSlots | undefined): boolean =>
  slotNames.some((slot) => slots[slot] !== null) && JSON.stringify(slots) !== JSON.stringify(present);

/** Puts these words in the place of those of the same season, or of none; taking it back brings those back. */
function useKeepWords({ occasion: { eventId, stepId } }: CardFacts): (words: SharedWords | null, said: string) => Promise<void> {
  const { t } = useTranslation('common');
  const book = useBook();
  const shop = useShop();
  const occasion = sharedOccasionOf(eventId);
  const put = (words: SharedWords | null) => book.shop.change((present) => ({
    ...present,
    sharedWords: [...present.sharedWords.filter((each) => each.occasion !== occasion || each.stepId !== stepId), ...(words ? [words] : [])].slice(-mostSharedWords),
  }));
  return (words, said) => undoable(async () => {
    const before = sharedWordsFor({ eventId, stepId }, shop) ?? null;
    const saved = await put(words);
    if (saved.ok) offerUndo(said, async () => (await put(before)).ok);
    else sayDone(t('notSaved'));
  });
}
