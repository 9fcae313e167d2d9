import type { PlainDate } from '#shared/lib/plain-date';
import { err, ok } from '#shared/lib/result';
import type { Visit } from '#shared/model/visit';
import { bookRow } from './act.ts';
import type { BookDb } from './book-db.ts';
import type { Outgoing } from './outgoing-contract.ts';
import { toGuest, toTouch, toVisit } from './rows.ts';
import { newestSchemaVersion } from './schema.ts';
import { ChangedWhileCopied, lookAt, textOf } from './write-backup.ts';

export function openOutgoing(db: BookDb): Outgoing {
  return {
    guests: async () => (await db.guests.orderBy('kanaKey').toArray()).map(toGuest),
    visits: async (onProgress, stop) => {
      const { ledgerNo } = await bookRow(db);
      const [first, last] = await Promise.all([db.visits.orderBy('on').first(), db.visits.orderBy('on').last()]);
      const months = first && last ? monthsBetween(first.on, last.on) : [];
      const visits: Visit[] = [];
      for (const [index, month] of months.entries()) {
        if (stop.aborted) return err({ kind: 'stopped' });
        onProgress(index, months.length);
        // eslint-disable-next-line no-await-in-loop -- one month after the other is what keeps the page free
        visits.push(...(await db.visits.where('on').startsWith(month).toArray()).map(toVisit));
      }
      // A visit whose day was corrected meanwhile would be there twice, or not at all.
      return (await bookRow(db)).ledgerNo === ledgerNo ? ok(visits) : err({ kind: 'changed-meanwhile' });
    },
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

/** Of a visit written down for 1955 by mistake there are eight hundred, most of them empty and read in a moment. */
function monthsBetween(first: PlainDate, last: PlainDate): readonly string[] {
  const at = (on: PlainDate): number => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1;
  return Array.from({ length: at(last) - at(first) + 1 }, (_, index) => {
    const month = at(first) + index;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String(month % 12 + 1).padStart(2, '0')}`;
  });
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
