import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '#shared/model/plan';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useFormDraft } from '../../data/use-form-draft.ts';
import { usePlans } from '../../data/use-plans.ts';
import { parseEditedPlans, type EditedPlans } from './edited-plan.ts';
import { mergePlans, withTheirs, type MergedPlans } from './merge-plans.ts';

/** Both windows changed the same plan: what stands here and there, until he chose. */
export interface PlanConflict extends MergedPlans { readonly theirs: readonly Plan[] }

/** What is being edited, kept as a draft, and what happens when another window was quicker. */
export function useEditedPlans() {
  const { t } = useTranslation(['plans', 'common']);
  const book = useBook();
  const kept = usePlans();
  const draft = useFormDraft('plans', parseEditedPlans);
  const [own, setOwn] = useState<EditedPlans | null>();
  const [conflict, setConflict] = useState<PlanConflict | null>(null);
  const now = own === undefined ? draft.found : own;
  const edited = now?.plans ?? kept;

  const put = (next: EditedPlans | null): void => {
    setOwn(next);
    setConflict(null);
    if (next === null) draft.drop();
    else draft.keep(next);
  };
  /** A change that he took back himself is none: the screen follows the book again. */
  const edit = (plans: readonly Plan[]): void => {
    const base = now?.base ?? kept;
    put(JSON.stringify(plans) === JSON.stringify(base) ? null : { base, plans });
  };

  const save = async ({ base, plans }: EditedPlans, said: string): Promise<void> => {
    const saved = await book.plans.save(plans, base);
    if (saved.ok) {
      const after = book.plans.current();
      put(null);
      offerUndo(said, async () => (await book.plans.save(base, after)).ok);
    } else if (saved.error.kind === 'changed-elsewhere') await meet({ base, plans }, saved.error.current);
    else sayDone(t('common:notSaved'));
  };
  /** Plans that only one window changed are taken from it; where both did, he is asked. */
  const meet = async (mine: EditedPlans, theirs: readonly Plan[]): Promise<void> => {
    const merged = mergePlans(mine, theirs);
    if (merged.conflicts.length > 0) setConflict({ ...merged, theirs });
    else await save({ base: theirs, plans: merged.plans }, t('plans:save.merged'));
  };
  return {
    ready: draft.ready, kept, edited, edit, conflict,
    isChanged: JSON.stringify(edited) !== JSON.stringify(kept),
    save: () => save({ base: now?.base ?? kept, plans: edited }, t('plans:save.saved')),
    settle: async (side: 'mine' | 'theirs') => {
      if (conflict === null) return;
      const { theirs } = conflict;
      await save({ base: theirs, plans: side === 'mine' ? conflict.plans : withTheirs(conflict, theirs) }, t('plans:save.saved'));
    },
    discard: () => {
      const before = now;
      put(null);
      offerUndo(t('plans:save.discarded'), async () => { put(before ?? null); return true; }, 'notice');
    },
  };
}
