import { useTranslation } from 'react-i18next';
import type { Instant } from '#shared/lib/plain-date';
import type { Answer } from '#shared/model/answer';
import type { Channel } from '#shared/model/touch';
import { useBook } from './book-provider.tsx';
import { useToday } from './shop-provider.tsx';
import { useLive } from './use-live.ts';

export interface LowAnswers {
  /** undefined until the book has answered. */
  readonly open: readonly Answer[] | undefined;
  /** The word with the guest, as a line of the ledger; null where it could not be written. Returns how to take it back. */
  readonly spoke: (answer: Answer, channel: Channel, words: string) => Promise<(() => Promise<boolean>) | null>;
}

/** Low answers that still wait for a word (practices B4). A desk with gates and clock does not exist yet: this is the promise to speak within 24 hours, and its ledger line. */
export function useLowAnswers(): LowAnswers {
  const { t } = useTranslation('answers');
  const book = useBook();
  const today = useToday();
  return {
    open: useLive(() => book.answers.openLow(today), [book, today]),
    spoke: async (answer, channel, words) => {
      const text = [t('low.about', { name: t(`scale.${answer.kind}.name`), score: answer.score }), words].filter(Boolean).join('\n');
      const recorded = await book.touches.record({ guestId: answer.guestId, visitId: answer.visitId, kind: 'other', channel, purpose: 'greeting', on: today, text, letterId: null });
      return recorded.ok ? async () => (await book.touches.remove(recorded.value.id)).ok : null;
    },
  };
}

/** Practices B1: the first word within 24 hours. */
export const wordDueAt = ({ recordedAt }: Pick<Answer, 'recordedAt'>): Instant => new Date(Date.parse(recordedAt) + 86_400_000).toISOString() as Instant;
