import { err, ok, type Result } from '#shared/lib/result';
import { guestSchema, type Guest } from '#shared/model/guest';
import type { GuestId, ImportId, PhotoId, VisitId } from '#shared/model/ids';
import { importRecordSchema, type ImportRecord } from '#shared/model/import-record';
import { visitSchema, type Visit } from '#shared/model/visit';
import type { Instant } from '#shared/lib/plain-date';
import type { Ledger } from './act.ts';
import type { Invalid } from './write-errors.ts';
import { beginningWith, type BookDb } from './book-db.ts';
import { actInBulk, addFigures } from './bulk.ts';
import { checked } from './checked.ts';
import { noTotals, sortKeys } from './guest-entry.ts';
import { laterThan } from './guests.ts';
import { takeBackImport } from './import-undo.ts';
import type { ImportError, Imports, ImportWatch, ImportWork } from './imports-contract.ts';
import type { BookParts } from './parts.ts';
import { redrawn, type Picture } from './picture.ts';
import type { GuestRow, ImportPartRow, PhotoRow } from './rows.ts';
import { keptSince } from './trash.ts';
import { settleGuests } from './verify-totals.ts';

/** So many rows are written between two looks at whether he has changed his mind. */
const portion = 500;
/** The ids of so many rows stand in one row of `importParts`: some 80 KB, one line of a backup. */
const idsInPart = 2000;

export function openImports(parts: BookParts, onCommitted: () => Promise<void>): Imports {
  const { db, now, newId } = parts;
  return {
    run: async (work, watch = {}) => {
      const at = now();
      const record = checked(importRecordSchema, { ...work.record, id: newId(), at, added: 0, changed: 0, photos: 0, undoneAt: null });
      if (!record.ok) return record;
      const count = countTo(work.added.length + work.changed.length + work.visits.length + work.photos.length, watch);
      const prepared = await prepare(work, { at, newId, count });
      if (!prepared.ok) return prepared;
      const written = await actInBulk<ImportRecord, ImportError>(parts, onCommitted, (bulk, ledger) => write(bulk, ledger, { record: record.value, prepared: prepared.value, count }));
      return written.ok ? ok({ record: written.value, refusedPhotos: prepared.value.refusedPhotos }) : written;
    },
    undo: (id) => actInBulk(parts, onCommitted, async (bulk, ledger) => takeBackImport(bulk, ledger, id)),
    list: async () => {
      const oldest = keptSince(now());
      return (await db.imports.orderBy('at').toArray()).toReversed().map((record) => ({ ...record, undoable: record.undoneAt === null && record.at >= oldest }));
    },
    remembered: async (headers) => {
      const records = headers === '' ? [] : await db.imports.where('headers').equals(headers).sortBy('at');
      return records.at(-1)?.meanings ?? null;
    },
  };
}

/** What can no longer be taken back is forgotten; that it was done stays. */
export async function forgetOldParts(db: BookDb, oldest: Instant): Promise<void> {
  for (const { id } of await db.imports.where('at').below(oldest).toArray()) await db.importParts.where('[importId+part]').between(...beginningWith(id)).delete();
}

/** What is ready to be written: parsed, with its sort keys, pictures redrawn. */
interface Prepared {
  readonly added: readonly Guest[];
  readonly keys: ReadonlyMap<GuestId, Pick<GuestRow, 'kanaKey' | 'searchKey'>>;
  readonly changed: readonly { readonly guest: Guest; readonly base: Instant }[];
  readonly visits: readonly Visit[];
  readonly photos: readonly PhotoRow[];
  readonly refusedPhotos: number;
}

interface Count { readonly step: (by: number) => void; readonly cancelled: () => boolean }

function countTo(rows: number, { onProgress, signal }: ImportWatch): Count {
  // Every row is checked and then written.
  const total = rows * 2;
  let done = 0;
  return {
    step: (by) => {
      done += by;
      onProgress?.({ done, total });
    },
    cancelled: () => signal?.aborted === true,
  };
}

const breathe = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });

/** Before the act, with pauses: he can go on working meanwhile. */
async function prepare(work: ImportWork, { at, newId, count }: { readonly at: Instant; readonly newId: () => string; readonly count: Count }): Promise<Result<Prepared, ImportError>> {
  const keys = new Map<GuestId, Pick<GuestRow, 'kanaKey' | 'searchKey'>>();
  const guest = (input: ImportWork['added'][number]) => {
    const parsed = checked(guestSchema, { ...input, createdAt: at, updatedAt: at, sample: false });
    if (parsed.ok) keys.set(parsed.value.id, sortKeys(parsed.value));
    return parsed;
  };
  const added = await each(work.added, guest, count);
  if (!added.ok) return added;
  const changed = await each(work.changed, ({ input, base }) => {
    const parsed = guest(input);
    return parsed.ok ? ok({ guest: parsed.value, base }) : parsed;
  }, count);
  if (!changed.ok) return changed;
  const visits = await each(work.visits, (input) => checked(visitSchema, { ...input, id: input.id ?? newId(), recordedAt: at, sample: false }), count);
  if (!visits.ok) return visits;
  const photos = await redrawAll(work.photos, count);
  if (count.cancelled()) return err({ kind: 'cancelled' });
  const rows = photos.map(({ guestId, picture }) => ({ id: newId() as PhotoId, guestId, side: 'card-front' as const, ...picture, addedAt: at }));
  return ok({ added: added.value, keys, changed: changed.value, visits: visits.value, photos: rows, refusedPhotos: work.photos.length - rows.length });
}

