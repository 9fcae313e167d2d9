import { useEffect, useRef, type CompositionEvent, type FormEvent } from 'react';
import { afterComposition, duringComposition, nothingCaptured, readingOf } from '#shared/address/captured-reading';
import { proposeReading, type ProposedReading } from '#shared/address/propose-reading';

interface Field {
  /** What stands in the field of the reading now. */
  readonly read: () => string;
  readonly write: (kana: string) => void;
  /** What the dictionary knows of a name, likeliest first. The same function as long as it knows the same. */
  readonly known?: (name: string) => readonly string[];
  /** What was written and what else it might be. */
  readonly onProposed?: (proposal: ProposedReading) => void;
}

/** Handlers for the element around a name field: events of the input method bubble up to it. */
export interface FuriganaHandlers {
  readonly onCompositionUpdate: (event: CompositionEvent) => void;
  readonly onCompositionEnd: (event: CompositionEvent) => void;
  readonly onInput: (event: FormEvent) => void;
}

const knowsNobody = (): readonly string[] => [];

/**
 * Fills the reading while the name is typed. What the owner wrote there himself is his: it is replaced only when he types the whole name
 * anew, or empties the reading.
 */
export function useFurigana({ read, write, known = knowsNobody, onProposed }: Field): FuriganaHandlers {
  const captured = useRef(nothingCaptured);
  const proposed = useRef('');
  const typed = useRef('');

  const propose = (name: string): void => {
    typed.current = name;
    const proposal = proposeReading(readingOf(captured.current, name), known(name.trim()));
    const { reading } = proposal;
    const now = read();
    const typedAnew = name.trim() !== '' && captured.current.pieces.at(-1)?.text === name.trim();
    if (now !== proposed.current && now !== '' && !typedAnew) return;
    if (now !== reading) write(reading);
    proposed.current = reading;
    onProposed?.(proposal);
  };

  // A name may be pasted before the dictionary is read.
  useEffect(() => {
    if (typed.current !== '') propose(typed.current);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- asks again when the dictionary has come, not at every render
  }, [known]);

  return {
    onCompositionUpdate: (event) => {
      captured.current = duringComposition(captured.current, event.data);
    },
    onCompositionEnd: (event) => {
      captured.current = afterComposition(captured.current, event.data);
      propose((event.target as HTMLInputElement).value);
    },
    onInput: (event) => {
      if (!(event.nativeEvent as InputEvent).isComposing) propose((event.target as HTMLInputElement).value);
    },
  };
}
