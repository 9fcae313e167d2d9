import { useRef, useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date';
import { displayName, type Honorific } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import type { Shop } from '#shared/model/shop';
import type { CardProblem } from '#shared/print/card-problem';
import { unmoved } from '#shared/print/placement';
import type { FileState } from '../../components/file-state.ts';
import type { GuestEntry } from '../../data/guests-contract.ts';
import { useBook } from '../../data/book-provider.tsx';
import { saveFiles } from '../../platform/save-files.ts';
import { CardPressError } from '../../worker/card-press.ts';
import { cardPress } from '../../worker/page-press.ts';
import type { LabelChoice } from '../../data/label-choice.ts';
import { labelCardOf, mayGoOut } from './label-pages.ts';

export type LabelPdfState =
  | FileState
  | { readonly kind: 'pressing'; readonly done: number; readonly total: number }
  | { readonly kind: 'stopped' }
  /** One label would lack ink; nothing was made. */
  | { readonly kind: 'refused'; readonly id: GuestId; readonly name: string; readonly honorific: Honorific; readonly problem: CardProblem | undefined };

export interface LabelPdf {
  readonly state: LabelPdfState;
  readonly make: (guests: readonly GuestEntry[], choice: LabelChoice) => Promise<void>;
  readonly stop: () => void;
}

/** The labels as one PDF, made and saved where he says. The gate is asked again of what the book holds now. */
export function useLabelPdf(shop: Shop, today: PlainDate): LabelPdf {
  const book = useBook();
  const [state, setState] = useState<LabelPdfState>({ kind: 'idle' });
  const running = useRef<AbortController>(null);
  const make = async (entries: readonly GuestEntry[], { purpose, firstLabel }: LabelChoice): Promise<void> => {
    if (running.current) return;
    const stop = new AbortController();
    running.current = stop;
    setState({ kind: 'working' });
    const guests = (await book.guests.readMany(entries.map(({ id }) => id))).filter((guest) => mayGoOut(guest, purpose, today));
    const job = { side: 'labels', cards: guests.map((guest) => labelCardOf(guest, shop)), sheet: shop.labelSheet, firstLabel, offset: unmoved, title: `Goencho 宛名ラベル ${today}` } as const;
    const failed = (error: unknown): null => {
      if (!(error instanceof CardPressError)) throw error;
      const { failure } = error;
      const guest = failure.kind === 'unprintable' ? guests[failure.index] : undefined;
      setState(failure.kind === 'unprintable' && guest ? { kind: 'refused', id: guest.id, name: displayName(guest), honorific: guest.honorific, problem: failure.problems[0] }
        : failure.kind === 'cancelled' ? { kind: 'stopped' } : { kind: 'not-made', error: { kind: 'crashed' } });
      return null;
    };
    const bytes = await cardPress().pdf(job, (done, total) => setState({ kind: 'pressing', done, total }), stop.signal).catch(failed);
    running.current = null;
    if (!bytes) return;
    const file = `goencho-label-${today}.pdf`;
    const saved = await saveFiles([{ name: file, bytes }]);
    setState(saved.ok ? { kind: 'made', file, saved: saved.value } : { kind: 'not-made', error: saved.error });
  };
  return { state, make, stop: () => running.current?.abort() };
}
