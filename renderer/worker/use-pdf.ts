import { useState } from 'react';
import type { FileState } from '../components/file-state.ts';
import { saveFiles } from '../platform/save-files.ts';
import { CardPressError } from './card-press.ts';
import type { WholeJob } from './card-press-messages.ts';
import { cardPress } from './page-press.ts';

/** A page that is nobody's card, made and saved where he says. `FileNotice` tells what became of it. */
export function usePdf(): { readonly state: FileState; readonly make: (file: string, job: WholeJob) => Promise<void> } {
  const [state, setState] = useState<FileState>({ kind: 'idle' });
  const make = async (file: string, job: WholeJob): Promise<void> => {
    setState({ kind: 'working' });
    const bytes = await cardPress().pdf(job).catch((error: unknown) => {
      if (error instanceof CardPressError) return null;
      throw error;
    });
    if (!bytes) return setState({ kind: 'not-made', error: { kind: 'crashed' } });
    const saved = await saveFiles([{ name: file, bytes }]);
    return setState(saved.ok ? { kind: 'made', file, saved: saved.value } : { kind: 'not-made', error: saved.error });
  };
  return { state, make };
}
