import { useTranslation } from 'react-i18next';
import { kanaRowOf, kanaRows } from '#shared/address/kana-row';
import type { FileToSave } from '#shared/ipc/contract';
import { monthOf, type PlainDate } from '#shared/lib/plain-date';
import { unmoved } from '#shared/print/placement';
import type { Book } from '../../data/book.ts';
import type { GuestEntry } from '../../data/guests-contract.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useShop, useToday } from '../../data/shop-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { dayOfInstant } from '../../platform/clock.ts';
import { CardPressError } from '../../worker/card-press.ts';
import { cardPress } from '../../worker/page-press.ts';
import type { BinderScope } from './export-kinds.ts';
import { guestBookPaper, type BinderGuest } from './guest-book-paper.ts';

/** A volume holds so many guests at the most: a binder takes some two hundred leaves. */
const volumeSize = 150;

type Made = { readonly files: readonly FileToSave[] } | { readonly kind: 'stopped' } | { readonly kind: 'not-made'; readonly error: { readonly kind: 'crashed' } };

/** お客様帳 as PDF files, one or more for each row of the register (五十音), so that next month only what has changed need be put in anew. */
export function useBinder(): (scope: BinderScope, onProgress: (done: number, of: number) => void, stop: AbortSignal) => Promise<Made> {
  const { t } = useTranslation(['export', 'common']);
  const book = useBook();
  const shop = useShop();
  const today = useToday();
  const format = useFormat();

  return async (scope, onProgress, stop) => {
    const volumes = volumesOf(book.directory.snapshot().filter((entry) => scope === 'all' || hasMoved(entry, today)));
    const of = volumes.reduce((sum, { guests }) => sum + guests.length, 0);
    const files: FileToSave[] = [];
    let done = 0;
    for (const { row, number, guests } of volumes) {
      const part = row === 'other' ? t('export:binder.other') : t('export:binder.row', { row });
      const paper = guestBookPaper(part, await readBinderGuests(book, guests), { t, format, shopName: shop.name, today });
      try {
        const bytes = await cardPress().pdf({ side: 'paper', paper, offset: unmoved, title: `Goencho ${part}` }, undefined, stop);
        files.push({ name: `goencho-binder-${today}-${row === 'other' ? 'other' : row}${number === 1 ? '' : `-${number}`}.pdf`, bytes });
      } catch (error) {
        if (!(error instanceof CardPressError)) throw error;
        return error.failure.kind === 'cancelled' ? { kind: 'stopped' } : { kind: 'not-made', error: { kind: 'crashed' } };
      }
      done += guests.length;
      onProgress(done, of);
    }
    return { files };
  };
}

interface Volume { readonly row: (typeof kanaRows)[number]; readonly number: number; readonly guests: readonly GuestEntry[] }

function volumesOf(entries: readonly GuestEntry[]): readonly Volume[] {
  const byRow = Map.groupBy(entries, ({ kanaKey }) => kanaRowOf(kanaKey));
  return kanaRows.flatMap((row) => {
    const guests = byRow.get(row) ?? [];
    const count = Math.ceil(guests.length / volumeSize);
    return Array.from({ length: count }, (_, index) => ({ row, number: index + 1, guests: guests.slice(index * volumeSize, (index + 1) * volumeSize) }));
  });
}

/** A visit, a contact or a change of what is known, in the month of `today`. */
function hasMoved({ totals, updatedAt }: GuestEntry, today: PlainDate): boolean {
  const days = [totals.lastOn, dayOfInstant(updatedAt), ...Object.values(totals.touches.lastOn)];
  return days.some((day) => day !== null && monthOf(day) === monthOf(today));
}

async function readBinderGuests(book: Book, entries: readonly GuestEntry[]): Promise<readonly BinderGuest[]> {
  const guests = new Map((await book.guests.readMany(entries.map(({ id }) => id))).map((guest) => [guest.id, guest]));
  const read = await Promise.all(entries.map(async (entry): Promise<readonly BinderGuest[]> => {
    const guest = guests.get(entry.id);
    if (!guest) return [];
    const introducer = guest.introducedBy === null ? undefined : book.directory.entry(guest.introducedBy);
    return [{ entry, guest, introducer: introducer?.name ?? '', timeline: (await book.timeline(entry.id)).toReversed() }];
  }));
  return read.flat();
}
