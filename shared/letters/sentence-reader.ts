import type { Slots } from '#shared/model/letter';
import type { OccasionTemplates, ThankYouTemplates } from '#shared/model/template';

/** The slots whose sentences come from a template; the signature is always the same. */
export const sentenceSlots = ['thanks', 'talk', 'recommendation'] as const;
export type SentenceSlot = (typeof sentenceSlots)[number];

/** By slot the sentence of the template, its blanks as 「…」; null where the owner wrote his own words. */
export type Sentences = Readonly<Record<SentenceSlot, string | null>>;

/**
 * Which sentences of the templates stand on a card: for the figures on which words bring people back. Read from the words themselves, not stored
 * beside them: what he changed by one character is his own sentence, and a template that is no longer there is not recognised any more.
 */
export function sentenceReader(templates: ThankYouTemplates, occasions: Partial<OccasionTemplates> = {}): (slots: Pick<Slots, SentenceSlot>) => Sentences {
  const words = Object.values(occasions);
  const known = {
    thanks: patternsOf([...Object.values(templates.thanks), ...words.flatMap(({ opening, openingYears }) => [opening, openingYears ?? []])]),
    talk: patternsOf([...Object.values(templates.talk), ...words.flatMap(({ body, bodyDish }) => [body, bodyDish ?? []])]),
    recommendation: patternsOf([...Object.values(templates.recommendation), ...words.map(({ closing }) => closing)]),
  } satisfies Record<SentenceSlot, readonly Pattern[]>;
  return (slots) => ({
    thanks: recognised(slots.thanks, known.thanks), talk: recognised(slots.talk, known.talk), recommendation: recognised(slots.recommendation, known.recommendation),
  });
}

interface Pattern { readonly sentence: string; readonly fixed: readonly string[] }

/** The one with most fixed words first: 「先日は…、またお運び」 fits 「先日は…」 as well. */
function patternsOf(lists: readonly (readonly string[])[]): readonly Pattern[] {
  const patterns = [...new Set(lists.flat())].map((template): Pattern => ({ sentence: template.replaceAll(/\{\w+\}/g, '…'), fixed: template.split(/\{\w+\}/) }));
  return patterns.toSorted((a, b) => b.fixed.join('').length - a.fixed.join('').length);
}

const recognised = (text: string, patterns: readonly Pattern[]): string | null => patterns.find(({ fixed }) => fits(text, fixed))?.sentence ?? null;

/** The fixed words in their order, something in each blank, nothing before or behind. */
function fits(text: string, fixed: readonly string[]): boolean {
  const [first = '', ...rest] = fixed;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at + 1);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length > at;
}
