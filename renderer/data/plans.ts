import { liveQuery } from 'dexie';
import { z } from 'zod';
import { checkPlans, type CheckedPlans } from '#shared/follow/check-plans';
import { ok } from '#shared/lib/result';
import { planSchema } from '#shared/model/plan';
import type { Book } from './book.ts';
import type { BookDb } from './book-db.ts';
import { checked } from './checked.ts';
import type { BookParts } from './parts.ts';
import { shippedPlans } from './shipped-plans.ts';

export interface LivePlans {
  readonly plans: Book['plans'];
  readonly close: () => void;
}

export async function openPlans({ db, act }: BookParts, onChanged: () => void): Promise<LivePlans> {
  let current = await readPlans(db);
  const take = (plans: CheckedPlans): void => {
    if (JSON.stringify(plans) === JSON.stringify(current)) return;
    current = plans;
    onChanged();
  };
  const subscription = liveQuery(() => readPlans(db)).subscribe({ next: take, error: (error: unknown) => reportError(error) });
  return {
    close: () => subscription.unsubscribe(),
    plans: {
      current: () => current.plans,
      problems: () => current.problems,
      read: async () => (await readPlans(db)).plans,
      save: async (plans) => {
        const value = checked(z.array(planSchema), plans);
        if (!value.ok) return value;
        const written = await act<null>(async () => {
          await db.settings.put({ key: 'plans', value: value.value });
          return ok(null);
        });
        if (written.ok) take(withShipped(checkPlans(value.value)));
        return written;
      },
    },
  };
}

/** What makes no sense is left out, whoever wrote it; what was added since a plan was stored gets its blank value. */
async function readPlans(db: BookDb): Promise<CheckedPlans> {
  const stored = (await db.settings.get('plans'))?.value as readonly unknown[] | undefined ?? [];
  return withShipped(checkPlans(stored));
}

/** His own order; what a later program ships stands behind it. */
function withShipped({ plans, problems }: CheckedPlans): CheckedPlans {
  const known = new Set(plans.map(({ id }) => id));
  return { plans: [...plans, ...shippedPlans.filter(({ id }) => !known.has(id))], problems };
}
