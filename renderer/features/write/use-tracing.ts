import { useState } from 'react';
import type { WordRange } from '#shared/letters/traced-words';
import { tracedSlots, type Letter, type SlotName, type TracedWord } from '#shared/model/letter';
import type { LetterDesk } from './letter-desk.ts';

export interface TracingChoice {
  /** The words that stand selected in one of the fields; empty for none. */
  readonly selected: string;
  readonly select: (slot: SlotName, range: WordRange) => void;
  readonly trace: () => void;
}

/** He selects words where he writes them, and chooses them for tracing. The selection outlives the click on the button. */
export function useTracing(desk: LetterDesk, { slots }: Letter): TracingChoice {
  const [selection, setSelection] = useState<{ readonly slot: TracedWord['slot'] } & WordRange>();
  const selected = selection ? slots[selection.slot].slice(selection.start, selection.end).trim() : '';
  return {
    selected,
    select: (slot, range) => {
      const traceable = tracedSlots.find((name) => name === slot);
      setSelection(traceable && { slot: traceable, ...range });
    },
    trace: () => {
      if (!selection || selected === '') return;
      desk.trace(selection);
      setSelection(undefined);
    },
  };
}
