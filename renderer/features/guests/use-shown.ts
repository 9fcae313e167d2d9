import { useMemo } from 'react';
import { kanaRowOf, kanaRows, type KanaRow } from '#shared/address/kana-row';
import type { GuestEntry } from '../../data/guests-contract.ts';
import { useBook } from '../../data/book-provider.tsx';
import type { ListTab, ListView } from './list-view.ts';

/** The guests whom search or tab leave, and how many each tab has. `limit`: at most so many found. */
export function useShown(all: readonly GuestEntry[], { query, row }: Pick<ListView, 'query' | 'row'>, limit?: number) {
  const { directory } = useBook();
  const byRow = useMemo(() => {
    const rows = new Map<KanaRow, GuestEntry[]>(kanaRows.map((name) => [name, []]));
    for (const entry of all) rows.get(kanaRowOf(entry.kanaKey))?.push(entry);
    return rows;
  }, [all]);
  const unconfirmed = useMemo(() => all.filter(({ kanaUnconfirmed }) => kanaUnconfirmed), [all]);
  const sizes = useMemo(() => ({ all: all.length, unconfirmed: unconfirmed.length, ...Object.fromEntries([...byRow].map(([name, entries]) => [name, entries.length])) }) as Readonly<Record<ListTab, number>>, [all, byRow, unconfirmed]);
  const inTab = row === 'all' ? all : row === 'unconfirmed' ? unconfirmed : byRow.get(row) ?? [];
  const shown = query.trim() === '' ? inTab : directory.search(query, limit);
  return { shown, sizes };
}
