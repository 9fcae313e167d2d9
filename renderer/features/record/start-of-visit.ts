import type { PlainDate } from '#shared/lib/plain-date';
import type { GuestEntry } from '../../data/guests-contract.ts';
import { blankVisit, isUntouched, type VisitFormValues } from './visit-form.ts';

export type ChosenGuest = Pick<GuestEntry, 'id' | 'name' | 'honorific'>;

export interface StartOfVisit {
  readonly start: VisitFormValues;
  /** `start` is what he was typing when he left. */
  readonly restored: boolean;
  /** The guest he came for, who must wait: words about somebody else stand in the form, and are never thrown away unasked. */
  readonly waiting: ChosenGuest | null;
}

/** What the form of a new evening begins with: what he left half typed, else the guest whose page he comes from, else nothing. */
export function startOfVisit(draft: VisitFormValues | null, chosen: ChosenGuest | undefined, today: PlainDate, newId: () => string): StartOfVisit {
  const isHisOwn = chosen !== undefined && draft !== null && !draft.isNew && draft.guestId === chosen.id;
  if (draft !== null && !(chosen && isUntouched({ ...draft, on: today }, today))) return { start: draft, restored: true, waiting: chosen && !isHisOwn ? chosen : null };
  return { start: { ...blankVisit(today, newId), ...ofGuest(chosen) }, restored: false, waiting: null };
}

/** The fields of a guest who is picked. */
export const ofGuest = (guest: ChosenGuest | null | undefined): Partial<VisitFormValues> => (guest ? { guestId: guest.id, guestText: guest.name } : {});
