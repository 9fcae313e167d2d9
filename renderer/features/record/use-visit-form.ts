import { zodResolver } from '@hookform/resolvers/zod';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { parsePlainDate, type PlainDate } from '#shared/lib/plain-date';
import { displayName } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import type { Visit } from '#shared/model/visit';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import type { SaveVisitError } from '../../data/visits-contract.ts';
import { useBook } from '../../data/book-provider.tsx';
import type { FormDraft } from '../../data/use-form-draft.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { LastSaved } from './SavedNote.tsx';
import { fieldOfIssue, useSaveVisit, type SavedVisit } from './use-save-visit.ts';
import { ofGuest, type ChosenGuest } from './start-of-visit.ts';
import { visitFormSchema, type ReadVisitForm, type VisitFormValues } from './visit-form.ts';

export interface VisitFormSetup {
  /** The visit that is corrected; null for a new one. */
  readonly correcting: Visit | null;
  readonly start: VisitFormValues;
  /** `start` is what he was typing when he left. */
  readonly restored: boolean;
  /** The guest he came for, where `start` is about somebody else. */
  readonly waiting: ChosenGuest | null;
  readonly draft: FormDraft<VisitFormValues>;
  readonly blank: (on: PlainDate) => VisitFormValues;
  readonly onDay: (on: PlainDate) => void;
  /** A correction is done. */
  readonly onCorrected: (name: string) => void;
}

export type SaveFailure = 'diskFull' | 'gone' | 'savedOtherwise' | 'correctedOtherwise';

/** The form with its draft, its saving and its undo. */
export function useVisitForm({ correcting, start, restored, waiting, draft, blank, onDay, onCorrected }: VisitFormSetup, today: PlainDate) {
  const { t } = useTranslation('record');
  const { directory } = useBook();
  const { addressed } = useFormat();
  const guestOf = (id: GuestId) => directory.entry(id) ?? { name: form.getValues('guestText'), honorific: 'none' as const };
  const saveVisit = useSaveVisit(correcting);
  const removeSaved = useRemoveSaved();
  const resolver = useMemo(() => zodResolver(visitFormSchema(today)), [today]);
  const form = useForm<VisitFormValues, unknown, ReadVisitForm>({ resolver, defaultValues: start });
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const [continued, setContinued] = useState(restored);
  const [lastSaved, setLastSaved] = useState<LastSaved | null>(null);
  const { keep, drop } = draft;
  const { isDirty } = form.formState;
  const toFirstField = useFirstField(form);

  // Before he can type: the first letter is kept as well.
  useLayoutEffect(() => form.subscribe({
    formState: { values: true },
    callback: ({ values }) => {
      keep(values);
      const on = values.on === null ? undefined : parsePlainDate(values.on);
      if (on?.ok) onDay(on.value);
    },
  }), [form, keep, onDay]);

  const startAnew = (values: VisitFormValues): void => {
    form.reset(values);
    drop();
    setContinued(false);
    toFirstField();
  };

  const submit = form.handleSubmit(async (read) => {
    const name = addressed(read.newGuest ? { name: displayName(read.newGuest), honorific: read.newGuest.honorific } : guestOf(read.visit.guestId));
    setFailure(null);
    const saved = await saveVisit(read);
    if (!saved.ok) setFailure(explained(form, saved.error, correcting ? null : blank(today)));
    else if (correcting) {
      drop();
      onCorrected(name);
    } else {
      // Now it is the turn of the guest he came for.
      startAnew({ ...blank(read.visit.on), answerKind: form.getValues('answerKind'), ...ofGuest(continued ? waiting : null) });
      const takeBack = async (): Promise<void> => {
        setLastSaved(null);
        await removeSaved(saved.value, name);
        form.setFocus('guestText');
      };
      setLastSaved({ guestId: read.visit.guestId, visitId: saved.value.visitId, name, undo: () => void takeBack() });
    }
  });

  const discard = (): void => {
    const before = form.getValues();
    startAnew(correcting ? form.formState.defaultValues as VisitFormValues : { ...blank(today), ...ofGuest(waiting) });
    offerUndo(t('discarded'), async () => {
      form.reset(before);
      keep(before);
      return true;
    }, 'notice');
  };

  return { form, save: () => void submit(), failure, restored: continued, discard, lastSaved, untouched: !isDirty };
}

/**
 * Each party begins in the first field, as soon as it is seen. In an effect, not in a frame: reset() forgets the fields until they are drawn again, and on
 * a slow computer a frame comes before that.
 */
function useFirstField(form: UseFormReturn<VisitFormValues, unknown, ReadVisitForm>): () => void {
  const [asked, setAsked] = useState(1);
  const answered = useRef(0);
  useLayoutEffect(() => {
    if (answered.current === asked) return;
    answered.current = asked;
    form.setFocus('guestText');
  }, [form, asked]);
  return () => setAsked((count) => count + 1);
}

/** Says what has gone, and offers it back. */
function useRemoveSaved() {
  const { t } = useTranslation('record');
  const { visits, undo } = useBook();
  return async ({ visitId, newGuestId }: SavedVisit, name: string): Promise<void> => {
    const removed = await visits.takeBack(visitId, newGuestId);
    if (removed.ok) offerUndo(t('removed', { name }), async () => (await undo(removed.value)).ok);
    else sayDone(t(removed.error.kind === 'disk-full' ? 'failed.notRemoved' : 'failed.notFound', { name }));
  };
}

/** Says each slip at its field, and returns what must be said for the whole form. `fresh` has new ids for an evening that is not a correction. */
function explained(form: UseFormReturn<VisitFormValues, unknown, ReadVisitForm>, error: SaveVisitError, fresh: VisitFormValues | null): SaveFailure | null {
  if (error.kind === 'disk-full') return 'diskFull';
  if (error.kind === 'not-found') {
    form.setError('guestText', { message: 'guest-gone' });
    return 'gone';
  }
  if (error.kind === 'invalid') {
    for (const { path, code } of error.issues) form.setError(fieldOfIssue(path), { message: code });
    return null;
  }
  if (!fresh) return 'correctedOtherwise';
  // What he typed is another evening than the one saved under these ids; saved once more it becomes one of its own.
  form.setValue('visitId', fresh.visitId);
  form.setValue('newGuestId', fresh.newGuestId);
  return 'savedOtherwise';
}
