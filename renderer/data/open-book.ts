import type { Instant } from '#shared/lib/plain-date';
import { err, ok, type Result } from '#shared/lib/result';
import { askToKeepStorage } from '../platform/ask-to-keep.ts';
import type { BackupFolderPlace, OpenSink } from '../platform/backup-sink.ts';
import type { MarkerWitness } from '../platform/marker-witness.ts';
import { bookRow, openActs } from './act.ts';
import { openAutoBackup } from './auto-backup.ts';
import { openAnswers } from './answers.ts';
import { openBackups } from './backups.ts';
import type { Book, BookStatus, Counts, GuestTotals } from './book.ts';
import { BookDb } from './book-db.ts';
import { openChannelCosts } from './channel-costs.ts';
import { checkRows } from './check-rows.ts';
import { openDecisions } from './decisions.ts';
import { openDirectory } from './directory.ts';
import { openDueList } from './due-list.ts';
import { openExperiments } from './experiments.ts';
import { openFormDrafts } from './form-drafts.ts';
import { openGuests } from './guests.ts';
import { forgetOldParts, openImports } from './imports.ts';
import { openImprovements } from './improvements.ts';
import { keptLock } from './kept-lock.ts';
import { keepBeforeUpgrade } from './keep-before-upgrade.ts';
import { openLetters } from './letters.ts';
import type { BookParts } from './parts.ts';
import type { OpenBookError } from './open-book-error.ts';
import { openPhotos } from './photos.ts';
import { dropUnusedPictures, openPictures } from './pictures.ts';
import { openPostedCards } from './posted-cards.ts';
import { openPlans } from './plans.ts';
import { openSample } from './sample.ts';
import { newestSchemaVersion } from './schema.ts';
import { openSessions } from './sessions.ts';
import { openSettings } from './settings.ts';
import { isDiskFull, isStorageError, storageFailure } from './storage-errors.ts';
import { openTimeline } from './timeline.ts';
import { openTouches } from './touches.ts';
import { openUndo, trashKeptDays } from './trash.ts';
import { verifyBook, type Trust } from './verify-book.ts';
import { verifyTotals } from './verify-totals.ts';
import { openVisits } from './visits.ts';
import { openWitnessReport } from './witness-report.ts';

export interface BookDeps {
  /** Part of where the data lives: it stays the same for ever. Tests use others. */
  readonly name?: string;
  readonly appVersion: string;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly witness: MarkerWitness;
  /** Where backups are made by themselves. */
  readonly backupFolder?: BackupFolderPlace | null;
  /** Beside the data: for the copy before an upgrade. */
  readonly ownPlace?: OpenSink;
}

export type { OpenBookError } from './open-book-error.ts';

/** The ordinary start. Any error stops the program at the rescue screen. */
export const openBook = (deps: BookDeps): Promise<Result<Book, OpenBookError>> => openPatiently(deps, 'marker');

/** Only when the owner said so on the rescue screen: goes on with the tables as they are. Empty ones stay 'book-lost'. */
export const acceptShorterBook = (deps: BookDeps): Promise<Result<Book, OpenBookError>> => openPatiently(deps, 'tables');

/** Only when the owner said so on the rescue screen: begins a book although the marker remembers another. */
export const beginNewBook = (deps: BookDeps): Promise<Result<Book, OpenBookError>> => openPatiently(deps, 'nothing');

const attempts = 3;
const pauseInMs = 400;

/** After a crash a dying process of the browser may hold the files for a moment longer; nothing is lost by asking again (measured). */
async function openPatiently(deps: BookDeps, trust: Trust): Promise<Result<Book, OpenBookError>> {
  for (let attempt = 1; ; attempt += 1) {
    const opened = await open(deps, trust);
    if (opened.ok || opened.error.kind !== 'cannot-open' || attempt === attempts) return opened;
    await new Promise((resolve) => {
      setTimeout(resolve, pauseInMs);
    });
  }
}

