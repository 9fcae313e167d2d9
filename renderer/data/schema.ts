/**
 * What Dexie is told about the tables, oldest first. The list is append-only and every version may only add: an old book must open, and
 * a name that once meant something never means something else (schema-snapshot.json and retired-names.json hold this, a test reads them).
 *
 * Only keys and indexes stand here; the columns are in rows.ts. Upgrade functions are named for what they do and get `upgrade` here.
 */
export interface SchemaVersion {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
}

export const schemaVersions: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      guests: 'id, &no, kanaKey, seq',
      visits: 'id, on, [guestId+on]',
      touches: 'id, [guestId+on]',
      decisions: '[visitId+stepId], guestId',
      letters: 'id, &[visitId+stepId], guestId, unposted',
      photos: 'id, &[guestId+side]',
      visitMonths: 'month',
      days: 'on',
      trash: 'id, at',
      formDrafts: 'key',
      settings: 'key',
      meta: 'key',
    },
  },
  {
    version: 2,
    stores: {
      touches: 'id, [guestId+on], [kind+on]',
      sessions: 'id, on',
      improvements: 'id, on',
      answers: 'id, on, [guestId+on], visitId, improvementId',
      experiments: 'id',
      assignments: '[experimentId+guestId], guestId',
      channelCosts: '[month+arrival]',
      pictures: 'id, addedAt',
      tombstones: 'key',
    },
  },
  {
    version: 3,
    stores: {
      // Who was introduced by whom is asked when two guests become one. Most rows name nobody, and then are in no index.
      guests: 'id, &no, kanaKey, seq, introducedBy',
      visits: 'id, on, [guestId+on], introducedBy',
      merges: 'id, at',
      apart: 'key',
      imports: 'id, at, headers',
      importParts: '[importId+part]',
      letters: 'id, &[visitId+stepId], guestId, unposted, postedOn, look.picture.id',
      postedMonths: 'month',
    },
  },
];

export const newestSchemaVersion = Math.max(...schemaVersions.map(({ version }) => version));
