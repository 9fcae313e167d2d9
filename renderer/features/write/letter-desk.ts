import type { Instant } from '#shared/lib/plain-date';
import { latestWins, type LatestWins } from '#shared/lib/latest-wins';
import { err, ok, type Result } from '#shared/lib/result';
import type { CardLook } from '#shared/model/card-look';
import { tracedAfter, withTraced, type WordRange } from '#shared/letters/traced-words';
import { slotNames, type Letter, type LetterTemplate, type LetterStyle, type SlotName, type Slots, type TracedWord } from '#shared/model/letter';

/** Why a letter is not stored. `changed-elsewhere` carries what stands there now. */
export type NotStored =
  | { readonly kind: 'changed-elsewhere'; readonly current: Letter }
  | { readonly kind: 'gone' }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'not-saved' };

export interface DeskState {
  /** What the owner sees: his words, whether stored or not. */
  readonly letter: Letter;
  /** The row that his words build on; null while the draft is only derived. */
  readonly stored: Letter | null;
  /** Typed, and not yet acknowledged by the book. */
  readonly unsaved: boolean;
  readonly trouble: NotStored | null;
  /** Words that were chosen for tracing and that the text no longer has, since he last chose any. */
  readonly lost: readonly TracedWord[];
}

export interface DeskPorts {
  readonly save: (letter: Letter, base: Instant | null) => Promise<Result<Letter, NotStored>>;
  /** Calls back after a pause: a full disk is tried again without being asked. */
  readonly later: (act: () => void) => void;
}

const sameLook = (a: Letter, b: Letter): boolean => JSON.stringify(a.look) === JSON.stringify(b.look);
const sameTraced = (a: Letter, b: Letter): boolean => JSON.stringify(a.traced) === JSON.stringify(b.traced);
const sameTemplate = (a: LetterTemplate | null, b: LetterTemplate | null): boolean => JSON.stringify(a) === JSON.stringify(b);
const sameSlots = (a: Slots, b: Slots): boolean => slotNames.every((name) => a[name] === b[name]);
export const sameWords = (a: Letter, b: Letter): boolean => a.style === b.style && sameLook(a, b) && sameTraced(a, b) && sameSlots(a.slots, b.slots);

/** A letter that nobody has touched says what the visit says. */
export function withDraft(letter: Letter, draft: Slots): Letter {
  const untouched = !letter.edited && letter.printedAt === null && letter.postedOn === null;
  return untouched && !sameSlots(letter.slots, draft) ? { ...letter, slots: draft, traced: tracedAfter(letter.traced, letter.slots, draft).kept } : letter;
}

/**
 * The desk on which one letter lies. Every keystroke goes to the book, one write at a time, the latest always. Nothing that he typed
 * leaves the desk before the book has acknowledged it, not even when the disk is full or another window wrote the same letter.
 */
export class LetterDesk {
  #state: DeskState;
  readonly #ports: DeskPorts;
  readonly #writer: LatestWins<Letter>;
  readonly #listeners = new Set<() => void>();
  /** What the visit says today, for a letter that nobody has touched. */
  #draft: Slots;

  constructor(initial: { readonly letter: Letter; readonly stored: Letter | null }, ports: DeskPorts) {
    this.#state = { ...initial, unsaved: false, trouble: null, lost: [] };
    this.#draft = initial.letter.slots;
    this.#ports = ports;
    this.#writer = latestWins((letter) => this.#save(letter));
  }

  readonly state = (): DeskState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changed words are no longer the words on the printed card: the mark goes, or the ledger would tell another story than the paper. */
  write(slot: SlotName, text: string): void {
    const { letter } = this.#state;
    this.#put({ ...this.#rewritten(letter, { ...letter.slots, [slot]: text }), edited: true, printedAt: null });
  }

  /** Chooses words to be traced; from then on the others are only shown by their place. The card is his own now: a corrected visit leaves it alone. */
  trace(words: { readonly slot: TracedWord['slot'] } & WordRange): void {
    const { letter } = this.#state;
    this.#set({ lost: [] });
    this.#put({ ...letter, traced: withTraced(letter.traced, letter.slots, words), edited: true, printedAt: null });
  }

  /** Exactly these words, as far as the text still has them where they were. */
  traceOnly(wanted: readonly TracedWord[]): void {
    const { letter } = this.#state;
    const isThere = ({ slot, start, text }: TracedWord): boolean => letter.slots[slot].startsWith(text, start);
    this.#set({ lost: wanted.filter((word) => !isThere(word)) });
    this.#put({ ...letter, traced: wanted.filter(isThere), printedAt: null });
  }

