import { ok } from '#shared/lib/result';
import { sessionSchema } from '#shared/model/session';
import type { Sessions } from './sessions-contract.ts';
import { checked } from './checked.ts';
import type { BookParts } from './parts.ts';

export function openSessions({ db, act }: BookParts): Sessions {
  return {
    list: async () => (await db.sessions.orderBy('on').toArray()).toReversed(),
    save: async (input) => {
      const session = checked(sessionSchema, input);
      if (!session.ok) return session;
      return act(async () => {
        await db.sessions.put(session.value);
        return session;
      });
    },
    remove: (id) => act(async () => {
      await db.sessions.delete(id);
      return ok(null);
    }),
  };
}
