import { columnMeanings, type ColumnMeaning } from '#shared/exchange/incoming/column-meaning';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Result } from '#shared/lib/result';
import type { Book } from '../../data/book.ts';
import type { ReadFile } from '../../worker/contacts-messages.ts';
import type { AskWatch, ContactsReader, ReaderError } from '../../worker/contacts-reader.ts';
import type { ImportStep, MappingStep, Source } from './import-step.ts';

export const faultStep = (name: string, fault: ReaderError): ImportStep => (fault.kind === 'cancelled' ? { kind: 'choose' } : { kind: 'fault', name, fault });

export async function readSource(reader: ContactsReader, { blob, text, name, encoding, sheet }: Source, onShare: (share: number) => void): Promise<Result<ReadFile, ReaderError>> {
  if (blob === null) return reader.ask<'read-text'>({ task: 'read-text', text });
  return reader.ask<'read'>({ task: 'read', bytes: new Uint8Array(await blob.arrayBuffer()), name, encoding, sheet }, { onProgress: onShare });
}

/** What he said the last time of a file with the same headings. */
export async function rememberedMeanings(book: Book, key: string, columns: number): Promise<readonly ColumnMeaning[] | null> {
  const kept = await book.imports.remembered(key);
  const known = new Set<string>(columnMeanings);
  return kept?.length === columns && kept.every((meaning) => known.has(meaning)) ? kept as readonly ColumnMeaning[] : null;
}

interface Tried { readonly name: string; readonly meanings: readonly ColumnMeaning[] | null; readonly back: MappingStep | null; readonly watch: AskWatch }

export async function triedGuests(book: Book, reader: ContactsReader, { name, meanings, back, watch }: Tried): Promise<ImportStep> {
  const counts = await reader.ask<'plan-guests'>({ task: 'plan-guests', meanings, present: await realGuests(book) }, watch);
  return counts.ok ? { kind: 'guests', name, counts: counts.value, back } : faultStep(name, counts.error);
}

interface TriedVisits { readonly back: MappingStep; readonly today: PlainDate; readonly watch: AskWatch }

export async function triedVisits(book: Book, reader: ContactsReader, { back, today, watch }: TriedVisits): Promise<ImportStep> {
  const { name } = back.source;
  const present = (await realGuests(book)).map((guest) => ({ ...guest, no: book.directory.entry(guest.id)?.no ?? -1 }));
  const counts = await reader.ask<'plan-visits'>({ task: 'plan-visits', meanings: back.meanings, present, visits: await book.visits.columns(), today }, watch);
  return counts.ok ? { kind: 'visits', name, counts: counts.value, back } : faultStep(name, counts.error);
}

/** The sample's guests leave with it: nobody real is put into them. */
const realGuests = (book: Book) => book.guests.readMany(book.directory.snapshot().filter(({ sample }) => !sample).map(({ id }) => id));
