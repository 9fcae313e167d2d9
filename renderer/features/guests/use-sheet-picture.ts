import { useEffect, useMemo, useState } from 'react';
import type { LabelSheetName } from '#shared/model/label-sheet';
import type { Shop } from '#shared/model/shop';
import { latestWins } from '#shared/lib/latest-wins';
import type { GuestEntry } from '../../data/guests-contract.ts';
import { useBook } from '../../data/book-provider.tsx';
import { CardPressError } from '../../worker/card-press.ts';
import { cardPress } from '../../worker/page-press.ts';
import { idsOnSheet, labelCardOf } from './label-pages.ts';

interface Sheet {
  readonly name: LabelSheetName;
  readonly page: number;
  readonly firstLabel: number;
  readonly places: number;
  readonly shop: Shop;
}

interface Wanted extends Sheet { readonly guests: readonly GuestEntry[] }

/** One sheet of labels as it will print; the last picture stays until the next is ready, and where the press cannot draw. */
export function useSheetPicture(guests: readonly GuestEntry[], { name, page, firstLabel, places, shop }: Sheet): string | null {
  const book = useBook();
  const [svg, setSvg] = useState<string | null>(null);
  const runner = useMemo(() => latestWins<Wanted>(async (wanted) => {
    const ids = idsOnSheet(wanted.guests.map(({ id }) => id), { ...wanted, sheet: wanted.page });
    const cards = (await book.guests.readMany(ids)).map((guest) => labelCardOf(guest, wanted.shop));
    try {
      const drawn = await cardPress().preview({ side: 'labels', cards, sheet: wanted.name, firstLabel: wanted.page === 0 ? wanted.firstLabel : 0 });
      setSvg(drawn.svg);
    } catch (error) {
      if (!(error instanceof CardPressError)) throw error;
    }
  }), [book]);
  // The entries change with every saved address, the array with every drawing of the screen.
  const key = guests.map(({ id, updatedAt }) => `${id} ${updatedAt}`).join('\n');
  // oxlint-disable-next-line react/exhaustive-deps -- `key` stands for the guests
  useEffect(() => runner.push({ guests, name, page, firstLabel, places, shop }), [runner, key, name, page, firstLabel, places, shop]);
  return svg;
}
