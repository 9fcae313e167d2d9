import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unusedIdeas } from '#shared/follow/unused-ideas';
import type { PlainDate } from '#shared/lib/plain-date';
import type { FollowIdea } from '#shared/model/follow-idea';
import type { Session } from '#shared/model/session';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import type { Book } from '../../data/book.ts';
import { useBook } from '../../data/book-provider.tsx';
import { followIdeas } from '../../data/follow-ideas.ts';
import { useToday } from '../../data/shop-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import common from './session.module.css';

interface Props {
  readonly session: Session;
  readonly sessions: readonly Session[];
}

/** One of the twelve ideas that rested for sixty days. Taking it up counts as using it; so does a touch of its kind in the ledger. */
export function IdeaProposal({ session, sessions }: Props) {
  const { t } = useTranslation('session');
  const { language } = useFormat();
  const today = useToday();
  const book = useBook();
  const earlier = sessions.filter(({ id }) => id !== session.id);
  const lastUsed = useLive(() => lastUsedOn(book, earlier), [book, earlier.map(({ id, ideaId }) => `${id}${ideaId}`).join(' ')]);
  const take = useTakeIdea(session);
  const [turn, setTurn] = useState(0);
  if (!lastUsed) return null;
  const taken = followIdeas.find(({ id }) => id === session.ideaId);
  const unused = unusedIdeas(followIdeas, lastUsed, today);
  const proposed = taken ?? unused[turn % Math.max(1, unused.length)];
  if (!proposed) return <p>{t('idea.none')}</p>;
  return (
    <>
      <p className={common['quiet']}>{t(taken ? 'idea.taken' : 'idea.text')}</p>
      <p className={common['asked']}>{proposed.name[language]}</p>
      <p>{proposed.firstStep[language]}</p>
      <div className={common['row']}>
        {taken
          ? <Button variant="default" onClick={() => void take(null)}>{t('idea.drop')}</Button>
          : (
            <>
              <Button variant="outline" onClick={() => void take(proposed)}>{t('idea.take')}</Button>
              {unused.length > 1 && <Button variant="default" onClick={() => setTurn(turn + 1)}>{t('idea.other')}</Button>}
            </>
          )}
      </div>
    </>
  );
}

function useTakeIdea(session: Session): (idea: FollowIdea | null) => Promise<void> {
  const { t } = useTranslation(['session', 'common']);
  const { language } = useFormat();
  const book = useBook();
  return async (idea) => {
    const saved = await book.sessions.save({ ...session, ideaId: idea?.id ?? null });
    if (!saved.ok) sayDone(t('common:notSaved'));
    else if (idea) offerUndo(t('session:idea.said', { name: idea.name[language] }), async () => (await book.sessions.save(session)).ok);
  };
}

/** By idea: the newest day of a touch of its kinds, or of a session that took it up. */
async function lastUsedOn(book: Book, sessions: readonly Session[]): Promise<ReadonlyMap<string, PlainDate>> {
  const used = new Map<string, PlainDate>();
  for (const { id, usedBy } of followIdeas) {
    const touched = await Promise.all(usedBy.map((kind) => book.touches.lastOn(kind)));
    const taken = sessions.filter(({ ideaId }) => ideaId === id).map(({ on }) => on);
    const newest = [...touched, ...taken].filter((on) => on !== null).toSorted().at(-1);
    if (newest !== undefined) used.set(id, newest);
  }
  return used;
}
