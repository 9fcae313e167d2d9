import type { Instant } from '#shared/lib/plain-date';
import type { Assignment } from '#shared/model/experiment';
import type { Guest } from '#shared/model/guest';
import type { GuestId, PhotoId } from '#shared/model/ids';
import { mergeDecisions } from './merge-decisions.ts';
import { mergeLetters } from './merge-letters.ts';
import type { ApartPair, MergeRows, StoredPhoto } from './merge-rows.ts';
import { pairKey } from './pair-key.ts';
import { renamedEvents } from './renamed-events.ts';

export interface Merging {
  /** What the guest who stays looks like afterwards; his id is that of the guest who stays. */
  readonly merged: Guest;
  readonly gone: GuestId;
  /** Which photo stays where both have one of the same side; of others the newer. */
  readonly photos: ReadonlySet<PhotoId>;
  readonly at: Instant;
}

/**
 * The rows after two guests have become one. Rows that need no change are handed back as they came (the same objects). Where both halves hold the
 * same occasion, experiment or side of a card, one row stays: see `mergeDecisions`, `mergeLetters`. Lines of the ledger all stay. Whoever introduced
 * himself by it was introduced by nobody.
 */
export function mergeGuests(rows: MergeRows, { merged, gone, photos, at }: Merging): MergeRows {
  const keep = merged.id;
  const moved = <Row extends { readonly guestId: GuestId }>(row: Row): Row => (row.guestId === gone ? { ...row, guestId: keep } : row);
  const eventNow = renamedEvents(rows.guests, merged, gone);
  const ours = (id: GuestId): boolean => id === keep || id === gone;
  const introducer = (of: GuestId, by: GuestId | null): GuestId | null => (by !== null && ours(by) ? (ours(of) ? null : keep) : by);
  const { letters, lost } = mergeLetters(rows.letters.map(moved), eventNow);
  const touches = rows.touches.map(moved);
  const { decisions, settles } = mergeDecisions({ ...rows, touches }, { eventNow, keep, gone, lost });
  return {
    guests: rows.guests.filter(({ id }) => id !== gone).map((guest) => withGuest(guest, { merged, introducedBy: introducer(guest.id, guest.introducedBy), at })),
    visits: rows.visits.map(moved).map((visit) => {
      const introducedBy = introducer(visit.guestId, visit.introducedBy);
      return introducedBy === visit.introducedBy ? visit : { ...visit, introducedBy };
    }),
    touches: touches.map((touch) => {
      const letterId = touch.letterId !== null && lost.has(touch.letterId) ? null : touch.letterId;
      const settled = settles(touch);
      return letterId === touch.letterId && settled === touch.settles ? touch : { ...touch, letterId, ...(settled === undefined ? {} : { settles: settled }) };
    }),
    decisions,
    letters,
    photos: onePerPlace(rows.photos.map(moved), ({ guestId, side }) => `${guestId} ${side}`, (one, other) => betterPhoto(one, other, photos)),
    answers: rows.answers.map(moved),
    assignments: onePerPlace(rows.assignments.map(moved), ({ experimentId, guestId }) => `${experimentId} ${guestId}`, firstAssigned),
    improvements: rows.improvements.map((row) => (row.guestIds.includes(gone) ? { ...row, guestIds: [...new Set(row.guestIds.map((id) => (id === gone ? keep : id)))] } : row)),
    apart: mergeApart(rows.apart, keep, gone),
  };
}

/** A guest whose introducer has another id now counts as edited: a form that is open with the old one must not put it back. */
function withGuest(guest: Guest, { merged, introducedBy, at }: { readonly merged: Guest; readonly introducedBy: GuestId | null; readonly at: Instant }): Guest {
  if (guest.id === merged.id) return { ...guest, ...merged, introducedBy: merged.introducedBy === guest.introducedBy ? introducedBy : merged.introducedBy };
  return introducedBy === guest.introducedBy ? guest : { ...guest, introducedBy, updatedAt: at > guest.updatedAt ? at : guest.updatedAt };
}

/** One row for each place, in the order in which the places came. */
function onePerPlace<Row>(rows: readonly Row[], placeOf: (row: Row) => string, better: (one: Row, other: Row) => Row): readonly Row[] {
  const places = new Map<string, Row>();
  for (const row of rows) {
    const place = placeOf(row);
    const there = places.get(place);
    places.set(place, there === undefined ? row : better(there, row));
  }
  return [...places.values()];
}

function betterPhoto(one: StoredPhoto, other: StoredPhoto, chosen: ReadonlySet<PhotoId>): StoredPhoto {
  if (chosen.has(one.id) !== chosen.has(other.id)) return chosen.has(one.id) ? one : other;
  return other.addedAt > one.addedAt ? other : one;
}

/** Whoever was assigned twice counts on the side to which he was assigned first: that was chance, the second was a mistake. */
function firstAssigned(one: Assignment, other: Assignment): Assignment {
  return other.assignedOn < one.assignedOn ? other : one;
}

function mergeApart(pairs: readonly ApartPair[], keep: GuestId, gone: GuestId): readonly ApartPair[] {
  const now = pairs.filter(({ key }) => key !== pairKey(keep, gone)).map((pair) => {
    if (pair.one !== gone && pair.other !== gone) return pair;
    const [one, other] = [pair.one === gone ? keep : pair.one, pair.other === gone ? keep : pair.other];
    return { ...pair, one, other, key: pairKey(one, other) };
  });
  return onePerPlace(now, ({ key }) => key, (one) => one);
}
