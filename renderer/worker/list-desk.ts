import { findInSteps, findPasses } from '#shared/duplicates/find-duplicates';
import { splitFullName, type NameReadings } from '#shared/address/name-readings';
import type { PostalTable } from '#shared/address/postal-table';
import { isKnownHeading, recogniseTable } from '#shared/exchange/incoming/recognise-columns';
import type { ContactsFile, ContactsTable, FileFault, TextEncoding } from '#shared/exchange/incoming/contacts-file';
import { isRemark, type RowProblem } from '#shared/exchange/incoming/incoming-guest';
import type { SplitName } from '#shared/exchange/incoming/item';
import { readContactsFile } from '#shared/exchange/incoming/read-contacts-file';
import { readTextBlock } from '#shared/exchange/incoming/read-text-block';
import { incomingGuestsInSteps } from '#shared/exchange/incoming/to-incoming-guests';
import { incomingVisitsInSteps } from '#shared/exchange/incoming/to-incoming-visits';
import { headersKey } from '#shared/exchange/importing/headers-key';
import { countGuests, groupOf, isHinted, planInSteps, planPasses, type PlannedGuest } from '#shared/exchange/importing/plan-guests';
import { countVisits, planVisitsInSteps, visitGroupOf, type PlannedVisit } from '#shared/exchange/importing/plan-visits';
import { csvText } from '#shared/lib/csv-text';
import type { Steps } from '#shared/lib/in-steps';
import { err, ok, type Result } from '#shared/lib/result';
import { newId } from '../platform/new-id.ts';
import type { FaultWords, ReaderAnswers, ReaderTask, ReadFile, TaskOf, VisitName } from './contacts-messages.ts';
import { paced, type Watch } from './paced.ts';
import { readingPlace } from './reading-place.ts';

type Answer = ReaderAnswers[keyof ReaderAnswers];
interface Work<Done> { readonly steps: Steps<Done>; readonly total: number }

/** So many cells of each column are shown. */
const samplesShown = 3;
/** Four times what the page shows at once; it asks again after each that he settles. */
const pairsSent = 200;

/** What the desk looks things up in; each is read when it is first asked for. */
export interface DeskBooks { readonly names: () => Promise<NameReadings>; readonly postal: () => Promise<PostalTable> }

/** The rows of one file, from its bytes to the dry run. Answers one task after the other; a dry run that is stopped leaves the rows as they were read. */
export function openListDesk(books: DeskBooks): (task: ReaderTask, watch: Watch) => Promise<Result<Answer, FileFault>> {
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
  const planningGuests = async ({ meanings, present }: TaskOf<'plan-guests'>): Promise<Work<readonly PlannedGuest[]>> => {
    const [settings, names, postal] = [await splitting(), await books.names(), await books.postal()];
    const read = file?.kind === 'cards' ? file : table();
    const rows = read.kind === 'cards' ? read.cards : read.rows;
    const steps = function* (): Steps<readonly PlannedGuest[]> {
      return yield* planInSteps(read.kind === 'cards' ? read.cards : yield* incomingGuestsInSteps(read, meanings ?? [], settings), { present, names, postal }, newId);
    };
    return { steps: steps(), total: rows.length * (planPasses + (read.kind === 'cards' ? 0 : 1)) + present.length };
  };
  const planningVisits = ({ meanings, present, today, visits: known }: TaskOf<'plan-visits'>): Work<readonly PlannedVisit[]> => {
    const read = table();
    const steps = function* (): Steps<readonly PlannedVisit[]> {
      return yield* planVisitsInSteps(yield* incomingVisitsInSteps(read, meanings, today), present, known);
    };
    return { steps: steps(), total: read.rows.length * 2 };
  };

  return async (task, watch) => {
    switch (task.task) {
      case 'read': {
        const read = await readContactsFile(task.bytes, task.name, { ...readingPlace(task.encoding, task.sheet, watch.onProgress), ...await splitting() });
        if (!read.ok) return read;
        file = withEncoding(read.value, task.encoding);
        return ok(aboutFile(file));
      }
      case 'read-text':
        file = { kind: 'cards', encoding: 'utf-8', cards: [{ where: 1, fields: readTextBlock(task.text, await splitting()), problems: [] }] };
        return ok(aboutFile(file));
      case 'plan-guests': return withBreaths(await planningGuests(task), watch, (rows) => {
        [guests, visits] = [rows, []];
        return countGuests(rows);
      });
      case 'plan-visits': return withBreaths(planningVisits(task), watch, (rows) => {
        [guests, visits] = [[], rows];
        return countVisits(rows);
      });
      case 'find-pairs': return withBreaths({ steps: findInSteps(task.present, task.apart), total: findPasses * task.present.length }, watch, (pairs) => ({ likeliest: pairs.slice(0, pairsSent), total: pairs.length }));
      case 'guests': return ok(portion(guests.filter((row) => task.hint === null || (isHinted(row, task.hint.of) && (task.hint.faulty || !row.faulty))), task, groupOf));
      case 'visits': return ok(portion(visits, task, visitGroupOf));
      case 'visit-names': return ok(namesOf(visits.filter((row) => visitGroupOf(row) === task.group)));
      case 'faulty-rows': return ok(faultyRows(file, [...guests, ...visits], task.words));
    }
  };
}

/** `keep` takes what was made and says what is answered; of what is given up nothing is kept. */
async function withBreaths<Done, Answered>({ steps, total }: Work<Done>, watch: Watch, keep: (done: Done) => Answered): Promise<Result<Answered, FileFault>> {
  const made = await paced(steps, total, watch);
  return made === null ? err({ kind: 'cancelled' }) : ok(keep(made.done));
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
