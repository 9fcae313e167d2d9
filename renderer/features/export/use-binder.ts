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

/** So many guests are read, set and put away at a time. Their last page is not filled up. */
const partSize = 100;

type Made = { readonly files: readonly FileToSave[] } | { readonly kind: 'stopped' } | { readonly kind: 'not-made'; readonly error: { readonly kind: 'crashed' } };

/** お客様帳 as one PDF file, each row of the register (五十音) from a new page, so that a row can be bound by itself. */
export function useBinder(): (scope: BinderScope, onProgress: (done: number, of: number) => void, stop: AbortSignal) => Promise<Made> {
  const { t } = useTranslation(['export', 'common']);
  const book = useBook();
  const shop = useShop();
  const today = useToday();
  const format = useFormat();

  return async (scope, onProgress, stop) => {
    const parts = partsOf(book.directory.snapshot().filter((entry) => scope === 'all' || hasMoved(entry, today)));
    if (parts.length === 0) return { files: [] };
    const paperOf = async (index: number) => {
      onProgress(index, parts.length);
      const part = parts[index];
      if (!part) throw new Error(`the binder has no part ${index}`);
      const row = part.row === 'other' ? t('export:binder.other') : t('export:binder.row', { row: part.row });
      return guestBookPaper({ row, guestsOfRow: part.guestsOfRow, isFirst: part.isFirst, guests: await readBinderGuests(book, part.guests) }, { t, format, shopName: shop.name, today });
    };
    try {
      const bytes = await cardPress().papers({ side: 'papers', count: parts.length, offset: unmoved, title: `Goencho ${t('export:kind.binder')}` }, paperOf, stop);
      return { files: [{ name: `goencho-binder-${today}.pdf`, bytes }] };
    } catch (error) {
      if (!(error instanceof CardPressError)) throw error;
      return error.failure.kind === 'cancelled' ? { kind: 'stopped' } : { kind: 'not-made', error: { kind: 'crashed' } };
    }
  };
}

interface Part { readonly row: (typeof kanaRows)[number]; readonly guestsOfRow: number; readonly isFirst: boolean; readonly guests: readonly GuestEntry[] }

function partsOf(entries: readonly GuestEntry[]): readonly Part[] {
  const byRow = Map.groupBy(entries, ({ kanaKey }) => kanaRowOf(kanaKey));
  return kanaRows.flatMap((row) => {
    const guests = byRow.get(row) ?? [];
    return Array.from({ length: Math.ceil(guests.length / partSize) }, (_, index) =>
      ({ row, guestsOfRow: guests.length, isFirst: index === 0, guests: guests.slice(index * partSize, (index + 1) * partSize) }));
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
