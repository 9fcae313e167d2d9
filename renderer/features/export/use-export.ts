import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerTable } from '#shared/exchange/outgoing/answer-table';
import { atenaShokuninTable } from '#shared/exchange/outgoing/atena-shokunin-table';
import { fudemameTable } from '#shared/exchange/outgoing/fudemame-table';
import { guestTable } from '#shared/exchange/outgoing/guest-table';
import type { OutgoingGuest } from '#shared/exchange/outgoing/outgoing-guest';
import { touchTable, type TouchWords } from '#shared/exchange/outgoing/touch-table';
import { vcards } from '#shared/exchange/outgoing/vcards';
import { visitTable, type NamedGuest } from '#shared/exchange/outgoing/visit-table';
import type { FileToSave } from '#shared/ipc/contract';
import { holdReasonOf } from '#shared/follow/hold-reason';
import type { Steps } from '#shared/lib/in-steps';
import type { PlainDate } from '#shared/lib/plain-date';
import { ok, type Result } from '#shared/lib/result';
import type { Guest } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import type { FileState } from '../../components/file-state.ts';
import type { Book } from '../../data/book.ts';
import { useBook } from '../../data/book-provider.tsx';
import type { NotRead } from '../../data/outgoing-contract.ts';
import { useToday } from '../../data/shop-provider.tsx';
import { saveFiles } from '../../platform/save-files.ts';
import { paced } from '../../worker/paced.ts';
import { mailingKinds, type ExportWish } from './export-kinds.ts';
import { rowsInSteps, tableFilesInSteps, tableFilesPasses, type Rows, type TableFiles } from './table-files.ts';
import { useBinder } from './use-binder.ts';

export type ExportState =
  | FileState
  | { readonly kind: 'writing'; readonly share: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'changed-meanwhile' };

/** What stands beside the file that was made. */
export interface ExportNote { readonly apart: TableFiles['apart']; readonly names: readonly string[]; readonly leftOut: number }
const noNote: ExportNote = { apart: [], names: [], leftOut: 0 };

/** Writes what he chose, and saves it where he says. */
export function useExport() {
  const book = useBook();
  const today = useToday();
  const binder = useBinder();
  const { t } = useTranslation('export');
  const words = useTouchWords();
  const running = useRef<AbortController>(null);
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const [note, setNote] = useState<ExportNote>(noNote);

  const write = async (wish: ExportWish, stop: AbortSignal): Promise<{ readonly files: readonly FileToSave[]; readonly note?: ExportNote } | ExportState> => {
    const name = `goencho-${wish.kind}-${today}`;
    const onProgress = (done: number, of: number): void => setState({ kind: 'writing', share: of === 0 ? 0 : done / of });
    switch (wish.kind) {
      case 'vcard': return { files: [{ name: `${name}.vcf`, bytes: new TextEncoder().encode(vcards(await book.outgoing.guests())) }] };
      case 'json': {
        const json = await book.outgoing.json(onProgress, stop);
        return json.ok ? { files: [{ name: `${name}.json`, bytes: new Uint8Array(await json.value.arrayBuffer()) }] } : json.error;
      }
      case 'binder': return binder(wish.scope, onProgress, stop);
      default: {
        // Reading is the first half of the bar, writing the second.
        const half = (begun: 0 | 0.5) => (share: number): void => setState({ kind: 'writing', share: begun + share / 2 });
        const table = await tableOf({ book, words, today, onRead: half(0), stop }, wish);
        if (!table.ok) return table.error;
        const { names, leftOut, rows, lines } = table.value;
        const steps = function* (): Steps<TableFiles> { return yield* tableFilesInSteps(name, yield* rows, wish.encoding); };
        const made = await paced(steps(), lines * (1 + tableFilesPasses), { onProgress: half(0.5), isStopped: () => stop.aborted });
        if (made === null) return { kind: 'stopped' };
        const { files, apart } = made.done;
        return { files, note: { apart, names: apart.map(({ row }) => names[row - 1] ?? ''), leftOut } };
      }
    }
  };

  const start = async (wish: ExportWish): Promise<void> => {
    if (running.current) return;
    const stop = new AbortController();
    running.current = stop;
    setState({ kind: 'working' });
    setNote(noNote);
    const written = await write(wish, stop.signal).finally(() => { running.current = null; });
    if (!('files' in written)) return setState(written);
    const [first] = written.files;
    if (!first) return setState({ kind: 'nobody' });
    const saved = await saveFiles(written.files);
    setNote(written.note ?? noNote);
    return setState(saved.ok ? { kind: 'made', file: saved.value.names.join(t('comma')), saved: saved.value } : { kind: 'not-made', error: saved.error });
  };
  return { state, note, start, stop: () => running.current?.abort(), forget: () => { setState({ kind: 'idle' }); setNote(noNote); } };
}

