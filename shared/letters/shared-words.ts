import type { Guest, Honorific } from '#shared/model/guest';
import { slotNames, type Slots } from '#shared/model/letter';
import type { SharedSlot, SharedSlots } from '#shared/model/shared-words';
import type { Visit } from '#shared/model/visit';
import { dishOf } from '#shared/letters/noted-phrase';

/**
 * One card of an occasion is worded, and the others take its words over. What belongs to one guest stays with that guest:
 *
 *   a sentence as it was drafted          each guest's own draft speaks there
 *   his name with 様, さん, 先生 …          the name of the other guest
 *   the dish that was served to him       the other guest's dish, where the sentence remembers (先にお出しした …); a dish that is offered is for all. Who has
 *                                         none is told the rest of the sentence, from the next 、 on
 *   what he told that evening, a name     the sentence stays with him
 *   that may be his or another's (先日林さん, 小林さん)
 */

/** What a card may remember of its guest. */
export interface Remembered {
  /** As a letter addresses him; null where there is no name. */
  readonly name: string | null;
  /** His names, as they may stand in a text before 様. */
  readonly names: string | null;
  readonly dish: string | null;
  readonly talk: readonly string[];
}

const inText: Readonly<Record<Honorific, string>> = { sama: '様', sensei: '先生', dono: '様', onchu: '様', none: '様' };
const remembers = /先に|先日|先般|先ごろ|先頃|過日|前回|前に|この前|この間|以前|いつぞや|お出しし|お出しいたし|召し上が|お気に召|お気に入り|お喜び|くださいまし|くださっ|いただきまし|思い出/u;
/** Shorter notes (「旅行」) are words of every letter. */
const shortestTalk = 4;

export function rememberedOf({ familyName, givenName, honorific }: Pick<Guest, 'familyName' | 'givenName' | 'honorific'>, lastVisit: Pick<Visit, 'dishes' | 'talk'> | null): Remembered {
  const [family, given] = [familyName.trim(), givenName.trim()];
  const called = family === '' ? given : family;
  const forms = [family === '' || given === '' ? '' : `${escaped(family)}[ \\u3000]?${escaped(given)}`, escaped(family), escaped(given)].filter((form) => form !== '');
  return {
    name: called === '' ? null : `${called}${inText[honorific]}`,
    names: forms.length === 0 ? null : forms.join('|'),
    dish: lastVisit === null ? null : dishOf(lastVisit.dishes),
    talk: lastVisit === null ? [] : lastVisit.talk.split(/[、。，．,.\s「」]/u).filter((part) => part.length >= shortestTalk),
  };
}

/** The words of a card for all of its occasion. `draft`: what stood there before he wrote. */
export const sharedSlotsOf = (written: Slots, draft: Slots, about: Remembered): SharedSlots => bySlot((slot) => (
  written[slot].trim() === draft[slot].trim() ? null : slot === 'signature' ? [written[slot]] : sharedSlot(written[slot], draft[slot], about)
));

function sharedSlot(written: string, draft: string, about: Remembered): SharedSlot {
  const drafted = new Set(sentencesOf(draft).map((sentence) => sentence.trim()));
  const shared: (string | null)[] = [];
  for (const sentence of sentencesOf(written)) {
    if (drafted.has(sentence.trim())) {
      if (!shared.includes(null)) shared.push(null);
    } else {
      const forAll = withBlanks(sentence, about);
      if (forAll !== null) shared.push(forAll);
    }
  }
  return shared;
}

const honorific = '(様|さま|さん|先生|殿|氏)';

/** null: it stays with him. */
function withBlanks(sentence: string, { names, dish, talk }: Remembered): string | null {
  // 小林さん is not 林さん, but 先日林さん is: nobody else reads either.
  const named = names === null ? sentence : sentence.replace(new RegExp(`(?<![\\p{Script=Han}々])(${names})${honorific}`, 'gu'), '{name}');
  if ((names !== null && new RegExp(`(${names})${honorific}`, 'u').test(named)) || talk.some((part) => named.includes(part))) return null;
  return dish !== null && remembers.test(named) ? named.replaceAll(dish, '{dish}') : named;
}

/** The draft of another guest, in these words. A slot of which nothing is left for him keeps its draft. */
export const withSharedSlots = (draft: Slots, shared: SharedSlots, about: Remembered): Slots => bySlot((slot) => {
  const parts = shared[slot];
  if (parts === null) return draft[slot];
  const text = parts.map((part) => (part === null ? draft[slot] : filled(part, about))).join('').trim();
  return text === '' ? draft[slot] : text;
});

function filled(sentence: string, { name, dish }: Remembered): string {
  let text = sentence;
  if (name === null) text = withoutClause(text, '{name}');
  if (dish === null) text = withoutClause(text, '{dish}');
  return text.replace(/\{(name|dish)\}/g, (_, blank: string) => (blank === 'name' ? name : dish) ?? '');
}

/** 「先にお出しした{dish}とはまた違う、冬の一品をご用意しました。」 → 「冬の一品をご用意しました。」; nothing where too little is left to be a sentence. */
function withoutClause(sentence: string, blank: string): string {
  if (!sentence.includes(blank)) return sentence;
  const clauses = sentence.split('、');
  const rest = clauses.slice(clauses.findLastIndex((clause) => clause.includes(blank)) + 1).join('、');
  return rest.trim().length >= 6 ? rest : '';
}

/** With their full stops and line breaks: joined they are the text again. */
export const sentencesOf = (text: string): readonly string[] => text.match(/[^。！？!?\n]*[。！？!?]+[」』）)]*\n*|[^。！？!?\n]+\n*|\n+/gu) ?? [];

const bySlot = <T>(of: (slot: keyof Slots) => T): Readonly<Record<keyof Slots, T>> =>
  Object.fromEntries(slotNames.map((slot) => [slot, of(slot)])) as Record<keyof Slots, T>;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
