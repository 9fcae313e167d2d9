import type { EventId } from '#shared/model/event';
import type { Anniversary, Guest } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';

/**
 * What an event is called after the merge. Occasions carry the id of their guest (`birthday-2027/<guest>`), of the introduced one and of the anniversary,
 * so those of the guest who goes become those of the one who stays: what was sent to either is sent. A visit keeps its name.
 */
export function renamedEvents(guests: readonly Guest[], merged: Guest, gone: GuestId): (id: EventId) => EventId {
  const dropped = guests.filter(({ id }) => id === gone || id === merged.id).flatMap(({ anniversaries }) => anniversaries)
    .filter(({ id }) => !merged.anniversaries.some((kept) => kept.id === id));
  const names = [[gone, merged.id] as const, ...dropped.flatMap((day) => {
    const same = merged.anniversaries.find((kept) => isSameDay(kept, day));
    return same ? [[day.id, same.id] as const] : [];
  })];
  return (id) => (id.includes('/') ? names.reduce((name, [from, to]) => name.replaceAll(from, to), id as string) as EventId : id);
}

/** Two entries of one day: kind and date. The words beside it may differ. */
export const isSameDay = (one: Anniversary, other: Anniversary): boolean => one.kind === other.kind && one.on === other.on;
