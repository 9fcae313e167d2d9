import { keyOf, type BackupRow } from './backup-tables.ts';

/**
 * A question that went on in two books gave the same places of a stratum to different guests. The one who was assigned later gets the next number behind all
 * others, those that somebody has left included; the side stays the one that was drawn. Which book is merged into which makes no difference.
 */
export function placesApart(assignments: readonly BackupRow[], experiments: readonly BackupRow[]): readonly BackupRow[] {
  const stratumOf = (row: BackupRow): string => keyOf(['experimentId', 'stratum'], row);
  const last = new Map<string, number>();
  const left = experiments.flatMap(({ id, gone }) => ((gone ?? []) as readonly BackupRow[]).map((row): BackupRow => ({ ...row, experimentId: id })));
  for (const row of [...assignments, ...left]) last.set(stratumOf(row), Math.max(Number(row['place']), last.get(stratumOf(row)) ?? -1));
  const [taken, moved] = [new Set<string>(), new Map<BackupRow, number>()];
  for (const row of assignments.toSorted(byDayAndGuest)) {
    const place = keyOf(['experimentId', 'stratum', 'place'], row);
    if (taken.has(place)) {
      const next = (last.get(stratumOf(row)) ?? -1) + 1;
      last.set(stratumOf(row), next);
      moved.set(row, next);
    }
    taken.add(place);
  }
  return assignments.map((row) => (moved.has(row) ? { ...row, place: moved.get(row) } : row));
}

function byDayAndGuest(one: BackupRow, other: BackupRow): number {
  const [a, b] = [one, other].map((row) => `${String(row['assignedOn'])} ${String(row['guestId'])}`) as [string, string];
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The place that somebody has left in either book stays, unless it is held again: else a verdict of the one would be lost in the other.
 * Not told apart: two guests to whom both books gave one place on one day, of whom one was deleted before the books met; his place is lost then.
 */
export function withPlaces(experiment: BackupRow, both: readonly BackupRow[], assignments: readonly BackupRow[]): BackupRow {
  const placeOf = (row: BackupRow): string => keyOf(['arm', 'stratum', 'place', 'assignedOn'], row);
  const held = new Set(assignments.flatMap((row) => (row['experimentId'] === experiment['id'] ? [placeOf(row)] : [])));
  const left = both.flatMap((row) => (row['id'] === experiment['id'] ? (row['gone'] ?? []) as readonly BackupRow[] : []));
  const gone = [...new Map(left.map((row) => [placeOf(row), row])).values()].filter((row) => !held.has(placeOf(row)));
  // A question that was stopped in one of the books is stopped: nothing but stopping changes after its start.
  const stops = both.flatMap((row) => (row['id'] === experiment['id'] && typeof row['stoppedOn'] === 'string' ? [row['stoppedOn']] : [])).toSorted();
  return { ...experiment, ...(left.length === 0 ? {} : { gone }), ...(stops.length === 0 ? {} : { stoppedOn: stops[0] }) };
}
