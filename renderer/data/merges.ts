import { pairKey } from '#shared/duplicates/pair-key';
import type { Instant } from '#shared/lib/plain-date';
import { err, ok, type Result } from '#shared/lib/result';
import { displayName, type Guest } from '#shared/model/guest';
import type { Ledger } from './act.ts';
import type { ChangedElsewhere, NotFound } from './write-errors.ts';
import type { BookDb } from './book-db.ts';
import { carryOut } from './carry-out.ts';
import { leavePlaces, placesGivenUp } from './gone-places.ts';
import { checkedGuest, laterThan } from './guests.ts';
import type { Merge, MergeInput, Merges } from './merges-contract.ts';
import type { BookParts } from './parts.ts';
import { toGuest, type MergeRow } from './rows.ts';
import { changesOfMerge, rowsOfTwo } from './rows-of-two.ts';
import { unmerge } from './unmerge.ts';

export function openMerges({ db, act, now, newId }: BookParts): Merges {
  return {
    recent: async () => (await db.merges.orderBy('at').toArray()).toReversed().map(toMerge),
    merge: async (input) => {
      const guest = checkedGuest(input.guest, input.guest.id, now());
      return guest.ok ? act((ledger) => merge(db, ledger, { ...input, merged: guest.value, id: newId() })) : guest;
    },
    undo: (id) => act((ledger) => unmerge(db, ledger, id)),
    apart: async () => new Set(await db.apart.toCollection().primaryKeys()),
    setApart: (one, other, areTwo) => act(async ({ at }) => {
      const key = pairKey(one, other);
      if (areTwo) await db.apart.put({ key, one, other, at });
      else await db.apart.delete(key);
      return ok(null);
    }),
    everybody: async () => (await db.guests.toArray()).map(toGuest),
  };
}

const toMerge = ({ id, at, keep, keepName, goneName, changes }: MergeRow): Merge => ({ id, at, keep, keepName, goneName, undoable: changes !== null });

type Asked = MergeInput & { readonly merged: Guest; readonly id: string };

async function merge(db: BookDb, ledger: Ledger, { merged, gone, seen, photos, id }: Asked): Promise<Result<Merge, ChangedElsewhere<Guest> | NotFound>> {
  const [keepRow, goneRow] = await db.guests.bulkGet([merged.id, gone]);
  if (!keepRow || !goneRow || merged.id === gone) return err({ kind: 'not-found' });
  if (keepRow.updatedAt !== seen.keep) return err({ kind: 'changed-elsewhere', current: toGuest(keepRow) });
  if (goneRow.updatedAt !== seen.gone) return err({ kind: 'changed-elsewhere', current: toGuest(goneRow) });
  const stamped: Guest = {
    ...merged, sample: keepRow.sample && goneRow.sample, updatedAt: laterThan(keepRow.updatedAt, ledger.at),
    createdAt: goneRow.createdAt < keepRow.createdAt ? goneRow.createdAt : keepRow.createdAt,
  };
  const rows = await rowsOfTwo(db, keepRow, goneRow);
  const changes = await changesOfMerge(db, rows, { merged: stamped, gone, photos: new Set(photos), at: ledger.at });
  // Read before the visits are one: a guest of an experiment who becomes another of it leaves his place with what was known of him.
  await leavePlaces(db, ledger.at, { ...rows, assignments: placesGivenUp(changes) });
  await carryOut(db, ledger, changes);
  const row: MergeRow = { id, at: ledger.at, keep: stamped.id, gone, keepName: displayName(stamped), goneName: displayName(toGuest(goneRow)), changes };
  await db.merges.add(row);
  ledger.count({ guests: -1 });
  return ok(toMerge(row));
}

/** A merge older than `oldest` stays. Who became whom is kept for ever, so that an older copy of the book can be merged into this one. */
export async function settleOldMerges(db: BookDb, oldest: Instant): Promise<void> {
  await db.merges.where('at').below(oldest).filter(({ changes }) => changes !== null).modify({ changes: null });
}
