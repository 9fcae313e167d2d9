import { useRef } from 'react';
import type { FieldPath } from 'react-hook-form';
import { ok, type Result } from '#shared/lib/result';
import type { GuestId, VisitId } from '#shared/model/ids';
import type { Visit } from '#shared/model/visit';
import type { SaveVisitError } from '../../data/visits-contract.ts';
import { useBook } from '../../data/book-provider.tsx';
import type { ReadVisitForm, VisitFormValues } from './visit-form.ts';

export interface SavedVisit {
  readonly visitId: VisitId;
  /** The guest who was made in the same act, and goes with it when it is undone. */
  readonly newGuestId: GuestId | null;
}

/** One evening into the book: a new one, one with a new guest, or a correction of `correcting`. */
export function useSaveVisit(correcting: Visit | null): (read: ReadVisitForm) => Promise<Result<SavedVisit, SaveVisitError>> {
  const { visits } = useBook();
  // What he has seen of the visit. Once he was told that it is another by now, saving again is meant.
  const base = useRef(correcting);
  return async ({ visit, newGuest, said }) => {
    if (base.current) {
      const corrected = await visits.correct({ ...base.current, ...visit }, base.current);
      if (!corrected.ok && corrected.error.kind === 'changed-elsewhere') base.current = corrected.error.current ?? base.current;
      return corrected.ok ? ok({ visitId: visit.id, newGuestId: null }) : corrected;
    }
    const logged = newGuest ? await visits.logWithNewGuest(newGuest, visit, said) : await visits.log(visit, said);
    return logged.ok ? ok({ visitId: visit.id, newGuestId: newGuest?.id ?? null }) : logged;
  };
}

/** The book's own checks speak of a visit; this is the field of the form that shows it. */
export function fieldOfIssue(path: string): FieldPath<VisitFormValues> {
  const known: readonly FieldPath<VisitFormValues>[] = ['on', 'party', 'companions', 'amount', 'dishes', 'talk', 'recommendation', 'occasion', 'movedWords'];
  return known.find((name) => name === path) ?? (path === 'introducedBy' ? 'introducerText' : 'guestText');
}
