/**
 * What has just happened, and how to take it back. One notice at a time is seen; the acts behind it stand in a pile, so that Ctrl+Z pressed again takes
 * back the one before.
 */

/** A function speaks in the language of the moment: what it says outlives the screen, and a restored book may be in the other language. */
export type Said = string | (() => string);

/**
 * `long`: an act of the book, which can be taken back from any screen. `notice`: words or settings of a screen that would overwrite what is typed there
 * later; its time is over when its notice goes.
 */
export type Lasts = 'long' | 'notice';

interface Act {
  readonly id: number;
  readonly said: Said;
  readonly lasts: Lasts;
  /** Resolves to false when it could not be taken back. */
  readonly undo: () => Promise<boolean>;
  readonly forgotten: ReturnType<typeof setTimeout>;
}

export interface Notice {
  readonly id: number;
  /** `taken`: this was taken back. `gone`: it could not be. */
  readonly kind: 'said' | 'offered' | 'taken' | 'gone';
  readonly said: Said;
  /** What Ctrl+Z would take back now; null where there is nothing. */
  readonly next: Said | null;
}

/** An evening's slips, not its whole history. */
const mostActs = 20;
/** What lies further back is no longer in his mind, and a stray Ctrl+Z must not reach it. */
const actMs = 10 * 60_000;

let acts: readonly Act[] = [];
let notice: Notice | null = null;
let lastId = 0;
const listeners = new Set<() => void>();

function show(next: Notice | null): void {
  notice = next;
  for (const listener of listeners) listener();
}

/** Whatever was only offered as long as its notice stood is over with it. */
function keepLong(): void {
  for (const { lasts, forgotten } of acts) if (lasts === 'notice') clearTimeout(forgotten);
  acts = acts.filter(({ lasts }) => lasts === 'long');
}

function forget(id: number): void {
  acts = acts.filter((act) => act.id !== id);
  // The words of the strip would promise what is gone.
  if (notice?.id === id && notice.kind === 'offered') show(null);
}

const newId = (): number => (lastId += 1);
const top = (): Said | null => acts.at(-1)?.said ?? null;

/** Instead of asking “are you sure?”. The notice stays while he moves on to another screen. */
export function offerUndo(said: Said, undo: () => Promise<boolean>, lasts: Lasts = 'long'): void {
  keepLong();
  const id = newId();
  const act = { id, said, lasts, undo, forgotten: setTimeout(() => forget(id), actMs) };
  for (const { forgotten } of acts.slice(0, -(mostActs - 1))) clearTimeout(forgotten);
  acts = [...acts.slice(-(mostActs - 1)), act];
  show({ id, kind: 'offered', said, next: said });
}

/** A quiet confirmation. What was done before can still be taken back by Ctrl+Z. */
export function sayDone(said: Said): void {
  keepLong();
  show({ id: newId(), kind: 'said', said, next: null });
}

/** Another book lies here now: what was done to the one before cannot be taken back in it. */
export function forgetUndo(): void {
  for (const { forgotten } of acts) clearTimeout(forgotten);
  acts = [];
  show(null);
}

export function dismissNotice(): void {
  keepLong();
  show(null);
}

const underWay = new Set<Promise<unknown>>();

/** Around an act that ends with offerUndo. Ctrl+Z pressed before it is written waits for it, or it would take back the act before. */
export async function undoable<T>(act: () => Promise<T>): Promise<T> {
  const running = act();
  underWay.add(running);
  try {
    return await running;
  } finally {
    underWay.delete(running);
  }
}

let takingBack: Promise<void> = Promise.resolve();

/** Takes back the newest act, and after it the one before, however fast the key is pressed. */
export function takeBackLast(): Promise<void> {
  takingBack = takeBackAfter(takingBack);
  return takingBack;
}

async function takeBackAfter(earlier: Promise<void>): Promise<void> {
  await earlier;
  await allWritten();
  const act = acts.at(-1);
  if (!act) return;
  acts = acts.slice(0, -1);
  clearTimeout(act.forgotten);
  const taken = await act.undo();
  show({ id: newId(), kind: taken ? 'taken' : 'gone', said: act.said, next: top() });
}

/** Before what must see every act that was begun. */
export const allWritten = (): Promise<unknown> => Promise.allSettled(underWay);

export const canTakeBack = (): boolean => acts.length > 0 || underWay.size > 0;

export const currentNotice = (): Notice | null => notice;

export function subscribeNotice(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
