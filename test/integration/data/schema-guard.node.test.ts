import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { backupTables, carriedTables, storedSchemas, tablesNotCarried } from '#shared/exchange/backup-tables';
import { answerSchema } from '#shared/model/answer';
import { channelCostSchema } from '#shared/model/channel-cost';
import { assignmentSchema, experimentSchema } from '#shared/model/experiment';
import { figureSettingsSchema } from '#shared/model/figure-settings';
import { guestSchema } from '#shared/model/guest';
import { importRecordSchema } from '#shared/model/import-record';
import { improvementSchema } from '#shared/model/improvement';
import { planSchema } from '#shared/model/plan';
import { printProfileSchema } from '#shared/model/print-profile';
import { sessionSchema } from '#shared/model/session';
import { shopSchema } from '#shared/model/shop';
import { touchSchema } from '#shared/model/touch';
import { visitSchema } from '#shared/model/visit';
import retired from '../../../renderer/data/retired-names.json' with { type: 'json' };
import { schemaVersions } from '../../../renderer/data/schema.ts';
import snapshot from '../../../renderer/data/schema-snapshot.json' with { type: 'json' };

/**
 * An old book must open for ever, so the schema only grows. What is added is entered in schema-snapshot.json by hand; what is taken out
 * there, deliberately, goes to retired-names.json and is never used again.
 */
const nouns = {
  guest: guestSchema, visit: visitSchema, touch: touchSchema, decision: storedSchemas.decision, letter: storedSchemas.letter, plan: planSchema,
  shop: shopSchema, profile: printProfileSchema, session: sessionSchema, improvement: improvementSchema, answer: answerSchema, experiment: experimentSchema,
  assignment: assignmentSchema, channelCost: channelCostSchema, figures: figureSettingsSchema, import: importRecordSchema,
};

/** `guests: &no`, and for every field that is stored `guest.address.street`. */
function namesInUse(versions: typeof schemaVersions): readonly string[] {
  const indexes = versions.flatMap(({ stores }) => Object.entries(stores).flatMap(([table, keys]) => keys.split(', ').map((key) => `${table}: ${key}`)));
  const fields = Object.entries(nouns).flatMap(([noun, schema]) => fieldsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), noun));
  return [...new Set([...indexes, ...fields])].toSorted();
}

function fieldsOf(schema: z.core.JSONSchema.BaseSchema | boolean, path: string): readonly string[] {
  if (typeof schema === 'boolean') return [];
  const inside = Object.entries(schema.properties ?? {}).map(([key, field]) => [`${path}.${key}`, field] as const);
  const variants = [...schema.anyOf ?? [], ...schema.oneOf ?? [], ...schema.allOf ?? []];
  const items = schema.items && !Array.isArray(schema.items) ? [schema.items] : [];
  return [
    ...inside.flatMap(([name, field]) => [name, ...fieldsOf(field, name)]),
    ...variants.flatMap((variant) => fieldsOf(variant, path)),
    ...items.flatMap((item) => fieldsOf(item, path)),
  ];
}

describe('the schema of the book', () => {
  const inUse = namesInUse(schemaVersions);

  it('only grows: no table, index or field that a released book may hold is gone', () => {
    expect(snapshot.names.filter((name) => !inUse.includes(name))).toEqual([]);
  });

  it('is written down in full in schema-snapshot.json', () => {
    expect(inUse.filter((name) => !snapshot.names.includes(name))).toEqual([]);
    expect(snapshot.version).toBe(schemaVersions.at(-1)?.version);
  });

  it('never uses a retired name again', () => {
    expect(inUse.filter((name) => retired.names.some((old) => old === name))).toEqual([]);
  });

  it('is carried whole by the backup: a new table is one line in shared/exchange/backup-tables.ts', () => {
    const tables = new Set(schemaVersions.flatMap(({ stores }) => Object.keys(stores)));
    expect([...backupTables, ...tablesNotCarried].toSorted()).toEqual([...tables].toSorted());
  });

  it('keeps the keys that the backup files its rows under', () => {
    const stores = Object.assign({}, ...schemaVersions.map((version) => version.stores)) as Record<string, string>;
    const keys = Object.fromEntries(backupTables.map((table) => [table, stores[table]?.split(', ')[0]]));
    expect(keys).toEqual(Object.fromEntries(backupTables.map((table) => {
      const [first] = carriedTables[table].unique;
      return [table, first.length === 1 ? first[0] : `[${first.join('+')}]`];
    })));
  });

  it('has its versions in order', () => {
    expect(schemaVersions.map(({ version }) => version)).toEqual(schemaVersions.map((_, index) => index + 1));
  });

  it('would be caught removing an index or a table', () => {
    // A later version may say the keys of a table anew, so they go from all.
    const shrunk = namesInUse(schemaVersions.map(({ version, stores: { photos: _photos, ...stores } }) => ({
      version, stores: Object.fromEntries(Object.entries(stores).map(([table, keys]) => [table, keys.replace('&[visitId+stepId], ', '')])),
    })));
    expect(snapshot.names.filter((name) => !shrunk.includes(name))).toEqual(['letters: &[visitId+stepId]', 'photos: &[guestId+side]', 'photos: id']);
  });
});
