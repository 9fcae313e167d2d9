import { useCallback, useEffect, useMemo, useState } from 'react';
import { latestWins } from '#shared/lib/latest-wins';
import { useBook } from './book-provider.tsx';

export interface FormDraft<T> {
  /** False until the disk has answered: a form that opens earlier would be overwritten by its own past. */
  readonly ready: boolean;
  /** What was being typed when the form was last left; null when nothing was, or when an older program wrote something unreadable. */
  readonly found: T | null;
  /** Called at every change. */
  readonly keep: (value: T) => void;
  /** The form was saved or given up. */
  readonly drop: () => void;
  /** The disk is full: what is typed now lives on the screen only. */
  readonly stuck: boolean;
}

/**
 * What is typed survives closing, reload and kill -9. Writes follow each other, and only the newest waits, so a fast typist cannot queue them
 * up, and a draft that was dropped cannot come back. Two windows on the same form share one draft: the last keystroke wins.
 */
export function useFormDraft<T>(key: string, parse: (value: unknown) => T | null): FormDraft<T> {
  const { formDrafts } = useBook();
  const [answer, setAnswer] = useState<{ readonly key: string; readonly found: T | null }>();
  const [stuck, setStuck] = useState(false);

  useEffect(() => {
    let gone = false;
    const ask = async (): Promise<void> => {
      const value = await formDrafts.read(key);
      if (!gone) setAnswer({ key, found: value === undefined ? null : parse(value) });
    };
    void ask();
    return () => {
      gone = true;
    };
  }, [formDrafts, key, parse]);

  const writer = useMemo(() => latestWins<{ readonly value: T } | null>(async (draft) => {
    const written = draft === null ? await formDrafts.clear(key) : await formDrafts.write(key, draft.value);
    setStuck(!written.ok);
  }), [formDrafts, key]);
  const keep = useCallback((value: T) => writer.push({ value }), [writer]);
  const drop = useCallback(() => writer.push(null), [writer]);

  return { ready: answer?.key === key, found: answer?.key === key ? answer.found : null, keep, drop, stuck };
}