interface Basis { readonly book: Book; readonly words: TouchWords; readonly today: PlainDate; readonly onRead: (share: number) => void; readonly stop: AbortSignal }
interface Written { readonly rows: Steps<Rows>; readonly lines: number; readonly names: readonly string[]; readonly leftOut: number }

async function tableOf({ book, words, today, onRead, stop }: Basis, { kind, leaveOutHeld }: ExportWish): Promise<Result<Written, NotRead>> {
  const entryOf = (id: GuestId): NamedGuest | undefined => known.get(id);
  const known = new Map<GuestId, NamedGuest>();
  const ledger = async <Line extends { readonly guestId: GuestId }>(lines: readonly Line[], table: (lines: readonly Line[]) => Rows): Promise<Result<Written, NotRead>> => {
    for (const { id, phone } of await book.outgoing.guests()) known.set(id, { name: book.directory.entry(id)?.name ?? '', kana: book.directory.entry(id)?.kana ?? '', phone });
    return ok({ rows: rowsInSteps(lines, table), lines: lines.length, names: lines.map(({ guestId }) => entryOf(guestId)?.name ?? ''), leftOut: 0 });
  };
  switch (kind) {
    case 'visits': {
      const visits = await book.outgoing.visits((done, of) => onRead(done / of), stop);
      return visits.ok ? ledger(visits.value, (lines) => visitTable(lines, entryOf)) : visits;
    }
    case 'touches': return ledger(await book.outgoing.touches(), (lines) => touchTable(lines, entryOf, words));
    case 'answers': return ledger(await book.answers.all(), (lines) => answerTable(lines, entryOf));
    default: {
      const everybody = await book.outgoing.guests();
      const guests = mailingKinds.includes(kind) && leaveOutHeld ? everybody.filter((guest) => mayGetPost(book, guest, today)) : everybody;
      const table = kind === 'atena-shokunin' ? atenaShokuninTable : kind === 'fudemame' ? fudemameTable : guestTable;
      return ok({ rows: rowsInSteps(guests.map((guest) => outgoingOf(book, guest)), table), lines: guests.length, names: guests.map(({ id }) => book.directory.entry(id)?.name ?? ''), leftOut: everybody.length - guests.length });
    }
  }
}

/** A list that leaves the house passes no gate any more, so it passes it here. */
function mayGetPost(book: Book, { id }: Guest, today: PlainDate): boolean {
  const entry = book.directory.entry(id);
  return entry !== undefined && holdReasonOf(entry, { channel: 'postcard', purpose: 'greeting' }, undefined, today) === null;
}

function outgoingOf(book: Book, guest: Guest): OutgoingGuest {
  const introducer = guest.introducedBy === null ? undefined : book.directory.entry(guest.introducedBy);
  const { visits, spend, firstOn, lastOn } = book.directory.entry(guest.id)?.totals ?? { visits: 0, spend: 0, firstOn: null, lastOn: null };
  return { guest, introducedBy: introducer?.name ?? '', visits, spend, firstOn, lastOn };
}

function useTouchWords(): TouchWords {
  const { t } = useTranslation(['common', 'export']);
  return { kind: (kind) => t(`common:kind.${kind}`), channel: (channel) => t(`common:channel.${channel}`), purpose: (purpose) => t(`export:touchPurpose.${purpose}`) };
}