  choose(style: LetterStyle): void {
    if (style !== this.#state.letter.style) this.#put({ ...this.#state.letter, style, printedAt: null });
  }

  /** Which way it is written, how large, with which picture. */
  wear(part: Partial<CardLook>): void {
    const { letter } = this.#state;
    const next = { ...letter, look: { ...letter.look, ...part }, printedAt: null };
    if (!sameLook(letter, next)) this.#put(next);
  }

  /** Puts the draft in place of his words in one stroke. The function returned takes that back: false when there is nothing left to take back. */
  draftAnew(): () => boolean {
    const { letter: before } = this.#state;
    const anew = this.#draft;
    this.#put({ ...this.#rewritten(before, anew), edited: false, printedAt: null });
    return () => {
      const { letter } = this.#state;
      // A slot in which he has typed since keeps his newest words.
      const untouched = slotNames.filter((slot) => letter.slots[slot] === anew[slot] || letter.slots[slot] === this.#draft[slot]);
      if (letter.postedOn !== null || untouched.length === 0) return false;
      const back = { ...letter.slots, ...Object.fromEntries(untouched.map((slot) => [slot, before.slots[slot]])) };
      const traced = [...before.traced.filter(({ slot }) => untouched.includes(slot)), ...letter.traced.filter(({ slot }) => !untouched.includes(slot))];
      this.#set({ lost: [] });
      this.#put({ ...letter, slots: back, traced, edited: letter.edited || before.edited, printedAt: null });
      return true;
    };
  }

  /** A corrected visit gives a new draft, and a new habit a new style, as long as he has not touched this one. */
  redraft(slots: Slots, style: LetterStyle): void {
    this.#draft = slots;
    const { letter, stored, unsaved } = this.#state;
    // What is on its way to the book stays as it is; the new draft is laid over it when the book has answered.
    if (unsaved) return;
    const drafted = this.#drafted(letter);
    const next = !stored && drafted.style !== style ? { ...drafted, style } : drafted;
    if (next !== letter) this.#set({ letter: next });
  }

  /** Which template it was drafted from. What he has rewritten keeps the one that it began with. It goes into the book with the next `store`. */
  drawnFrom(template: LetterTemplate): void {
    const { letter } = this.#state;
    if (letter.postedOn !== null || (letter.edited && letter.template !== null) || sameTemplate(letter.template, template)) return;
    this.#set({ letter: { ...letter, template } });
  }

  /** Words that were on their way to the book when the page was closed. Where the book was written since, the owner decides. */
  recall(words: Pick<Letter, 'slots' | 'style' | 'look' | 'traced'>, keptAt: Instant): void {
    const { stored, letter } = this.#state;
    const recalled: Letter = { ...letter, ...words, edited: true, printedAt: null };
    if (stored && (sameWords(stored, recalled) || stored.postedOn !== null)) return;
    if (stored && stored.updatedAt > keptAt) this.#set({ letter: recalled, unsaved: true, trouble: { kind: 'changed-elsewhere', current: stored } });
    else this.#put(recalled);
  }

  /** The book says what is stored now. Words that are still on their way to it are never overwritten. */
  heard(stored: Letter | null): void {
    const { unsaved, stored: known } = this.#state;
    if (unsaved || this.#writer.busy() || (stored && known && stored.updatedAt < known.updatedAt)) return;
    if (stored) this.#set({ stored, letter: this.#drafted(stored), trouble: null });
    else if (known) this.#set({ stored: null });
  }

  /** Stores the letter even when nothing was changed, and waits: before printing, the book must hold what is printed. */
  async store(): Promise<Result<Letter, NotStored>> {
    const { stored, letter, unsaved } = this.#state;
    if (!stored || unsaved || !sameWords(stored, letter) || !sameTemplate(stored.template, letter.template)) this.#put({ ...letter });
    await this.#writer.settled();
    const after = this.#state;
    if (after.trouble) return err(after.trouble);
    return after.stored && !after.unsaved ? ok(after.stored) : err({ kind: 'not-saved' });
  }

  readonly retry = (): void => {
    if (this.#state.unsaved && !this.#writer.busy()) this.#writer.push(this.#state.letter);
  };

  readonly keepMine = (): void => {
    const { trouble, letter } = this.#state;
    if (trouble?.kind !== 'changed-elsewhere') return;
    this.#set({ stored: trouble.current, trouble: null });
    // Two windows may have begun the same card: one card, one letter, so his words go into the letter that is there.
    this.#put({ ...letter, id: trouble.current.id });
  };

  readonly takeTheirs = (): void => {
    const { trouble } = this.#state;
    if (trouble?.kind === 'changed-elsewhere') this.#set({ stored: trouble.current, letter: trouble.current, unsaved: false, trouble: null });
  };

  /** Other words in the slots: what was chosen for tracing moves with its words, or is told as lost. */
  #rewritten(letter: Letter, slots: Slots): Letter {
    const { kept, lost } = tracedAfter(letter.traced, letter.slots, slots);
    if (lost.length > 0) this.#set({ lost: [...this.#state.lost, ...lost] });
    return { ...letter, slots, traced: kept };
  }

  #set(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #put(letter: Letter): void {
    this.#set({ letter, unsaved: true });
    // Until he has said which of the two texts stands, writing on would decide it for him.
    if (this.#state.trouble?.kind !== 'changed-elsewhere') this.#writer.push(letter);
  }

  #drafted(letter: Letter): Letter {
    return withDraft(letter, this.#draft);
  }

  async #save(letter: Letter): Promise<void> {
    const result = await this.#ports.save(letter, this.#state.stored?.updatedAt ?? null);
    if (result.ok) return this.#acknowledged(letter, result.value);
    const { error } = result;
    // Another window only changed a mark (printed, say), not the words: nobody's work is lost by writing on top of it.
    const { stored } = this.#state;
    if (error.kind === 'changed-elsewhere' && error.current.postedOn === null && stored && sameWords(error.current, stored)) {
      this.#set({ stored: error.current });
      return this.#writer.push(this.#state.letter);
    }
    this.#set({ trouble: error });
    if (error.kind === 'disk-full') this.#ports.later(this.retry);
    return undefined;
  }

  #acknowledged(sent: Letter, stored: Letter): void {
    const typedOn = this.#state.letter !== sent;
    // While he types on, the newer words are waiting in the writer already.
    this.#set(typedOn ? { stored, trouble: null } : { stored, letter: this.#drafted(stored), unsaved: false, trouble: null });
  }
}
