import type { NamedGuest } from '#shared/exchange/incoming/incoming-guest';
import { longestName, longestPhone } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import type { Visit } from '#shared/model/visit';
import { guestOfFields } from './filled-guest.ts';
import type { BuiltGuest } from './built-import.ts';
import type { PlannedVisit } from './plan-visits.ts';

/** Whose the visits of one name are: this guest's, a new guest's, or nobody's, and they are left out. */
export type VisitOwner = GuestId | 'make' | 'leave';
export interface VisitChoices {
  /** By `said`; where nothing is chosen, a single guest found is taken. */
  readonly owners: ReadonlyMap<string, VisitOwner>;
  readonly unknown: 'make' | 'leave';
}
export const usualVisitChoices: VisitChoices = { owners: new Map(), unknown: 'leave' };

export type BuiltVisit = Omit<Visit, 'id' | 'recordedAt' | 'sample' | 'broughtBy'> & { readonly id: null };
export interface BuiltVisits {
  readonly added: readonly BuiltGuest[];
  readonly visits: readonly BuiltVisit[];
  /** Rows with problems, of nobody, or that are in the book already. */
  readonly left: number;
}

/** Whose the visit of a row is, by his choices. */
export function ownerOf(row: PlannedVisit, { owners, unknown }: VisitChoices): VisitOwner {
  if (row.faulty || row.repeated) return 'leave';
  const chosen = owners.get(row.said) ?? (row.guests.length === 0 ? unknown : row.guests.length === 1 ? row.guests[0] : undefined) ?? 'leave';
  return row.known.some((id) => id === chosen) ? 'leave' : chosen;
}

/** What the rows of a visits list come to, by his choices. `ids` gives the id of a new guest. */
export function openVisitBuilding(choices: VisitChoices, ids: () => string): { readonly take: (row: PlannedVisit) => void; readonly done: () => BuiltVisits } {
  const made = new Map<string, BuiltGuest>();
  const visits: BuiltVisit[] = [];
  let left = 0;
  return {
    take: (row) => {
      const owner = ownerOf(row, choices);
      if (owner === 'leave' || row.on === null) {
        left += 1;
        return;
      }
      const guest = owner === 'make' ? made.get(row.said) ?? newGuest(row.guest, ids() as GuestId) : null;
      if (guest) made.set(row.said, guest);
      visits.push(visitOf(row, row.on, guest?.id ?? (owner as GuestId)));
    },
    done: () => ({ added: [...made.values()], visits, left }),
  };
}

/** Family and given name are told apart only where a blank stands between them. Of a name that is too long its beginning is taken; several telephones in one cell stand in the memo. */
function newGuest({ name, kana, phone, email }: NamedGuest, id: GuestId): BuiltGuest {
  const [familyName = '', ...given] = name.trim().split(/\s+/u);
  const [familyKana = '', ...givenKana] = kana.trim().split(/\s+/u);
  const reached = phone.length <= longestPhone ? { phone, email } : { memo: phone, email };
  return { ...guestOfFields({ familyName: fitted(familyName || familyKana), givenName: fitted(given.join(' ')), familyKana: fitted(familyKana), givenKana: fitted(givenKana.join(' ')), ...reached }), id };
}

const fitted = (half: string): string => half.slice(0, longestName).toWellFormed().replace(/\ufffd$/u, '');

function visitOf({ guest: _guest, party, amount, companions, dishes, talk, recommendation, occasion, movedBy, movedWords }: PlannedVisit, on: Visit['on'], guestId: GuestId): BuiltVisit {
  return { id: null, guestId, on, party: party ?? 1, amount, companions, dishes, talk, occasion, recommendation, introducedBy: null, movedBy, movedWords };
}
