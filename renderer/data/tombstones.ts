import type { DBCore, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';
import { backupTables } from '#shared/exchange/backup-tables';
import { tombstoneKey } from '#shared/exchange/merge-books';
import type { Instant } from '#shared/lib/plain-date';
import type { TombstoneRow } from './rows.ts';

/** These are merged by rules of their own. */
const unburied: readonly string[] = ['trash', 'settings', 'tombstones', 'meta'];
const buried = new Set<string>(backupTables.filter((table) => !unburied.includes(table)));

/**
 * Every row that is deleted by its key leaves a tombstone in the same transaction, whatever table it is of: two books that are merged years
 * later must not bring it back. Emptying a whole table is no deletion of rows; only restoring does that.
 */
export const tombstones = (now: () => Instant): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'tombstones',
  create: (core) => {
    const isKept = core.schema.tables.some(({ name }) => name === 'tombstones');
    return { ...core, table: (name) => (isKept && buried.has(name) ? burying(core.table(name), core, now) : core.table(name)) };
  },
});

const burying = (table: DBCoreTable, core: DBCore, now: () => Instant): DBCoreTable => ({
  ...table,
  mutate: async (request: DBCoreMutateRequest) => {
    const done = await table.mutate(request);
    if (request.type !== 'delete' || request.keys.length === 0 || !isAct(request.trans)) return done;
    const values: TombstoneRow[] = request.keys.map((key: unknown) => ({ key: tombstoneKey(table.name, JSON.stringify(Array.isArray(key) ? key : [key])), at: now() }));
    await core.table('tombstones').mutate({ type: 'put', trans: request.trans, values });
    return done;
  },
});

/** Acts lock all tables. Whoever deletes beside them, in no act, deletes nothing that another book should hear of. */
const isAct = (transaction: DBCoreTransaction): boolean =>
  'objectStoreNames' in transaction && transaction.objectStoreNames instanceof DOMStringList && transaction.objectStoreNames.contains('tombstones');
