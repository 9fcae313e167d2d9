import type { DBCore, DBCoreKeyRange, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
import { monthOf } from '#shared/lib/plain-date';
import type { LetterRow, PostedMonthRow } from './rows.ts';

/** The row that says that every month with a posted card has its row. Where it is missing, all of them are made anew. */
export const wholeMark = 'whole';

/**
 * Whatever changes a posted card, its month is marked in the same transaction, so that the columns of posted-cards.ts can never tell an old
 * story: no caller has to think of it. Emptying the whole table (restoring does that) empties the columns too.
 */
export const postedMonths: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'posted-months',
  create: (core) => {
    const isKept = core.schema.tables.some(({ name }) => name === 'postedMonths');
    return { ...core, table: (name) => (isKept && name === 'letters' ? marking(core.table(name), core) : core.table(name)) };
  },
};

const marking = (table: DBCoreTable, core: DBCore): DBCoreTable => ({
  ...table,
  mutate: async (request: DBCoreMutateRequest) => {
    const months = reaches(request) ? await monthsOf(table, request) : null;
    const done = await table.mutate(request);
    if (months === null) return done;
    const columns = core.table('postedMonths');
    if (months === 'all') await columns.mutate({ type: 'deleteRange', trans: request.trans, range: everything });
    else if (months.size > 0) await columns.mutate({ type: 'put', trans: request.trans, values: [...months].map((month): PostedMonthRow => ({ month, cards: null })) });
    return done;
  },
});

/** DBCoreRangeType.Any. */
const everything: DBCoreKeyRange = { type: 3, lower: undefined, lowerOpen: false, upper: undefined, upperOpen: false } as DBCoreKeyRange;

/** Acts lock all tables. Nothing of the program writes letters beside them. */
const reaches = ({ trans }: DBCoreMutateRequest): boolean =>
  'objectStoreNames' in trans && trans.objectStoreNames instanceof DOMStringList && trans.objectStoreNames.contains('postedMonths');

async function monthsOf(table: DBCoreTable, request: DBCoreMutateRequest): Promise<ReadonlySet<string> | 'all'> {
  if (request.type === 'deleteRange') return 'all';
  const after: readonly LetterRow[] = request.type === 'delete' ? [] : request.values as readonly LetterRow[];
  const keys: readonly unknown[] = request.type === 'delete' ? request.keys : after.map(({ id }) => id);
  const before: readonly (LetterRow | undefined)[] = request.type === 'add' ? [] : await table.getMany({ trans: request.trans, keys: [...keys] });
  return new Set([...before, ...after].flatMap((letter) => (letter?.postedOn ? [monthOf(letter.postedOn)] : [])));
}
