import { openCardPress, type CardPress } from './card-press.ts';

let opened: CardPress | null = null;

/** One press for the page: it holds the fonts, and loading them takes a moment. It starts with the first card that is looked at. */
export const cardPress = (): CardPress => (opened ??= openCardPress());
