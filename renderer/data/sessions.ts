import { tallyOf, type SessionTally } from '#shared/follow/session-queue';
import type { PlainDate } from '#shared/lib/plain-date';
import { ok, type Result } from '#shared/lib/result';
import type { StepKey } from '#shared/model/event';
import { sessionSchema, type Session } from '#shared/model/session';
import type { BookDb } from './book-db.ts';
import { checked } from './checked.ts';
import type { BookParts } from './parts.ts';
import type { Sessions } from './sessions-contract.ts';
import type { DiskFull, Invalid } from './write-errors.ts';

export function openSessions({ db, act }: BookParts): Sessions {
  const put = (made: () => Promise<unknown>) => act(async (): Promise<Result<Session, Invalid | DiskFull>> => {
    const session = checked(sessionSchema, await made());
    if (session.ok) await db.sessions.put(session.value);
    return session;
  });
  return {
    list: async () => (await db.sessions.orderBy('on').toArray()).toReversed(),
    tally: (items, on) => tallyIn(db, items, on),
    end: (session, items) => put(async () => ({ ...session, ...await tallyIn(db, items, session.on) })),
    save: (session) => put(async () => session),
    remove: (id) => act(async () => {
      await db.sessions.delete(id);
      return ok(null);
    }),
  };
}

async function tallyIn(db: BookDb, items: readonly StepKey[], on: PlainDate): Promise<SessionTally> {
  const decisions = await db.decisions.bulkGet(items.map(({ eventId, stepId }) => [eventId, stepId]));
  return tallyOf(decisions.flatMap((decision) => (decision ? [decision.outcome] : [])), on);
}
