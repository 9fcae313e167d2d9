import { zodResolver } from '@hookform/resolvers/zod';
import { useLayoutEffect, useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { mergeEdits } from '#shared/lib/merge-edits';
import { displayName, type Guest } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import { sayDone } from '../../components/offer-undo.ts';
import type { SaveGuestError } from '../../data/guests-contract.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import type { FormDraft } from '../../data/use-form-draft.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { newId } from '../../platform/new-id.ts';
import { factsOf, guestFormOf, guestFormSchema, type GuestDraft, type GuestFacts, type GuestFormValues } from './guest-form.ts';

export interface GuestFormSetup {
  readonly start: GuestDraft;
  /** `start` is what he was typing when he left. */
  readonly restored: boolean;
  readonly draft: FormDraft<GuestDraft>;
  readonly onSaved: (guest: Guest) => void;
}

/** Both windows changed the same fields: what stands where, until he chose. */
export interface Conflict { readonly mine: GuestFacts; readonly theirs: Guest; readonly fields: readonly (keyof GuestFacts)[] }

export type GuestFormFailure = 'diskFull' | 'gone';

/** The form of a guest with its draft, its saving, and what happens when another window was quicker. */
export function useGuestForm({ start, restored, draft, onSaved }: GuestFormSetup) {
  const { t } = useTranslation('guests');
  const { guests, directory } = useBook();
  const { addressed } = useFormat();
  const today = useToday();
  const [base, setBase] = useState(start.base);
  const [ownId] = useState(() => newId() as GuestId);
  const [failure, setFailure] = useState<GuestFormFailure | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const resolver = useMemo(() => zodResolver(guestFormSchema(base?.id ?? ownId, today)), [base, ownId, today]);
  const form = useForm<GuestFormValues, unknown, GuestFacts>({ resolver, defaultValues: start.values });
  const { keep, drop } = draft;
  const { isDirty } = form.formState;

  // Before he can type: the first letter is kept as well.
  useLayoutEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values }) => keep({ values, base }) }), [form, keep, base]);

  const explain = (error: SaveGuestError, mine: GuestFacts): void => {
    if (error.kind === 'disk-full') setFailure('diskFull');
    else if (error.kind === 'invalid') for (const { path, code } of error.issues) form.setError(path as 'familyName', { message: code });
    else if (error.current === null) setFailure('gone');
    else void meet(mine, error.current);
  };

  /** Whether it is in the book. */
  const save = async (facts: GuestFacts, onto: Guest | null): Promise<boolean> => {
    setFailure(null);
    const saved = await guests.save({ ...facts, id: onto?.id ?? ownId }, onto?.updatedAt ?? null);
    if (!saved.ok) {
      explain(saved.error, facts);
      return false;
    }
    drop();
    sayDone(t('page.saved', { name: addressed({ name: displayName(saved.value), honorific: saved.value.honorific }) }));
    onSaved(saved.value);
    return true;
  };

  /** Fields that only one window changed are taken from it; where both did, he is asked. */
  const meet = async (mine: GuestFacts, theirs: Guest): Promise<void> => {
    const { merged, conflicts } = mergeEdits(base ? factsOf(base) : mine, mine, factsOf(theirs));
    if (conflicts.length > 0) {
      setConflict({ mine: merged, theirs, fields: conflicts });
      return;
    }
    if (await save(merged, theirs)) sayDone(t('conflict.merged'));
  };

  const settle = async (facts: GuestFacts): Promise<void> => {
    if (!conflict) return;
    const { theirs } = conflict;
    setConflict(null);
    setBase(theirs);
    form.reset(guestFormOf({ ...facts, sample: false }, (id) => directory.entry(id)?.name ?? ''));
    await save(facts, theirs);
  };

  const submit = form.handleSubmit((facts) => save(facts, base));
  return {
    form, failure, conflict, settle,
    /** What would be lost by leaving now; null when nothing would. */
    typed: (): GuestDraft | null => (restored || isDirty ? { values: form.getValues(), base } : null),
    save: () => void submit(),
    saveAsNew: () => void form.handleSubmit((facts) => save(facts, null))(),
    forgetConflict: () => setConflict(null),
  };
}
