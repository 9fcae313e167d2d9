import type { Slots } from '#shared/model/letter';

/**
 * The body of the card, one paragraph per slot, a line break between them. The signature is not in it: it stands at the foot of its own
 * column (地付き), which is the typesetter's work. So is the indent of a paragraph.
 */
export const letterText = (slots: Slots): string => paragraphs([slots.thanks, slots.talk, slots.recommendation]);

/** The words as they go out, signature included: what the ledger keeps. */
export const letterAsSent = (slots: Slots): string => paragraphs([letterText(slots), slots.signature]);

const paragraphs = (parts: readonly string[]): string => parts.map((part) => part.trim()).filter((part) => part !== '').join('\n');
