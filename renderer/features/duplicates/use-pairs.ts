import { useEffect, useMemo, useRef, useState } from 'react';
import type { DuplicatePair } from '#shared/duplicates/find-duplicates';
import { pairKey } from '#shared/duplicates/pair-key';
import type { Guest } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import { useBook } from '../../data/book-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import type { FoundPairs } from '../../worker/contacts-messages.ts';
import { openContactsReader, type ContactsReader } from '../../worker/contacts-reader.ts';

export interface Pairs {
  /** As the book stands now; undefined until it is read. */
  readonly byId: ReadonlyMap<GuestId, Guest> | undefined;
  /** Of those who are still there and not yet called two; undefined until the first search is over. */
  readonly found: readonly DuplicatePair[] | undefined;
  /** With those that were not sent. */
  readonly total: number;
  /** How far the first search is, from 0 to 1; null before it tells. */
  readonly share: number | null;
  readonly failed: boolean;
}

/** The pairs of the book, looked for off the page's thread, again after every change; until then the pairs of before stand. */
export function usePairs(): Pairs {
  const { merges } = useBook();
  const [found, setFound] = useState<FoundPairs>();
  const [share, setShare] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const reader = useRef<ContactsReader>(null);
  const book = useLive(async () => ({ guests: await merges.everybody(), apart: await merges.apart() }), [merges]);
  const byId = useMemo(() => book && new Map(book.guests.map((guest) => [guest.id, guest])), [book]);
  useEffect(() => () => {
    reader.current?.close();
    reader.current = null;
  }, []);
  useEffect(() => {
    if (!book) return undefined;
    reader.current ??= openContactsReader();
    const stop = new AbortController();
    const search = async (desk: ContactsReader): Promise<void> => {
      const answer = await desk.ask({ task: 'find-pairs', present: book.guests, apart: book.apart }, { onProgress: setShare, signal: stop.signal });
      if (!answer.ok && answer.error.kind === 'cancelled') return;
      setFailed(!answer.ok);
      if (answer.ok) setFound(answer.value);
    };
    void search(reader.current);
    return () => stop.abort();
  }, [book]);
  const isLeft = ({ one, other }: DuplicatePair): boolean => byId?.has(one) === true && byId.has(other) && book?.apart.has(pairKey(one, other)) === false;
  const left = found?.likeliest.filter(isLeft);
  return { byId, found: left, total: (found?.total ?? 0) - (found?.likeliest.length ?? 0) + (left?.length ?? 0), share, failed };
}
