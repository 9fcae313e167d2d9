import { splitFullName, type NameReadings } from '#shared/address/name-readings';
import { isKnownHeading, recogniseTable } from '#shared/exchange/incoming/recognise-columns';
import type { ColumnMeaning } from '#shared/exchange/incoming/column-meaning';
import type { ContactsFile, ContactsTable, FileFault, TextEncoding } from '#shared/exchange/incoming/contacts-file';
import { isRemark, type IncomingGuest, type RowProblem } from '#shared/exchange/incoming/incoming-guest';
import type { SplitName } from '#shared/exchange/incoming/item';
import { readContactsFile } from '#shared/exchange/incoming/read-contacts-file';
import { readTextBlock } from '#shared/exchange/incoming/read-text-block';
import { toIncomingGuests } from '#shared/exchange/incoming/to-incoming-guests';
import { toIncomingVisits } from '#shared/exchange/incoming/to-incoming-visits';
import { headersKey } from '#shared/exchange/importing/headers-key';
import { countGuests, groupOf, planGuests, type PlannedGuest } from '#shared/exchange/importing/plan-guests';
import { countVisits, planVisits, visitGroupOf, type PlannedVisit } from '#shared/exchange/importing/plan-visits';
import { csvText } from '#shared/lib/csv-text';
import { ok, type Result } from '#shared/lib/result';
import { newId } from '../platform/new-id.ts';
import type { FaultWords, ReaderAnswers, ReaderTask, ReadFile, VisitName } from './contacts-messages.ts';
import { readingPlace } from './reading-place.ts';

type Answer = ReaderAnswers[keyof ReaderAnswers];

/** So many cells of each column are shown. */
const samplesShown = 3;

/** What the desk looks things up in; each is read when it is first asked for. */
export interface DeskBooks { readonly names: () => Promise<NameReadings> }

/** The rows of one file, from its bytes to the dry run. Answers one task after the other. */
export function openListDesk(books: DeskBooks): (task: ReaderTask, onProgress: (share: number) => void) => Promise<Result<Answer, FileFault>> {
  let file: ContactsFile | null = null;
  let guests: readonly PlannedGuest[] = [];
  let visits: readonly PlannedVisit[] = [];

  const table = (): ContactsTable => {
    if (file?.kind !== 'table') throw new Error('no table was read');
    return file;
  };
  const splitting = async (): Promise<{ readonly splitName: SplitName }> => {
    const names = await books.names();
    return { splitName: (full) => splitFullName(names, full) };
  };
  const incoming = async (meanings: readonly ColumnMeaning[] | null): Promise<readonly IncomingGuest[]> => {
    if (file?.kind === 'cards') return file.cards;
    return toIncomingGuests(table(), meanings ?? [], await splitting());
  };

  return async (task, onProgress) => {
    switch (task.task) {
      case 'read': {
        const read = await readContactsFile(task.bytes, task.name, { ...readingPlace(task.encoding, task.sheet, onProgress), ...await splitting() });
        if (!read.ok) return read;
        file = withEncoding(read.value, task.encoding);
        return ok(aboutFile(file));
      }
      case 'read-text':
        file = { kind: 'cards', encoding: 'utf-8', cards: [{ where: 1, fields: readTextBlock(task.text, await splitting()), problems: [] }] };
        return ok(aboutFile(file));
      case 'plan-guests':
        guests = planGuests(await incoming(task.meanings), task.present, newId);
        return ok(countGuests(guests));
      case 'plan-visits':
        visits = planVisits(toIncomingVisits(table(), task.meanings, task.today), task.present, task.visits);
        return ok(countVisits(visits));
      case 'guests': return ok(portion(guests, task, groupOf));
      case 'visits': return ok(portion(visits, task, visitGroupOf));
      case 'visit-names': return ok(namesOf(visits.filter((row) => visitGroupOf(row) === task.group)));
      case 'faulty-rows': return ok(faultyRows(file, [...guests, ...visits], task.words));
    }
  };
}

function withEncoding(file: ContactsFile, forced: TextEncoding | null): ContactsFile {
  return forced === null || (file.kind === 'table' && file.encoding === null) ? file : { ...file, encoding: forced };
}

function aboutFile(file: ContactsFile): ReadFile {
  if (file.kind === 'cards') return { kind: 'cards', encoding: file.encoding, cards: file.cards.length };
  const { headers, rows, headerAt } = file;
  return {
    kind: 'table', format: file.format, encoding: file.encoding, dialect: file.dialect, sheets: file.sheets, sheet: file.sheet, rows: rows.length,
    key: headersKey(headers), headers,
    meanings: recogniseTable(file),
    unknown: headers.map((header) => headerAt !== null && !isKnownHeading(header)),
    samples: headers.map((_, column) => samplesOf(file, column)),
  };
}

function samplesOf({ rows }: ContactsTable, column: number): readonly string[] {
  const samples: string[] = [];
  for (const { cells } of rows.slice(0, 200)) {
    const cell = (cells[column] ?? '').trim();
    if (cell !== '' && !samples.includes(cell)) samples.push(cell);
    if (samples.length === samplesShown) break;
  }
  return samples;
}

interface Portion<Group> { readonly group: Group | null; readonly from: number; readonly count: number }

function portion<Row, Group>(rows: readonly Row[], { group, from, count }: Portion<Group>, groupOfRow: (row: Row) => Group): readonly Row[] {
  const chosen = group === null ? rows : rows.filter((row) => groupOfRow(row) === group);
  return chosen.slice(from, from + count);
}

function namesOf(rows: readonly PlannedVisit[]): readonly VisitName[] {
  return [...Map.groupBy(rows, ({ said }) => said)].flatMap(([said, same]) => {
    const [first] = same;
    return first ? [{ said, guest: first.guest, guests: first.guests, visits: same.length }] : [];
  });
}

type Faulty = { readonly where: number; readonly faulty: boolean; readonly problems: readonly RowProblem[] };

/** To be mended and read again: the cells as they stood. A card has no cells: its number and what is wrong. */
function faultyRows(file: ContactsFile | null, planned: readonly Faulty[], words: FaultWords): string {
  const faulty = planned.filter((row) => row.faulty);
  const told = ({ problems }: Faulty): string => problems.filter((problem) => !isRemark(problem)).map(({ column, kind, text }) => `${column} ${words.kinds[kind] ?? kind} ${text}`.trim()).join(' / ');
  if (file?.kind !== 'table') return csvText([[words.row, words.problem], ...faulty.map((row) => [row.where, told(row)])]);
  const cells = new Map(file.rows.map((row) => [row.where, row.cells]));
  return csvText([
    [...file.headers, words.row, words.problem],
    ...faulty.map((row) => [...file.headers.map((_, column) => cells.get(row.where)?.[column] ?? ''), row.where, told(row)]),
  ]);
}
