import { useState } from 'react';
import type { ColumnMeaning } from '#shared/exchange/incoming/column-meaning';
import type { GuestChoices } from '#shared/exchange/importing/built-import';
import type { VisitChoices } from '#shared/exchange/importing/built-visits';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import type { ImportWork } from '../../data/imports-contract.ts';
import { useToday } from '../../data/shop-provider.tsx';
import { takeBackImport } from '../../data/take-back-import.ts';
import { faultStep, readSource, rememberedMeanings, triedGuests, triedVisits } from './dry-run.ts';
import { guestWork, visitWork, type GuestWork, type RecordFacts } from './import-work.ts';
import type { ImportStep, MappingStep, Source } from './import-step.ts';
import type { AskWatch } from '../../worker/contacts-reader.ts';
import { useWordsNow } from '../../i18n/use-words-now.ts';
import { useReaderDesk } from './use-reader-desk.ts';

/** One list after the other: read, mapped, tried, written. */
export function useImport() {
  const book = useBook();
  const today = useToday();
  const [step, setStep] = useState<ImportStep>({ kind: 'choose' });
  const [waiting, setWaiting] = useState<readonly Source[]>([]);
  const desk = useReaderDesk();
  const run = useRun(setStep, desk);

  const read = async (source: Source): Promise<void> => {
    const reader = desk.fresh();
    setStep({ kind: 'reading', name: source.name, share: 0 });
    const about = await readSource(reader, source, (share) => setStep((now) => (now.kind === 'reading' ? { ...now, share } : now)));
    if (!desk.isCurrent(reader)) return;
    if (!about.ok) return setStep(faultStep(source.name, about.error));
    if (about.value.kind === 'cards') return tryIt(source.name, about.value.cards, null);
    const remembered = await rememberedMeanings(book, about.value.key, about.value.headers.length);
    setStep({ kind: 'mapping', source, about: about.value, meanings: remembered ?? about.value.meanings, remembered: remembered !== null });
  };
  const tryIt = async (name: string, rows: number, mapping: MappingStep | null): Promise<void> => {
    const reader = desk.current();
    const signal = desk.stoppable();
    setStep({ kind: 'planning', name, rows, share: 0, back: mapping });
    const watch: AskWatch = { signal, onProgress: (share) => setStep((now) => (now.kind === 'planning' ? { ...now, share } : now)) };
    const next = mapping && isVisits(mapping.meanings) ? await triedVisits(book, reader, { back: mapping, today, watch }) : await triedGuests(book, reader, { name, meanings: mapping?.meanings ?? null, back: mapping, watch });
    if (desk.isCurrent(reader) && !signal.aborted) setStep(next);
  };
  const end = (): void => {
    desk.end();
    setStep({ kind: 'choose' });
  };
  const take = (sources: readonly Source[]): void => {
    const [first, ...rest] = sources;
    if (!first) return;
    setWaiting(rest);
    void read(first);
  };
  return {
    step, waiting, take, reader: desk.current, stop: desk.stop,
    change: (meanings: readonly ColumnMeaning[]) => setStep((now) => (now.kind === 'mapping' ? { ...now, meanings } : now)),
    reread: (source: Source) => void read(source),
    dryRun: (mapping: MappingStep) => void tryIt(mapping.source.name, mapping.about.rows, mapping),
    back: (mapping: MappingStep) => setStep(mapping),
    importGuests: (name: string, back: MappingStep | null, choices: GuestChoices) => void run(name, () => guestWork(book, desk.current(), choices, factsOf(name, back))),
    importVisits: (name: string, back: MappingStep, choices: VisitChoices) => void run(name, () => visitWork(desk.current(), choices, factsOf(name, back))),
    cancel: end,
    /** Back to the columns; nothing is read again. Cards have none. */
    cancelDryRun: (back: MappingStep | null) => {
      if (back === null) return end();
      desk.stop();
      setStep(back);
    },
    next: () => {
      if (waiting.length > 0) take(waiting);
      else setStep({ kind: 'choose' });
    },
  };
}

export const isVisits = (meanings: readonly ColumnMeaning[]): boolean => meanings.includes('visit.on');

const factsOf = (file: string, mapping: MappingStep | null): RecordFacts => ({ file, headers: mapping?.about.key ?? '', meanings: mapping?.meanings ?? [] });

/** Writes, and offers to take it back. The notice outlives the screen. */
function useRun(setStep: (step: ImportStep) => void, { stoppable, kept }: Pick<ReturnType<typeof useReaderDesk>, 'stoppable' | 'kept'>) {
  const t = useWordsNow('import');
  const book = useBook();
  return async (name: string, make: () => Promise<(ImportWork & Partial<Pick<GuestWork, 'fullMemos'>>) | null>): Promise<void> => {
    const signal = stoppable();
    setStep({ kind: 'running', name, progress: { done: 0, total: 1 } });
    const work = await kept(make);
    if (!work || signal.aborted) return setStep({ kind: 'choose' });
    const done = await book.imports.run(work, { signal, onProgress: (progress) => setStep({ kind: 'running', name, progress }) });
    if (!done.ok && done.error.kind === 'cancelled') return setStep({ kind: 'choose' });
    if (!done.ok) {
      // He may have left the screen meanwhile.
      sayDone(() => t('failed.notice', { file: name }));
      return setStep({ kind: 'failed', name, error: done.error });
    }
    const { id } = done.value.record;
    offerUndo(() => t('done.undo', { file: name }), async () => (await takeBackImport(book, id, (names) => sayDone(() => t('done.kept', { names })))).ok);
    setStep({ kind: 'done', name, imported: done.value, fullMemos: work.fullMemos ?? 0 });
  };
}
