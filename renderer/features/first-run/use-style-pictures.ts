import { useEffect, useState } from 'react';
import { styledHand, usualHand } from '#shared/model/card-hand';
import { letterStyles, type LetterStyle } from '#shared/model/letter';
import { CardPressError, type CardPress } from '../../worker/card-press.ts';

export type StylePictures = Partial<Record<LetterStyle, string>>;

/**
 * The same words, pressed in the three styles. When the press cannot start (no memory), the cards stay blank: the words beside them are
 * enough to choose by, and the writing screen will say what is wrong.
 */
export function useStylePictures(press: CardPress, text: string, signature: string): StylePictures {
  const [pictures, setPictures] = useState<StylePictures>({});
  useEffect(() => {
    let current = true;
    const draw = async (style: LetterStyle): Promise<void> => {
      try {
        const { svg } = await press.preview({ side: 'message', card: { text, signature, style, seed: 'first-run', ...styledHand(style, usualHand) } });
        if (current) setPictures((known) => ({ ...known, [style]: svg }));
      } catch (error) {
        if (!(error instanceof CardPressError)) throw error;
      }
    };
    for (const style of letterStyles) void draw(style);
    return () => {
      current = false;
    };
  }, [press, text, signature]);
  return pictures;
}
