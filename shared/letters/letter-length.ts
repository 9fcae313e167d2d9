import { slotNames, type Slots } from '#shared/model/letter';

/** 'ja' is named, so that no computer's own language decides what a character is. */
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** How many characters a reader sees: 髙, 𠮷 and a kanji with its variation selector are one each; spaces and line breaks are none. */
export const textLength = (text: string): number => [...graphemes.segment(text.replace(/\s/gu, ''))].length;

/** The whole card, signature included: what is counted toward one hundred (practices E1). */
export const letterLength = (slots: Slots): number => slotNames.reduce((sum, name) => sum + textLength(slots[name]), 0);
