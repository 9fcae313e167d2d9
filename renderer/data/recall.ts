import { today } from '../platform/clock.ts';
import type { MarkerWitness } from '../platform/marker-witness.ts';
import { openActs } from './act.ts';
import { openArmChannels } from './arm-channels.ts';
import type { GuestTotals } from './guests-contract.ts';
import type { BookDb } from './book-db.ts';
import { openDirectory, type LiveDirectory } from './directory.ts';
import { openDueList } from './due-list.ts';
import type { BookParts } from './parts.ts';
import { openPlans, type LivePlans } from './plans.ts';
import { openSettings, type LiveSettings } from './settings.ts';
import { openWitnessReport, type WitnessReport } from './witness-report.ts';

/** What is kept in memory: all guests, the shop, the plans, what 効き目帳 gave. It writes nothing, so it may be read before the book is believed. */
export interface Memory {
  readonly parts: BookParts;
  readonly report: WitnessReport;
  readonly directory: LiveDirectory;
  readonly settings: LiveSettings;
  readonly plans: LivePlans;
  readonly dueList: ReturnType<typeof openDueList>;
  readonly lacksHistory: boolean;
  readonly afterAct: () => Promise<void>;
  readonly forget: () => void;
}

type World = Pick<BookParts, 'now' | 'newId'> & { readonly witness: MarkerWitness; readonly appVersion: string };

export async function recall(db: BookDb, { now, newId, witness, appVersion }: World): Promise<Memory> {
  const report = openWitnessReport(db, witness, appVersion);
  const directory = await openDirectory(db);
  const afterAct = async () => {
    report.report();
    await directory.refresh();
  };
  const parts: BookParts = { db, now, newId, act: openActs(db, now, afterAct) };
  const settings = await openSettings(parts, directory.announce);
  const plans = await openPlans(parts, directory.announce);
  const armChannels = await openArmChannels(db, directory.announce);
  const dueList = openDueList(directory, settings.currentShop, armChannels.current);
  const isOld = await lacksHistory(db);
  // The first list of a day costs more than all that follow; the first screen asks for it.
  if (!isOld) dueList.due(today(settings.currentShop().dayStartsAtHour), plans.plans.current());
  const forget = () => {
    settings.close();
    plans.close();
    armChannels.close();
    directory.close();
  };
  return { parts, report, directory, settings, plans, dueList, lacksHistory: isOld, afterAct, forget };
}

/** Totals of a book of the first version know nothing of intervals and touches yet. All are recounted in one act, so the first row tells. */
async function lacksHistory(db: BookDb): Promise<boolean> {
  const totals: Partial<GuestTotals> | undefined = (await db.guests.toCollection().first())?.totals;
  return totals !== undefined && totals.touches === undefined;
}