async function each<Input, Output>(inputs: readonly Input[], parse: (input: Input) => Result<Output, Invalid>, count: Count): Promise<Result<readonly Output[], ImportError>> {
  const outputs: Output[] = [];
  for (const portionOf of portions(inputs, portion)) {
    for (const input of portionOf) {
      const parsed = parse(input);
      if (!parsed.ok) return parsed;
      outputs.push(parsed.value);
    }
    count.step(portionOf.length);
    await breathe();
    if (count.cancelled()) return err({ kind: 'cancelled' });
  }
  return ok(outputs);
}

async function redrawAll(photos: ImportWork['photos'], count: Count): Promise<readonly { readonly guestId: GuestId; readonly picture: Picture }[]> {
  const drawn: { readonly guestId: GuestId; readonly picture: Picture }[] = [];
  for (const { guestId, file } of photos) {
    if (count.cancelled()) break;
    const picture = await redrawn(file);
    if (picture.ok) drawn.push({ guestId, picture: picture.value });
    count.step(1);
  }
  return drawn;
}

function* portions<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}

interface ToWrite { readonly record: ImportRecord; readonly prepared: Prepared; readonly count: Count }

async function write(db: BookDb, ledger: Ledger, { record, prepared, count }: ToWrite): Promise<Result<ImportRecord, ImportError>> {
  const { added, keys, visits } = prepared;
  const changed = await changedRows(db, ledger, prepared);
  if (!changed.ok) return changed;
  const numbers = new Map<GuestId, number>();
  const rowOf = (guest: Guest): GuestRow => {
    const no = ledger.takeGuestNo();
    numbers.set(guest.id, no);
    return { ...guest, ...keys.get(guest.id) ?? sortKeys(guest), no, seq: ledger.no, totals: noTotals };
  };
  for (const some of portions(added, portion)) {
    await db.guests.bulkAdd(some.map(rowOf));
    count.step(some.length);
    if (count.cancelled()) return err({ kind: 'cancelled' });
  }
  await db.guests.bulkPut(changed.value.map(({ row }) => row));
  count.step(changed.value.length);
  const visiting = await addVisits(db, visits, { numbers, count });
  if (!visiting.ok) return visiting;
  const photos = await freePlaces(db, prepared.photos);
  await db.photos.bulkAdd([...photos]);
  count.step(prepared.photos.length);
  if (count.cancelled()) return err({ kind: 'cancelled' });
  const done: ImportRecord = { ...record, added: record.what === 'visits' ? visits.length : added.length, changed: changed.value.length, photos: photos.length };
  await db.imports.add(done);
  await db.importParts.bulkAdd([...partsOf(done.id, { added, changed: changed.value, visits, photos })]);
  ledger.count({ guests: added.length, visits: visits.length });
  await settleGuests(db, ledger, new Set(visits.map(({ guestId }) => guestId)));
  return ok(done);
}

interface ChangedRow { readonly was: GuestRow; readonly row: GuestRow }

async function changedRows(db: BookDb, ledger: Ledger, { changed, keys }: Prepared): Promise<Result<readonly ChangedRow[], ImportError>> {
  const before = await db.guests.bulkGet(changed.map(({ guest }) => guest.id));
  const rows: ChangedRow[] = [];
  for (const [index, { guest, base }] of changed.entries()) {
    const was = before[index];
    if (was?.updatedAt !== base) return err({ kind: 'changed-elsewhere', guestId: guest.id });
    const stamped = { ...guest, createdAt: was.createdAt, sample: was.sample, updatedAt: laterThan(was.updatedAt, ledger.at) };
    rows.push({ was, row: { ...stamped, ...keys.get(guest.id) ?? sortKeys(guest), no: was.no, seq: ledger.no, totals: was.totals } });
  }
  return ok(rows);
}

async function addVisits(db: BookDb, visits: readonly Visit[], { numbers, count }: { readonly numbers: Map<GuestId, number>; readonly count: Count }): Promise<Result<null, ImportError>> {
  const known = [...new Set(visits.map(({ guestId }) => guestId))].filter((id) => !numbers.has(id));
  for (const [index, guest] of (await db.guests.bulkGet(known)).entries()) {
    const id = known[index];
    if (!guest && id !== undefined) return err({ kind: 'changed-elsewhere', guestId: id });
    if (guest) numbers.set(guest.id, guest.no);
  }
  for (const some of portions(visits, portion)) {
    await db.visits.bulkAdd([...some]);
    count.step(some.length);
    if (count.cancelled()) return err({ kind: 'cancelled' });
  }
  await addFigures(db, visits, numbers);
  return ok(null);
}

/** Where he has a card of the guest already, his stays. */
async function freePlaces(db: BookDb, photos: readonly PhotoRow[]): Promise<readonly PhotoRow[]> {
  const free: PhotoRow[] = [];
  for (const photo of photos) {
    const taken = await db.photos.where('[guestId+side]').equals([photo.guestId, photo.side]).count();
    if (taken === 0 && !free.some(({ guestId }) => guestId === photo.guestId)) free.push(photo);
  }
  return free;
}

interface Written { readonly added: readonly Guest[]; readonly changed: readonly ChangedRow[]; readonly visits: readonly Visit[]; readonly photos: readonly PhotoRow[] }

/** At least one, so that an import that can be taken back is told from one that no longer can. */
function* partsOf(importId: ImportId, { added, changed, visits, photos }: Written): Generator<ImportPartRow> {
  const length = Math.max(1, added.length, changed.length, visits.length, photos.length);
  for (let start = 0, part = 0; start < length; start += idsInPart, part += 1) {
    const end = start + idsInPart;
    yield {
      importId, part,
      guests: added.slice(start, end).map(({ id }) => id),
      changed: changed.slice(start, end).map(({ was, row }) => ({ was, updatedAt: row.updatedAt })),
      visits: visits.slice(start, end).map(({ id }): VisitId => id),
      photos: photos.slice(start, end).map(({ id }) => id),
    };
  }
}
