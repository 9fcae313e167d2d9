import { useState } from 'react';
import type { SaveError } from '#shared/ipc/contract';
import { saveFiles, type SavedFiles } from '../../platform/save-files.ts';
import { CardPressError } from '../../worker/card-press.ts';
import type { PdfJob } from '../../worker/card-press-messages.ts';
import { cardPress } from '../../worker/page-press.ts';

export type SheetState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'made'; readonly file: string; readonly saved: SavedFiles }
  | { readonly kind: 'not-made'; readonly error: SaveError | { readonly kind: 'crashed' } };

/** A page that is nobody's card, made and saved where he says. */
export function useSheetPdf(): { readonly state: SheetState; readonly make: (file: string, job: PdfJob) => Promise<void> } {
  const [state, setState] = useState<SheetState>({ kind: 'idle' });
  const make = async (file: string, job: PdfJob): Promise<void> => {
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
