import { storedBackup } from '#shared/exchange/backup-rotation';
import { v7 } from 'uuid';
import type { GuestId } from '#shared/model/ids';
import { BookDb } from '../../../renderer/data/book-db.ts';
import { openBook } from '../../../renderer/data/open-book.ts';
import type { Book } from '../../../renderer/data/book.ts';
import { now } from '../../../renderer/platform/clock.ts';
import { browserWitness } from '../../../renderer/platform/marker-witness.ts';
import { originSink, readOriginBackup } from '../../../renderer/platform/browser-backups.ts';
import { got, guestInput, visitInput } from './test-book.ts';

/** The page side of kill.node.test.ts: a book that copies itself and restores itself until its browser is killed. */
declare global {
  interface Window { killed: typeof killed; acknowledged: (id: string) => void }
}

let book: Book;
// More than one portion of the import.
const importedGuests = 600;
const importedVisits = 200;

async function* restoreForever(files: readonly Blob[]): AsyncGenerator<null> {
  for (let round = 0; ; round += 1) {
    const read = got(await book.backups.read(files[round % files.length]!, null));
    got(await book.backups.restore(read, 'replace', originSink));
    yield null;
  }
}

const killed = {
  async open(): Promise<unknown> {
    const opened = await openBook({ appVersion: 'test', now, newId: v7, witness: browserWitness(localStorage) });
    if (!opened.ok) return opened.error;
    book = opened.value;
    return book.counts();
  },
  /** Two states of one book: the small one of 40 visits, the large one of 120. */
  async prepare(): Promise<void> {
    const guest = got(await book.guests.save(guestInput(), null));
    for (const [count, name] of [[40, 'small'], [80, 'large']] as const) {
      for (let visit = 0; visit < count; visit += 1) got(await book.visits.log(visitInput(guest.id)));
      const copy = got(await book.backups.copy(originSink));
      const file = (await readOriginBackup(copy.name))!;
      const root = await navigator.storage.getDirectory();
      const writable = await (await root.getFileHandle(name, { create: true })).createWritable();
      await writable.write(file);
      await writable.close();
      await new Promise((resolve) => { setTimeout(resolve, 1100); });
    }
  },
  /** Restores one after the other, and copies the present book before each, until the process is killed. */
  async goOn(): Promise<void> {
    const root = await navigator.storage.getDirectory();
    const files = await Promise.all(['small', 'large'].map(async (name) => (await root.getFileHandle(name)).getFile()));
    for await (const _ of restoreForever(files)) window.acknowledged('restored');
  },
  /** Imports and takes back, one after the other: 600 guests, 200 of whom have a visit, which come and go together. */
  async importOn(): Promise<void> {
    for (;;) {
      const [last] = await book.imports.list();
      if (last && last.undoneAt === null) {
        got(await book.imports.undo(last.id));
        window.acknowledged('undone');
      } else {
        const added = Array.from({ length: importedGuests }, (_, index) => ({ ...guestInput({ familyName: `客${index}` }), id: v7() as GuestId }));
        const visits = added.slice(0, importedVisits).map(({ id }) => visitInput(id));
        got(await book.imports.run({ record: { file: 'a.csv', what: 'guests', left: 0, headers: '', meanings: [] }, added, changed: [], visits: visits.map((visit) => ({ ...visit, id: null })), photos: [] }));
        window.acknowledged('imported');
      }
    }
  },
  /** The records of the imports say whether the last one is in. */
  imported: async (): Promise<boolean> => (await book.imports.list())[0]?.undoneAt === null,
  /** What Chromium said when it threw the tables away. */
  loss: async (): Promise<unknown> => new BookDb('goencho').meta.get('loss'),
  /** What is there afterwards. */
  async look(): Promise<{ readonly counts: unknown; readonly repairs: unknown; readonly wrong: unknown; readonly readable: readonly string[]; readonly files: number }> {
    const names = await Array.fromAsync((await (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true })).keys());
    const readable: string[] = [];
    for (const name of names) {
      // Half a file, which the browser had not given its name yet.
      if (storedBackup(name) === null) continue;
      const file = (await readOriginBackup(name))!;
      // The browser makes the name before the file: an empty one is a leftover, not a backup.
      if (file.size > 0) readable.push((await book.backups.read(file, null)).ok ? 'whole' : `broken: ${name}`);
    }
    return { counts: await book.counts(), repairs: await book.verifyTotals(), wrong: await book.checkRows(), readable, files: names.length };
  },
};
window.killed = killed;
