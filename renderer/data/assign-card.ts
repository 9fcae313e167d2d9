import { isExperimental } from '#shared/follow/arm-channel';
import { withinBudget } from '#shared/follow/budget';
import type { DueItem } from '#shared/follow/due-items';
import { experimentHoldOf } from '#shared/follow/experiment-gate';
import { stepOf } from '#shared/follow/step-of';
import type { PlainDate } from '#shared/lib/plain-date';
import { err, ok, type Result } from '#shared/lib/result';
import { stepKeyOf, type StepKey } from '#shared/model/event';
import type { Experiment } from '#shared/model/experiment';
import type { GuestId, VisitId } from '#shared/model/ids';
import { blankShop } from '#shared/model/shop';
import { armAt } from '#shared/numbers/assign-arm';
import { rfmOf } from '#shared/numbers/rfm';
import { segmentOf } from '#shared/numbers/rfm-segments';
import { stratumOf } from '#shared/numbers/strata';
import { buildVisitLedger, guestIndexOf } from '#shared/numbers/visit-ledger';
import type { Book } from './book.ts';
import type { DiskFull } from './write-errors.ts';
import { guestColumnsOf } from './visit-columns.ts';

export interface Assignable extends StepKey { readonly guestId: GuestId; readonly visitId: VisitId | null }

/**
 * 効き目帳: before the thanks for a visit are drafted, the guest is assigned, if an experiment takes guests and he may take part. Whoever has
 * begun the card already has written without being asked, and is left out. Done by what is about to draft; a second time changes nothing.
 * Card or call is not decided here: a card that lies before him must not turn into a call (assignChannels).
 */
export async function assignCard(book: Book, card: Assignable, today: PlainDate): Promise<Result<null, DiskFull>> {
  const experiment = await book.experiments.assigning(today);
  return experiment === null || experiment.question === 'channel' ? ok(null) : assignTo(book, experiment, card, today);
}

/** Card or call, as soon as the thanks are promised: one after the other, so that each takes the next place. */
export async function assignChannels(book: Book, experiment: Experiment, items: readonly DueItem[], today: PlainDate): Promise<Result<null, DiskFull>> {
  const known = new Set((await book.experiments.assignments(experiment.id)).map(({ guestId }) => guestId));
  for (const item of items.filter(({ guestId, byArm }) => !known.has(guestId) && byArm === undefined)) {
    // oxlint-disable-next-line no-await-in-loop
    const assigned = await assignTo(book, experiment, item, today);
    if (!assigned.ok) return assigned;
  }
  return ok(null);
}

async function assignTo(book: Book, experiment: Experiment, card: Assignable, today: PlainDate): Promise<Result<null, DiskFull>> {
  const { guestId, visitId } = card;
  const step = stepOf(card, book.plans.current());
  if (visitId === null || step === undefined || !isExperimental(step) || !await mayTakePart(book, experiment, card, today)) return ok(null);
  const stratum = await stratumNow(book, { guestId, visitId }, today);
  if (stratum === null) return ok(null);
  const assigned = await book.experiments.assign({ experimentId: experiment.id, guestId, visitId, stratum, assignedOn: today }, armAt);
  // Another window was quicker, or the visit is gone: then there is nothing to assign.
  return !assigned.ok && assigned.error.kind === 'disk-full' ? err(assigned.error) : ok(null);
}

/** Both sides must be free to him, and the card must not be begun: otherwise not chance but something about the guest would decide. */
async function mayTakePart(book: Book, { question }: Experiment, card: Assignable, today: PlainDate): Promise<boolean> {
  const entry = book.directory.entry(card.guestId);
  if (!entry || experimentHoldOf(question, entry, today) !== null) return false;
  const item = book.dueOf(card.guestId, today, book.plans.current()).find((each) => stepKeyOf(each) === stepKeyOf(card));
  if (!item || item.hold !== null || await book.letters.find(card.eventId, card.stepId) !== null) return false;
  return question !== 'offer' || offerHold(item, { touches: entry.totals.touches, budget: (await book.shop.read() ?? blankShop).budget, today }) === null;
}

/** Whether the thanks would be held if they carried an offer: offers have a budget of their own (practices D3). */
export function offerHold(item: DueItem, { touches, budget, today }: { readonly touches: Parameters<typeof withinBudget>[1]; readonly budget: Parameters<typeof withinBudget>[2]; readonly today: PlainDate }): DueItem['hold'] {
  const [asked] = withinBudget([{ ...item, purpose: 'offer', hold: null, dueOn: today }], touches, budget, { today, isReleased: () => false });
  return asked?.hold ?? null;
}

/** The segment on that day, and whether it is the first visit; null for a visit that is gone. */
async function stratumNow(book: Book, { guestId, visitId }: { readonly guestId: GuestId; readonly visitId: VisitId }, today: PlainDate): Promise<string | null> {
  const [columns, ordinal, { rfm }] = [await book.visits.columns(), await book.visits.ordinal(visitId), await book.figureSettings.read()];
  const entry = book.directory.entry(guestId);
  if (ordinal === null || !entry) return null;
  const ledger = buildVisitLedger({ guests: guestColumnsOf(book.directory.snapshot()), visits: columns, today });
  const cell = rfmOf(ledger, rfm).cells[guestIndexOf(ledger, entry.no)] ?? -1;
  return stratumOf(cell < 0 ? null : segmentOf(cell), ordinal === 1);
}
