import { liveQuery } from 'dexie';
import { z } from 'zod';
import { checkPlans, type CheckedPlans } from '#shared/follow/check-plans';
import { err, ok } from '#shared/lib/result';
import { planSchema, type Plan } from '#shared/model/plan';
import type { BookDb } from './book-db.ts';
import { checked } from './checked.ts';
import type { BookParts } from './parts.ts';
import { planRules } from './plan-rules.ts';
import type { Plans, PlansChanged } from './plans-contract.ts';
import { sameContent } from './same-content.ts';
import { shippedPlans } from './shipped-plans.ts';

export interface LivePlans {
  readonly plans: Plans;
  readonly close: () => void;
}

export async function openPlans({ db, act }: BookParts, onChanged: () => void): Promise<LivePlans> {
  let current = withShipped(await storedPlans(db));
  const take = (plans: CheckedPlans): void => {
    if (JSON.stringify(plans) === JSON.stringify(current)) return;
    current = plans;
    onChanged();
  };
  const taken = async (): Promise<void> => take(withShipped(await storedPlans(db)));
  const subscription = liveQuery(() => storedPlans(db)).subscribe({ next: (stored) => take(withShipped(stored)), error: (error: unknown) => reportError(error) });
  return {
    close: () => subscription.unsubscribe(),
    plans: {
      current: () => current.plans,
      problems: () => current.problems,
      read: async () => withShipped(await storedPlans(db)).plans,
      save: async (plans, base) => {
        const value = checked(z.array(planSchema), plans);
        if (!value.ok) return value;
        const written = await act<null, PlansChanged>(async () => {
          const stored = await storedPlans(db);
          const found = withShipped(stored);
          if (!sameContent(found.plans, base)) return err({ kind: 'changed-elsewhere', current: found.plans });
          await write(db, [...value.value.map(asStored(stored, found)), ...unreadOf(stored, found)]);
          return ok(null);
        });
        if (written.ok) await taken();
        return written;
      },
      tidy: () => tidy({ db, act }, taken),
    },
  };
}

async function tidy({ db, act }: Pick<BookParts, 'db' | 'act'>, taken: () => Promise<void>): ReturnType<Plans['tidy']> {
  const written = await act<{ readonly before: readonly unknown[]; readonly after: readonly Plan[] }>(async () => {
    const before = await storedPlans(db);
    // What merely ships is not written down: a later program may ship it otherwise.
    const after = checkPlans(before, planRules).plans;
    await write(db, after);
    return ok({ before, after });
  });
  if (!written.ok) return written;
  await taken();
  const { before, after } = written.value;
  return ok(async () => {
    const back = await act<null, { readonly kind: 'changed' }>(async () => {
      if (!sameContent(await storedPlans(db), after)) return err({ kind: 'changed' });
      await write(db, before);
      return ok(null);
    });
    if (back.ok) await taken();
    return back.ok;
  });
}

/** As they lie in the book, whoever wrote them. What is no list at all is one thing that cannot be read: it must not keep the book closed. */
async function storedPlans(db: BookDb): Promise<readonly unknown[]> {
  const value: unknown = (await db.settings.get('plans'))?.value ?? [];
  return Array.isArray(value) ? value : [value];
}

async function write(db: BookDb, value: readonly unknown[]): Promise<void> {
  await db.settings.put({ key: 'plans', value });
}

/**
 * His own order; what a later program ships stands behind it. Where his own form of a shipped plan cannot be read, none stands for it: the shipped one
 * in its place would promise what he never promised.
 */
function withShipped(stored: readonly unknown[]): CheckedPlans {
  const known = new Set(stored.map((plan) => (typeof plan === 'object' && plan !== null && 'id' in plan ? plan.id : null)));
  return checkPlans([...stored, ...shippedPlans.filter(({ id }) => !known.has(id))], planRules);
}

/** A plan that he left as it is keeps in the book also the steps that cannot be followed: they are his to clear away. */
const asStored = (stored: readonly unknown[], { plans }: CheckedPlans) => (plan: Plan): unknown => (
  sameContent(plan, plans.find(({ id }) => id === plan.id)) ? stored.find((each) => typeof each === 'object' && each !== null && 'id' in each && each.id === plan.id) ?? plan : plan
);

const unreadOf = (stored: readonly unknown[], { unread }: CheckedPlans): readonly unknown[] => stored.filter((_, place) => unread.includes(place));
