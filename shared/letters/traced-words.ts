import { tracedSlots, type Slots, type TracedWord } from '#shared/model/letter';

/** Stretches of a text, in UTF-16 offsets. */
export interface WordRange { readonly start: number; readonly end: number }

const endOf = ({ start, text }: TracedWord): number => start + text.length;
const inOrder = (one: TracedWord, other: TracedWord): number => tracedSlots.indexOf(one.slot) - tracedSlots.indexOf(other.slot) || one.start - other.start;

/** With the words from `start` to `end` of a slot chosen too. Blanks at their ends are left out; what touches words chosen before becomes one with them. */
export function withTraced(traced: readonly TracedWord[], slots: Slots, { slot, start, end }: { readonly slot: TracedWord['slot'] } & WordRange): readonly TracedWord[] {
  const chosen = slots[slot].slice(start, end);
  if (chosen.trim() === '') return traced;
  let [from, to] = [start + chosen.length - chosen.trimStart().length, start + chosen.trimEnd().length];
  const apart: TracedWord[] = [];
  for (const word of traced) {
    if (word.slot !== slot || endOf(word) < from || word.start > to) apart.push(word);
    else [from, to] = [Math.min(from, word.start), Math.max(to, endOf(word))];
  }
  return [...apart, { slot, start: from, text: slots[slot].slice(from, to) }].toSorted(inOrder);
}

/**
 * The chosen words after the slots were written anew. Words before and behind the change stay and move with it; a change in the midst of a chosen
 * stretch belongs to it. Within a passage that was written anew a word is found again where it stands once. What was cut at an end, written over or taken
 * away is `lost`: the owner is told.
 */
export function tracedAfter(traced: readonly TracedWord[], before: Slots, after: Slots): { readonly kept: readonly TracedWord[]; readonly lost: readonly TracedWord[] } {
  const kept: TracedWord[] = [];
  const lost: TracedWord[] = [];
  for (const word of traced) {
    const moved = moveWord(word, before[word.slot], after[word.slot]);
    const isTaken = moved && kept.some((other) => other.slot === moved.slot && other.start < endOf(moved) && moved.start < endOf(other));
    if (moved && !isTaken) kept.push(moved);
    else lost.push(word);
  }
  return { kept: kept.toSorted(inOrder), lost };
}

function moveWord(word: TracedWord, before: string, after: string): TracedWord | null {
  if (before === after) return word;
  const { from, to, longer } = changeOf(before, after);
  const [start, end] = [word.start, endOf(word)];
  if (end <= from) return word;
  if (start >= to) return { ...word, start: start + longer };
  if (start < from && to < end) return { ...word, text: after.slice(start, end + longer) };
  const passage = after.slice(from, to + longer);
  const found = passage.indexOf(word.text);
  return found === -1 || found !== passage.lastIndexOf(word.text) ? null : { ...word, start: from + found };
}

/** The one stretch of `before` in which the two differ, and by how much it grew. */
function changeOf(before: string, after: string): { readonly from: number; readonly to: number; readonly longer: number } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < shorter - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { from, to: before.length - same, longer: after.length - before.length };
}

/** Where the chosen words stand in the text of the card (letter-text.ts). */
export function tracedRanges(slots: Slots, traced: readonly TracedWord[]): readonly WordRange[] {
  const ranges: WordRange[] = [];
  let at = 0;
  for (const slot of tracedSlots) {
    const paragraph = slots[slot].trim();
    if (paragraph === '') continue;
    const blank = slots[slot].length - slots[slot].trimStart().length;
    ranges.push(...traced.filter((word) => word.slot === slot).map((word) => ({ start: at + word.start - blank, end: at + endOf(word) - blank })));
    at += paragraph.length + 1;
  }
  return ranges;
}
