import { err, ok } from '#shared/lib/result';
import type { BookDb } from './book-db.ts';
import type { Outgoing } from './outgoing-contract.ts';
import { toGuest, toTouch, toVisit } from './rows.ts';
import { newestSchemaVersion } from './schema.ts';
import { ChangedWhileCopied, lookAt, textOf } from './write-backup.ts';

export function openOutgoing(db: BookDb): Outgoing {
  return {
    guests: async () => (await db.guests.orderBy('kanaKey').toArray()).map(toGuest),
    visits: async () => (await db.visits.orderBy('on').toArray()).map(toVisit),
    touches: async () => (await db.touches.toArray()).map(toTouch).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    json: async (onProgress, stop) => {
      try {
        const { about, ledgerNo } = await lookAt(db, newestSchemaVersion);
        const parts: string[] = [];
        for await (const part of jsonOf(textOf(db, { about, ledgerNo, onProgress }))) {
          if (stop.aborted) return err({ kind: 'stopped' });
          parts.push(part);
        }
        return ok(new Blob(parts, { type: 'application/json' }));
      } catch (error) {
        if (error instanceof ChangedWhileCopied) return err({ kind: 'changed-meanwhile' });
        throw error;
      }
    },
  };
}

/** The lines of a backup (`table {…}`, tables one after the other) as one document: `{"about":{…},"guests":[…],…}`. */
async function* jsonOf(lines: AsyncGenerator<string>): AsyncGenerator<string> {
  let table: string | null = null;
  for await (const line of lines) {
    const name = line.slice(0, line.indexOf(' '));
    const value = line.slice(name.length + 1, -1);
    if (name === 'about') yield `{"format":"goencho-book","version":1,"about":${value}`;
    else if (name === 'end') yield `${table === null ? '' : '\n]'}}\n`;
    else {
      yield name === table ? `,\n${value}` : `${table === null ? '' : '\n]'},\n${JSON.stringify(name)}:[\n${value}`;
      table = name;
    }
  }
}
