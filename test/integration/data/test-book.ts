import { v7 } from 'uuid';
import type { Instant, PlainDate } from '#shared/lib/plain-date';
import { ok } from '#shared/lib/result';
import { usualLook } from '#shared/model/card-look';
import type { EventId } from '#shared/model/event';
import { blankGuest } from '#shared/model/guest';
import type { GuestId, LetterId } from '#shared/model/ids';
import type { Marker } from '#shared/model/marker';
import type { Book } from '../../../renderer/data/book.ts';
import type { GuestInput } from '../../../renderer/data/guests-contract.ts';
import type { LetterInput } from '../../../renderer/data/letters-contract.ts';
import type { PostedWords } from '../../../renderer/data/touches-contract.ts';
import type { VisitInput } from '../../../renderer/data/visits-contract.ts';
import { BookDb } from '../../../renderer/data/book-db.ts';
import { openBook, type BookDeps } from '../../../renderer/data/open-book.ts';
import type { MarkerWitness } from '../../../renderer/platform/marker-witness.ts';

/** A book of its own for every test, in the real IndexedDB of the browser that runs it. */
export interface TestBook {
  readonly name: string;
  readonly book: Book;
  readonly deps: BookDeps;
  readonly witness: MemoryWitness;
  /** Another connection to the same tables, as another tab has it. */
  readonly db: BookDb;
}

export interface MemoryWitness extends MarkerWitness {
  marker: Marker | null;
  readonly written: Marker[];
}

export function memoryWitness(marker: Marker | null = null): MemoryWitness {
  return {
    marker,
    written: [],
    async read() {
      return ok(this.marker);
    },
    async write(next) {
      this.marker = next;
      this.written.push(next);
      return ok(null);
    },
  };
}

const opened: TestBook[] = [];

export async function newBook(name = `test-${v7()}`, witness = memoryWitness(), now = ticking()): Promise<TestBook> {
  const deps: BookDeps = { name, appVersion: '0.0.0-test', now, newId: v7, witness };
  const result = await openBook(deps);
  if (!result.ok) throw new Error(`the test book did not open: ${JSON.stringify(result.error)}`);
  const test: TestBook = { name, book: result.value, deps, witness, db: new BookDb(name) };
  opened.push(test);
  return test;
}

/** For afterEach: closes and deletes every book of the test. */
export async function deleteBooks(): Promise<void> {
  for (const { book, db, name } of opened.splice(0)) {
    await book.close();
    db.close();
    // IndexedDB closes a connection a moment after it was told to; deleting then waits by itself, and Dexie need not warn of it.
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(name);
      request.addEventListener('success', resolve);
      request.addEventListener('error', resolve);
    });
  }
}

/** A second after the last time it was asked. */
export function ticking(start = '2026-11-21T13:00:00.000Z'): () => Instant {
  let time = Date.parse(start);
  return () => new Date(time += 1000).toISOString() as Instant;
}

/** Every row of every table, binary columns and pictures as plain numbers: what deep equality can compare. */
export async function everything(db: BookDb, leftOut: readonly string[] = []): Promise<Record<string, unknown>> {
  const dump: Record<string, unknown> = {};
  for (const table of db.tables) {
    // Like `seq`, tombstones tell other books that there is news; columns of posted cards are made anew from the letters (posted-cards.browser.test.ts).
    if (table.name !== 'tombstones' && table.name !== 'postedMonths' && !leftOut.includes(table.name)) dump[table.name] = await Promise.all((await table.toArray()).map(plain));
  }
  return dump;
}

async function plain(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return [value.type, ...new Uint8Array(await value.arrayBuffer())];
  if (ArrayBuffer.isView(value)) return [...value as Uint8Array];
  if (Array.isArray(value)) return Promise.all(value.map(plain));
  if (typeof value !== 'object' || value === null) return value;
  // `seq` only tells other tabs that there is news.
  const fields = Object.entries(value).filter(([key]) => key !== 'seq');
  return Object.fromEntries(await Promise.all(fields.map(async ([key, field]) => [key, await plain(field)] as const)));
}

export const day = (text: string): PlainDate => text as PlainDate;
export const guestInput = (fields: Partial<GuestInput> = {}): GuestInput => ({ ...blankGuest, id: null, familyName: '山田', givenName: '太郎', familyKana: 'やまだ', givenKana: 'たろう', ...fields });
export const visitInput = (guestId: GuestId, fields: Partial<VisitInput> = {}): VisitInput => ({
  id: null, guestId, on: day('2026-11-20'), party: 2, companions: '', amount: 30_000, dishes: '', talk: '', recommendation: '', occasion: '', introducedBy: null, ...fields,
});
export const letterInput = (guestId: GuestId, eventId: EventId, fields: Partial<LetterInput> = {}): LetterInput => ({
  id: v7() as LetterId, guestId, eventId, stepId: 'thank-you', slots: { thanks: '先日はご来店', talk: '釣りのお話', recommendation: '鰤', signature: '店主' }, style: 'hand', look: usualLook, traced: [], template: null, edited: false, ...fields,
});
export const words: (letter: { readonly slots: { readonly thanks: string } }) => PostedWords = ({ slots }) => ({ kind: 'thank-you-card', channel: 'postcard', purpose: 'greeting', text: slots.thanks });

/** The value, or a failed test that names the error. */
export function got<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Reads until the answer is as wanted; what another tab writes arrives a little later. */
export async function eventually<T>(read: () => T | Promise<T>, isWanted: (value: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const value = await read();
    if (isWanted(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return read();
}
