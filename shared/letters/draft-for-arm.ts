import type { Arm, ArmPlan, Experiment } from '#shared/model/experiment';
import type { LetterStyle, Slots } from '#shared/model/letter';
import type { Channel } from '#shared/model/touch';

/** What a side of an experiment writes where it does not say: at the end, after what was drafted of the evening. */
const usualSlot = 'recommendation';

/**
 * The draft as the guest's side of the experiment has it: the wording of letter A or B in the place of a slot, or the offer as a further
 * sentence. Sides that are not about words leave the draft as it is.
 */
export function draftForArm(slots: Slots, { words, slot, offer }: Pick<ArmPlan, 'words' | 'slot' | 'offer'>): Slots {
  if (words === null || offer === false) return slots;
  const at = slot ?? usualSlot;
  return { ...slots, [at]: offer === null ? words : [slots[at].trim(), words].filter((part) => part !== '').join('\n') };
}

/** What went out to a guest, as the ledger has it. `style`: null where no letter is known. */
export interface SentWords { readonly channel: Channel; readonly text: string; readonly style: LetterStyle | null }

/** Whether the words are there, however they were broken into lines. */
export const carries = (text: string, words: string): boolean => unspaced(text).includes(unspaced(words));
const unspaced = (text: string): string => text.replaceAll(/\s/g, '');

/**
 * Whether something else went out than chance gave this guest. The owner may always write what he likes; the guest stays on his side, and
 * the departures are told beside the result. A changed word of letter A is a departure as well: it was not the letter that was asked about.
 */
export function departsFromArm({ question, a, b }: Pick<Experiment, 'question' | 'a' | 'b'>, arm: Arm, sent: SentWords): boolean {
  const [own, other] = arm === 'a' ? [a, b] : [b, a];
  const lacks = ({ words }: ArmPlan): boolean => words !== null && !carries(sent.text, words);
  switch (question) {
    case 'style': return sent.style !== null && sent.style !== own.style;
    case 'letter': return lacks(own);
    case 'offer': return own.offer === true ? lacks(own) : other.words !== null && !lacks(other);
    case 'channel': return sent.channel !== own.channel;
  }
}
