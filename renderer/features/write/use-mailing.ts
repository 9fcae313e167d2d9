import { useRef, useState } from 'react';
import type { QueuedCard } from '#shared/follow/card-queue';
import type { SaveError } from '#shared/ipc/contract';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Result } from '#shared/lib/result';
import type { LetterId } from '#shared/model/ids';
import type { Shop } from '#shared/model/shop';
import { useBook } from '../../data/book-provider.tsx';
import { saveFiles, type SavedFiles } from '../../platform/save-files.ts';
import { CardPressError, type CardPress } from '../../worker/card-press.ts';
import { printOf } from './card-jobs.ts';
import { cardKeyOf, type CardKey } from './card-key.ts';
import { markPrinted, nextPromiseOf, notRecorded, postCards, type NextPromise, type NotRecorded, type PrintMark } from './mail-cards.ts';
import { prepareCards, pressCards, type BatchPart, type Progress, type RefusedCard } from './print-run.ts';
import { useStillMade, type MadeCard } from './use-still-made.ts';

/** What the strip says below its three steps. */
export type MailingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly progress: Progress | null }
  | { readonly kind: 'refused'; readonly refused: readonly RefusedCard[]; readonly others: readonly QueuedCard[] }
  | { readonly kind: 'made'; readonly saved: SavedFiles }
  /** The first card of a batch lies in the printer: does it look right? */
  | { readonly kind: 'first-made'; readonly saved: SavedFiles; readonly rest: readonly QueuedCard[] }
  | { readonly kind: 'not-made'; readonly error: SaveError | { readonly kind: 'crashed' | 'stopped' | 'broken-picture' } }
  | { readonly kind: 'printed'; readonly count: number }
  | { readonly kind: 'posted'; readonly on: PlainDate; readonly next: readonly NextPromise[] }
  | { readonly kind: 'not-recorded'; readonly error: NotRecorded };

export interface Mailing {
  readonly state: MailingState;
  /** An act is under way: the next one waits for its answer. */
  readonly busy: boolean;
  /** Cards whose PDF was made since the page was opened, and is what would be made now. */
  readonly made: ReadonlySet<CardKey>;
  /** One card as it is; of several the first, and the rest when he has seen it. */
  readonly makePdf: (cards: readonly QueuedCard[]) => Promise<void>;
  readonly makeRest: (cards: readonly QueuedCard[]) => Promise<void>;
  /** Stops the PDF that is being made. */
  readonly stop: () => void;
  readonly printed: (cards: readonly QueuedCard[]) => Promise<PrintMark | null>;
  readonly posted: (cards: readonly QueuedCard[], on: PlainDate) => Promise<readonly LetterId[] | null>;
  /** A mark was taken back: the line that announced it goes with it. */
  readonly undo: (result: Result<unknown, { readonly kind: string }>) => boolean;
  /** Something else on this counter could not be written down. */
  readonly failed: (kind: string) => void;
}

/** The three acts after writing. One at a time; each says what became of it. */
export function useMailing(press: CardPress, shop: Shop, today: PlainDate): Mailing {
  const book = useBook();
  const [state, setState] = useState<MailingState>({ kind: 'idle' });
  const [made, setMade] = useState<ReadonlyMap<CardKey, MadeCard>>(new Map());
  const { busy, alone } = useAlone();
  const running = useRef<AbortController>(null);

  const make = async (cards: readonly QueuedCard[], part: BatchPart): Promise<null> => {
    setState({ kind: 'working', progress: null });
    running.current = new AbortController();
    const onProgress = (progress: Progress): void => setState({ kind: 'working', progress });
    const deps = { book, press, shop, profile: await book.profile.read(), today, onProgress, signal: running.current.signal };
    const pressed = await prepareCards(cards, deps).then(async ({ ready, refused }) => {
      const wrong = new Set(refused.map(({ key }) => key));
      if (refused.length > 0) return setState({ kind: 'refused', refused, others: cards.filter((card) => !wrong.has(cardKeyOf(card))) });
      const now = part === 'first' ? ready.slice(0, 1) : ready;
      return { ready: now, files: await pressCards(now, deps, part) };
    }).catch((error: unknown) => setState({ kind: 'not-made', error: asStopped(error) }));
    if (!pressed) return null;
    const saved = await saveFiles(pressed.files);
    if (!saved.ok) {
      setState({ kind: 'not-made', error: saved.error });
      return null;
    }
    setMade((known) => new Map([...known, ...pressed.ready.map(({ key, card, message, address }) => [key, { card, print: printOf(message, address, deps.profile) }] as const)]));
    setState(part === 'first' ? { kind: 'first-made', saved: saved.value, rest: cards.slice(1) } : { kind: 'made', saved: saved.value });
    return null;
  };

  return {
    state, busy, made: useStillMade(made, shop),
    makePdf: async (cards) => void await alone(() => make(cards, cards.length > 1 ? 'first' : 'whole')),
    makeRest: async (cards) => void await alone(() => make(cards, 'rest')),
    stop: () => running.current?.abort(),
    printed: (cards) => alone(async () => {
      const result = await markPrinted(cards, { book, shop, today });
      setState(result.ok ? { kind: 'printed', count: cards.length } : { kind: 'not-recorded', error: result.error });
      return result.ok ? result.value : null;
    }),
    posted: (cards, on) => alone(async () => {
      const result = await postCards(cards, on, { book, shop, today });
      setState(result.ok ? { kind: 'posted', on, next: cards.map((card) => nextPromiseOf(book, card, today)) } : { kind: 'not-recorded', error: result.error });
      return result.ok ? result.value : null;
    }),
    undo: (result) => {
      if (result.ok) setState({ kind: 'idle' });
      return result.ok;
    },
    failed: (kind) => setState({ kind: 'not-recorded', error: notRecorded(kind) }),
  };
}

/** One act at a time; a press of a key or a button meanwhile does nothing (null). */
function useAlone() {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const alone = async <T>(act: () => Promise<T | null>): Promise<T | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    try {
      return await act();
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, alone };
}

/** What the press itself reports: he stopped it, no memory, a font that cannot be had. Anything else is a bug and goes to the crash screen. */
function asStopped(error: unknown): { readonly kind: 'crashed' | 'stopped' | 'broken-picture' } {
  if (!(error instanceof CardPressError)) throw error;
  const { kind } = error.failure;
  return { kind: kind === 'cancelled' ? 'stopped' : kind === 'broken-picture' ? kind : 'crashed' };
}
