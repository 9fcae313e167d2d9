import { openBuilding, type GuestChoices } from '#shared/exchange/importing/built-import';
import { openVisitBuilding, type VisitChoices } from '#shared/exchange/importing/built-visits';
import type { Guest } from '#shared/model/guest';
import type { ImportRecord } from '#shared/model/import-record';
import type { Book } from '../../data/book.ts';
import type { ImportWork, ImportedGuest } from '../../data/imports-contract.ts';
import { newId } from '../../platform/new-id.ts';
import type { ContactsReader } from '../../worker/contacts-reader.ts';

export type RecordFacts = Pick<ImportRecord, 'file' | 'headers' | 'meanings'>;

/** The page stays usable: the rows come over in portions. */
const portion = 500;

/** With how many memos could not take the notes of their rows. */
export type GuestWork = ImportWork & { readonly fullMemos: number };

/** What an address list writes, by his choices; null where the reader has gone. */
export async function guestWork(book: Book, reader: ContactsReader, choices: GuestChoices, facts: RecordFacts): Promise<GuestWork | null> {
  const building = openBuilding(choices);
  const pictures = new Map<number, Blob>();
  for (let from = 0; ; from += portion) {
    const rows = await reader.ask({ task: 'guests', group: null, hint: null, from, count: portion });
    if (!rows.ok) return null;
    if (rows.value.length === 0) break;
    const matched = new Map((await book.guests.readMany(rows.value.flatMap(({ match }) => match?.id ?? []))).map((guest) => [guest.id, guest]));
    for (const row of rows.value) {
      if (row.photo) pictures.set(row.where, new Blob([Uint8Array.from(row.photo.bytes)], { type: row.photo.mediaType }));
      building.take(row, row.match ? matched.get(row.match.id) ?? null : null);
    }
  }
  const { added, changed, photos, left, fullMemos } = building.done();
  return {
    fullMemos,
    record: { ...facts, what: 'guests', left },
    added, visits: [],
    changed: changed.map(({ guest, was }) => ({ input: withoutStamps(guest), base: was.updatedAt })),
    photos: photos.flatMap(({ guestId, where }) => {
      const file = pictures.get(where);
      return file ? [{ guestId, file }] : [];
    }),
  };
}

function withoutStamps({ createdAt: _created, updatedAt: _updated, sample: _sample, ...typed }: Guest): ImportedGuest {
  return typed;
}

/** What a list of visits writes. */
export async function visitWork(reader: ContactsReader, choices: VisitChoices, facts: RecordFacts): Promise<ImportWork | null> {
  const building = openVisitBuilding(choices, newId);
  for (let from = 0; ; from += portion) {
    const rows = await reader.ask({ task: 'visits', group: null, from, count: portion });
    if (!rows.ok) return null;
    if (rows.value.length === 0) break;
    for (const row of rows.value) building.take(row);
  }
  const { added, visits, left } = building.done();
  return { record: { ...facts, what: 'visits', left }, added, changed: [], visits, photos: [] };
}
