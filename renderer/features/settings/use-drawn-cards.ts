import { useEffect, useState } from 'react';
import type { MessageCard } from '#shared/print/card';
import { CardPressError } from '../../worker/card-press.ts';
import { cardPress } from '../../worker/page-press.ts';

/**
 * Cards as they would print, by name; each appears when it is finished. Where the press cannot draw (no memory), a card keeps its last
 * picture or stays white: a setting can be chosen by its words too, and the writing screen says what is wrong.
 */
export function useDrawnCards<Name extends string>(cards: Readonly<Record<Name, MessageCard>>): Readonly<Partial<Record<Name, string>>> {
  const [drawn, setDrawn] = useState<Readonly<Partial<Record<string, string>>>>({});
  const wanted = JSON.stringify(cards);
  useEffect(() => {
    let current = true;
    const draw = async (name: string, card: MessageCard): Promise<void> => {
      try {
        const { svg } = await cardPress().preview({ side: 'message', card });
        if (current) setDrawn((known) => ({ ...known, [name]: svg }));
      } catch (error) {
        if (!(error instanceof CardPressError)) throw error;
      }
    };
    for (const [name, card] of Object.entries(JSON.parse(wanted) as Readonly<Record<string, MessageCard>>)) void draw(name, card);
    return () => {
      current = false;
    };
  }, [wanted]);
  return drawn as Readonly<Partial<Record<Name, string>>>;
}
