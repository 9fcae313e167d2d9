import { ok } from '#shared/lib/result';
import { improvementSchema } from '#shared/model/improvement';
import type { Improvements } from './sessions-contract.ts';
import { checked } from './checked.ts';
import type { BookParts } from './parts.ts';

export function openImprovements({ db, act, newId }: BookParts): Improvements {
  return {
    list: async () => (await db.improvements.orderBy('on').toArray()).toReversed(),
    save: async (input) => {
      const improvement = checked(improvementSchema, { ...input, id: input.id ?? newId() });
      if (!improvement.ok) return improvement;
      return act(async () => {
        await db.improvements.put(improvement.value);
        return improvement;
      });
    },
    remove: (id) => act(async () => {
      await db.improvements.delete(id);
      return ok(null);
    }),
  };
}