async function open(deps: BookDeps, trust: Trust): Promise<Result<Book, OpenBookError>> {
  // The marker first: it may lag behind the tables but is never ahead of them, so read in this order it accuses nobody wrongly.
  const marker = await deps.witness.read();
  if (!marker.ok && trust === 'marker') return marker;
  let lost: string | null = null;
  const onTotalLoss = (said: string): void => {
    lost = said;
  };
  const db = new BookDb(deps.name ?? 'goencho', { now: deps.now, onTotalLoss });
  try {
    const told = marker.ok ? marker.value : null;
    const kept = await keepBeforeUpgrade(deps, trust === 'marker' ? told : null, onTotalLoss);
    if (!kept.ok) return kept;
    await db.open();
    // Dexie opens a later version as it finds it, and multiplies version numbers by ten. indexedDB.databases() would tell beforehand, but
    // as the first contact with a corrupt store it throws, and with a damaged one it says that there is no book (measured).
    if (db.backendDB().version >= (newestSchemaVersion + 1) * 10) return refused(db, { kind: 'newer-book' });
    const verified = await verifyBook(db, { bookId: deps.newId(), now: deps.now(), marker: told, lost, trust });
    if (!verified.ok) return refused(db, verified.error);
    await emptyOldTrash(db, deps.now());
    askToKeepStorage();
    return ok(await assemble(db, deps, trust));
  } catch (error) {
    db.close();
    if (isDiskFull(error)) return err({ kind: 'disk-full' });
    if (isStorageError(error)) return err({ kind: 'cannot-open', reason: storageFailure(error).message });
    throw error;
  }
}

function refused(db: BookDb, error: OpenBookError): { readonly ok: false; readonly error: OpenBookError } {
  db.close();
  return err(error);
}

async function emptyOldTrash(db: BookDb, now: Instant): Promise<void> {
  const oldest = new Date(Date.parse(now) - trashKeptDays * 86_400_000).toISOString() as Instant;
  await db.trash.where('at').below(oldest).delete();
  await dropUnusedPictures(db, oldest);
  await forgetOldParts(db, oldest);
}

/** Totals of a book of the first version know nothing of intervals and touches yet. All are recounted in one act, so the first row tells. */
async function lacksHistory(db: BookDb): Promise<boolean> {
  const totals: Partial<GuestTotals> | undefined = (await db.guests.toCollection().first())?.totals;
  return totals !== undefined && totals.touches === undefined;
}

async function assemble(db: BookDb, deps: BookDeps, trust: Trust): Promise<Book> {
  const report = openWitnessReport(db, deps.witness, deps.appVersion);
  const directory = await openDirectory(db);
  const afterAct = async () => {
    report.report();
    await directory.refresh();
  };
  const parts: BookParts = { db, now: deps.now, newId: deps.newId, act: openActs(db, deps.now, afterAct) };
  const settings = await openSettings(parts, directory.announce);
  const live = await openPlans(parts, directory.announce);
  if (trust === 'tables' || await lacksHistory(db)) await verifyTotals(parts);
  report.report();
  const counts = async (): Promise<Counts> => (await bookRow(db)).counts;
  const backups = openBackups(parts, deps.appVersion, afterAct);
  const status = async (): Promise<BookStatus> => {
    const { bookId, ledgerNo, lastBackupAt, backedUpNo, createdAt } = await bookRow(db);
    return { bookId, ledgerNo, lastBackupAt, changedSinceBackup: backedUpNo !== ledgerNo, createdAt, ...await counts(), witnessed: report.witnessed() };
  };
  return {
    shop: settings.shop, profile: settings.profile, figureSettings: settings.figureSettings,
    plans: live.plans, guests: openGuests(parts), directory,
    visits: openVisits(parts), touches: openTouches(parts), decisions: openDecisions(parts), letters: openLetters(parts), postedCards: openPostedCards(db), photos: openPhotos(parts), pictures: openPictures(parts),
    sessions: openSessions(parts), improvements: openImprovements(parts),
    answers: openAnswers(parts), experiments: openExperiments(parts), channelCosts: openChannelCosts(parts),
    imports: openImports(parts, afterAct),
    formDrafts: openFormDrafts(db), sample: openSample(parts, afterAct), backups,
    autoBackup: openAutoBackup({ backups, status, folder: deps.backupFolder ?? null, lock: keptLock, now: deps.now }),
    timeline: openTimeline(db), ...openDueList(directory, settings.currentShop), undo: openUndo(db, parts.act),
    counts,
    status,
    verifyTotals: () => verifyTotals(parts),
    checkRows: () => checkRows(db),
    settled: report.settled,
    close: async () => {
      await report.settled();
      settings.close();
      live.close();
      directory.close();
      db.close();
    },
  };
}
