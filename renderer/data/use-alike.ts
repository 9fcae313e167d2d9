import { useEffect, useState } from 'react';
import { openDuplicateIndex } from '#shared/duplicates/find-duplicates';
import type { Comparable } from '#shared/duplicates/guest-traits';
import type { LikenessReason } from '#shared/duplicates/points';
import type { Honorific } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import { useBook } from './book-provider.tsx';
import { useLive } from './use-live.ts';

export interface AlikeGuest {
  readonly id: GuestId;
  readonly name: string;
  readonly honorific: Honorific;
  readonly reasons: readonly LikenessReason[];
}

/** Long enough that half a word of the input method is not looked for, short enough that he has not gone on to the next card. */
const pauseInMs = 500;
/** More names than these say nothing. */
const shownAtMost = 3;

/** The guests of the book who may be the one that is being typed. Nothing is read before a name stands there. */
export function useAlike(typed: Comparable): readonly AlikeGuest[] {
  const { merges, directory } = useBook();
  const text = JSON.stringify(typed);
  const [asked, setAsked] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), pauseInMs);
    return () => clearTimeout(timer);
  }, [text]);
  const isNamed = typed.familyName + typed.givenName + typed.familyKana !== '';
  const find = useLive(async () => (isNamed ? openDuplicateIndex(await merges.everybody()) : null), [merges, isNamed]);
  if (!find || asked === null || !isNamed) return [];
  return find(JSON.parse(asked) as Comparable).slice(0, shownAtMost).flatMap(({ id, reasons }) => {
    const entry = directory.entry(id);
    return entry ? [{ id, name: entry.name, honorific: entry.honorific, reasons }] : [];
  });
}
