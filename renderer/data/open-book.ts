import type { Instant } from '#shared/lib/plain-date';
import { err, ok, type Result } from '#shared/lib/result';
import { askToKeepStorage } from '../platform/ask-to-keep.ts';
import type { BackupFolderPlace, OpenSink } from '../platform/backup-sink.ts';
import type { MarkerWitness } from '../platform/marker-witness.ts';
import { bookRow } from './act.ts';
import { openAutoBackup } from './auto-backup.ts';
import { openAnswers } from './answers.ts';
import { openBackups } from './backups.ts';
import type { Book, BookStatus, Counts } from './book.ts';
import { BookDb } from './book-db.ts';
import { openChannelCosts } from './channel-costs.ts';
import { checkRows } from './check-rows.ts';
import { openChosen } from './chosen.ts';
import { openDecisions } from './decisions.ts';
import { openExperiments } from './experiments.ts';
import { openFormDrafts } from './form-drafts.ts';
import { openGuests } from './guests.ts';
import { forgetOldParts, openImports } from './imports.ts';
import { openImprovements } from './improvements.ts';
import { keptLock } from './kept-lock.ts';
import { keepBeforeUpgrade } from './keep-before-upgrade.ts';
import { openLetters } from './letters.ts';
import { openMerges, settleOldMerges } from './merges.ts';
import type { OpenBookError } from './open-book-error.ts';
import { openOutgoing } from './outgoing.ts';
import { openPhotos } from './photos.ts';
import { dropUnusedPictures, openPictures } from './pictures.ts';
import { openPostedCards } from './posted-cards.ts';
import { recall, type Memory } from './recall.ts';
import { openSample } from './sample.ts';
import { newestSchemaVersion } from './schema.ts';
import { openSessions } from './sessions.ts';
import { isDiskFull, isStorageError, storageFailure } from './storage-errors.ts';
import { openTimeline } from './timeline.ts';
import { openTouches } from './touches.ts';
import { keptSince, openUndo } from './trash.ts';
import { verifyBook, type Beginning, type Trust } from './verify-book.ts';
import { verifyTotals } from './verify-totals.ts';
import { openVisits } from './visits.ts';

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
    const memory = await recallVerified(db, deps, { bookId: deps.newId(), now: deps.now(), marker: told, lost, trust });
    if (!memory.ok) return refused(db, memory.error);
    await emptyOldTrash(db, deps.now());
    askToKeepStorage();
    return ok(await assemble(memory.value, deps, trust));
  } catch (error) {
    db.close();
    if (isDiskFull(error)) return err({ kind: 'disk-full' });
    if (isStorageError(error)) return err({ kind: 'cannot-open', reason: storageFailure(error).message });
    throw error;
  }
}

/** Counting the rows of a large book takes the disk half a second. What the memory needs is asked for first, and made ready meanwhile. */
async function recallVerified(db: BookDb, deps: BookDeps, beginning: Beginning): Promise<Result<Memory, OpenBookError>> {
  const isBook = await db.meta.get('book') !== undefined;
  const [early, verified] = await Promise.all([isBook ? recall(db, deps) : null, verifyBook(db, beginning)]);
  if (verified.ok) return ok(early ?? await recall(db, deps));
  early?.forget();
  return verified;
}

function refused(db: BookDb, error: OpenBookError): { readonly ok: false; readonly error: OpenBookError } {
  db.close();
  return err(error);
}

async function emptyOldTrash(db: BookDb, now: Instant): Promise<void> {
  const oldest = keptSince(now);
  await db.trash.where('at').below(oldest).delete();
  await dropUnusedPictures(db, oldest);
  await settleOldMerges(db, oldest);
  await forgetOldParts(db, oldest);
}

async function assemble(memory: Memory, deps: BookDeps, trust: Trust): Promise<Book> {
  const { parts, report, directory, settings, afterAct } = memory;
  const { db } = parts;
  if (trust === 'tables' || memory.lacksHistory) await verifyTotals(parts);
  report.report();
  const counts = async (): Promise<Counts> => (await bookRow(db)).counts;
  const backups = openBackups(parts, deps.appVersion, afterAct);
  const status = async (): Promise<BookStatus> => {
    const { bookId, ledgerNo, lastBackupAt, backedUpNo, createdAt } = await bookRow(db);
    return { bookId, ledgerNo, lastBackupAt, changedSinceBackup: backedUpNo !== ledgerNo, createdAt, ...await counts(), witnessed: report.witnessed() };
  };
  return {
    shop: settings.shop,
    profile: settings.profile,
    figureSettings: settings.figureSettings,
    unreadSettings: settings.unreadSettings,
    plans: memory.plans.plans,
    guests: openGuests(parts),
    directory,
    visits: openVisits(parts),
    touches: openTouches(parts),
    decisions: openDecisions(parts),
    chosen: openChosen(parts),
    letters: openLetters(parts),
    postedCards: openPostedCards(db),
    photos: openPhotos(parts),
    pictures: openPictures(parts),
    sessions: openSessions(parts),
    improvements: openImprovements(parts),
    answers: openAnswers(parts),
    experiments: openExperiments(parts),
    channelCosts: openChannelCosts(parts),
    imports: openImports(parts, afterAct),
    merges: openMerges(parts),
    formDrafts: openFormDrafts(db),
    outgoing: openOutgoing(db),
    sample: openSample(parts, afterAct),
    backups,
    autoBackup: openAutoBackup({ backups, status, folder: deps.backupFolder ?? null, lock: keptLock, now: deps.now }),
    timeline: openTimeline(db), ...memory.dueList, undo: openUndo(db, parts.act),
    counts,
    status,
    verifyTotals: () => verifyTotals(parts),
    checkRows: () => checkRows(db),
    settled: report.settled,
    close: async () => {
      await report.settled();
      memory.forget();
      db.close();
    },
  };
}
