import { useEffect, useMemo, useState } from 'react';
import { latestWins } from '#shared/lib/latest-wins';
import type { CardProblem } from '#shared/print/card-problem';
import { CardPressError, type CardPress } from '../../worker/card-press.ts';
import type { PreviewJob } from '../../worker/card-press-messages.ts';

export interface Preview {
  /** The last picture that was finished; null before the first. */
  readonly svg: string | null;
  readonly problems: readonly CardProblem[];
  /** The press has stopped; the words are safe in the book. */
  readonly crashed: boolean;
  readonly again: () => void;
}

const nothingYet = { svg: null, problems: [], crashed: false } as const;

/** The picture of one side, made anew at every keystroke: one at a time, the newest wins. No job yet (a picture is still being read): the last one stays. */
export function usePreview(press: CardPress, job: PreviewJob | null): Preview {
  const [preview, setPreview] = useState<Omit<Preview, 'again'>>(nothingYet);
  const runner = useMemo(() => latestWins<PreviewJob>(async (next) => {
    const drawn = await press.preview(next).catch(expected);
    setPreview((last) => (drawn ? { ...drawn, crashed: false } : { ...last, crashed: true }));
  }), [press]);
  const draw = (): void => {
    if (job) runner.push(job);
  };
  useEffect(draw, [runner, job]);
  return { ...preview, again: draw };
}

/** The press could not draw: said on the screen, with another try. Whatever else was thrown is a bug and goes to the crash screen. */
function expected(error: unknown): null {
  if (error instanceof CardPressError) return null;
  throw error;
}
