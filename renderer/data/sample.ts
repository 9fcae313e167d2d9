import { err, ok } from '#shared/lib/result';
import type { GuestId } from '#shared/model/ids';
import type { Ledger } from './act.ts';
import { bookRow } from './act.ts';
import type { Sample, SampleBook } from './sample-contract.ts';
import { beginningWith, type BookDb } from './book-db.ts';
import { actInBulk, addAll } from './bulk.ts';
import type { BookParts } from './parts.ts';
import { trashedRows, type GuestRow, type TrashedRows } from './rows.ts';
import { readShop } from './settings.ts';
import { recountGuest, strikeFigures, totalsOf, type TotalledRows } from './totals.ts';

export function openSample(parts: BookParts, onCommitted: () => Promise<void>): Sample {
  const { db, act } = parts;
  return {
    load: (data) => actInBulk(parts, onCommitted, async (bulkDb, ledger) => {
      if (ledger.sampleLoaded) return err({ kind: 'already-present' });
      await addAll(bulkDb, ledger, await withoutKnown(bulkDb, data));
      ledger.setSampleLoaded(true);
      return ok(null);
    }),
    remove: (cleanShop) => act(async (ledger) => {
      for (const guest of await db.guests.filter(({ sample }) => sample).toArray()) await removeSampleOf(db, ledger, guest);
      await clearTrash(db);
      const shop = cleanShop && await readShop(db);
      if (shop) await db.settings.put({ key: 'shop', value: cleanShop(shop) });
      ledger.setSampleLoaded(false);
      return ok(null);
    }),
    present: async () => (await bookRow(db)).sampleLoaded,
  };
}

/** A guest who stayed as a real one when the sample left is not brought a second time, nor what belonged to him. */
async function withoutKnown(db: BookDb, data: SampleBook): Promise<SampleBook> {
  const known = new Set<GuestId>((await db.guests.bulkGet(data.guests.map(({ id }) => id))).flatMap((row) => (row ? [row.id] : [])));
  const isNew = ({ guestId }: { readonly guestId: GuestId }) => !known.has(guestId);
  return {
    guests: data.guests.filter(({ id }) => !known.has(id)),
    visits: data.visits.filter(isNew), touches: data.touches.filter(isNew), decisions: data.decisions.filter(isNew), letters: data.letters.filter(isNew),
    answers: data.answers?.filter(isNew) ?? [],
  };
}

/** Nothing of the sample may come back from the trash into a book that has none. The same rule as for guests who are there. */
async function clearTrash(db: BookDb): Promise<void> {
  for (const bundle of await db.trash.toArray()) {
    const rows = withoutSample(trashedRows(bundle));
    const isEmpty = Object.values(rows).every((table) => table.length === 0);
    if (isEmpty) await db.trash.delete(bundle.id);
    else await db.trash.put({ ...bundle, rows });
  }
}

/** Decisions are filed under their visits, wherever those went. */
const ofGuest = (id: GuestId, { visits, touches, decisions }: Pick<TrashedRows, 'visits' | 'touches' | 'decisions'>): TotalledRows =>
  ({ visits: visits.filter(({ guestId }) => guestId === id), touches: touches.filter(({ guestId }) => guestId === id), decisions });

function withoutSample({ guests, visits, touches, decisions, letters, photos, answers, assignments }: TrashedRows): TrashedRows {
  const real = <Row extends { readonly sample: boolean }>(rows: readonly Row[]) => rows.filter(({ sample }) => !sample);
  const kept = { visits: real(visits), touches: real(touches), decisions: real(decisions), letters: real(letters), photos, answers: real(answers), assignments: real(assignments) };
  const stays = (id: GuestId) => [...kept.visits, ...kept.touches, ...photos, ...kept.answers].some(({ guestId }) => guestId === id);
  return {
    ...kept,
    guests: guests.filter(({ id, sample }) => !sample || stays(id)).map((guest) => (
      guest.sample ? { ...guest, sample: false, totals: totalsOf(ofGuest(guest.id, kept)) } : guest
    )),
  };
}

/** Somebody who came in truth, was called in truth, said something in truth or has a photo stays, with that. A mention of a guest who leaves (紹介者) stays as it is and points at nobody. */
async function removeSampleOf(db: BookDb, ledger: Ledger, guest: GuestRow): Promise<void> {
  const visits = await db.visits.where('[guestId+on]').between(...beginningWith(guest.id)).toArray();
  const touches = await db.touches.where('[guestId+on]').between(...beginningWith(guest.id)).toArray();
  const decisions = await db.decisions.where('guestId').equals(guest.id).toArray();
  const letters = await db.letters.where('guestId').equals(guest.id).toArray();
  const photos = await db.photos.where('[guestId+side]').between(...beginningWith(guest.id)).count();
  const answers = await db.answers.where('[guestId+on]').between(...beginningWith(guest.id)).toArray();
  const assignments = await db.assignments.where('guestId').equals(guest.id).toArray();
  const played = visits.filter(({ sample }) => sample);
  const playedTouches = touches.filter(({ sample }) => sample);
  await db.visits.bulkDelete(played.map(({ id }) => id));
  await db.touches.bulkDelete(playedTouches.map(({ id }) => id));
  await db.decisions.bulkDelete(decisions.filter(({ sample }) => sample).map(({ visitId, stepId }) => [visitId, stepId]));
  await db.letters.bulkDelete(letters.filter(({ sample }) => sample).map(({ id }) => id));
  await db.answers.bulkDelete(answers.filter(({ sample }) => sample).map(({ id }) => id));
  await db.assignments.bulkDelete(assignments.filter(({ sample }) => sample).map(({ experimentId, guestId }) => [experimentId, guestId]));
  await strikeFigures(db, played, guest.no);
  const stays = played.length < visits.length || playedTouches.length < touches.length || photos > 0 || answers.some(({ sample }) => !sample);
  if (stays) {
    await db.guests.put({ ...guest, sample: false, seq: ledger.no });
    await recountGuest(db, guest.id, ledger.no);
  } else {
    await db.guests.delete(guest.id);
  }
  ledger.count({ guests: stays ? 0 : -1, visits: -played.length, touches: -playedTouches.length });
}
