import type { EventId } from '#shared/model/event';
import type { GuestId, LetterId } from '#shared/model/ids';
import type { Visit } from '#shared/model/visit';
import type { MergeRows, StoredDecision, StoredTouch } from './merge-rows.ts';

interface Halves {
  readonly eventNow: (id: EventId) => EventId;
  readonly keep: GuestId;
  readonly gone: GuestId;
  readonly lost: ReadonlySet<LetterId>;
}

/**
 * One decision for each event and step: done on one half is done, skipped is skipped, and of the rest the later word stands. An evening that was entered for
 * both halves is one evening: what is closed for one of its two visits is closed for the other, or the guest would be thanked twice. `settles` says what
 * a line of the ledger has done by now, so that taking the line back reopens only what nothing else has done.
 */
export function mergeDecisions(rows: Pick<MergeRows, 'visits' | 'decisions' | 'touches'>, halves: Halves): {
  readonly decisions: readonly StoredDecision[];
  readonly settles: (touch: StoredTouch) => StoredTouch['settles'];
} {
  const { eventNow, keep, gone } = halves;
  const places = new Map<string, StoredDecision>();
  const enter = (decision: StoredDecision): void => {
    const there = places.get(keyOf(decision));
    places.set(keyOf(decision), there && !isStronger(decision, there) ? there : decision);
  };
  const filed = (decision: StoredDecision): StoredDecision => {
    const visitId = eventNow(decision.visitId);
    const guestId = decision.guestId === gone ? keep : decision.guestId;
    return visitId === decision.visitId && guestId === decision.guestId ? decision : { ...decision, visitId, guestId };
  };
  for (const decision of rows.decisions) enter(filed(decision));
  const twins = twinsOf(rows.visits, halves);
  for (const decision of places.values()) if (isClosed(decision)) for (const twin of twins.get(decision.visitId) ?? []) enterFor(twin, decision, places);
  return { decisions: [...places.values()], settles: settlesNow(rows.touches, halves, filed) };
}

const keyOf = ({ visitId, stepId }: Pick<StoredDecision, 'visitId' | 'stepId'>): string => `${visitId} ${stepId}`;
const isClosed = ({ outcome }: StoredDecision): boolean => outcome.kind === 'done' || outcome.kind === 'skipped';

function isStronger(one: StoredDecision, other: StoredDecision): boolean {
  const [mine, theirs] = [rank(one), rank(other)];
  return mine === theirs ? one.decidedAt > other.decidedAt : mine > theirs;
}

const rank = ({ outcome }: StoredDecision): number => (outcome.kind === 'done' ? 2 : outcome.kind === 'skipped' ? 1 : 0);

function enterFor(twin: Visit, decision: StoredDecision, places: Map<string, StoredDecision>): void {
  const copy: StoredDecision = { ...decision, visitId: twin.id, sample: twin.sample };
  const there = places.get(keyOf(copy));
  if (!there || !isClosed(there)) places.set(keyOf(copy), copy);
}

/** The visits of the other half on the same day. */
function twinsOf(visits: readonly Visit[], { keep, gone }: Halves): ReadonlyMap<EventId, readonly Visit[]> {
  const byDay = Map.groupBy(visits.filter(({ guestId }) => guestId === keep || guestId === gone), ({ on }) => on);
  const twins = new Map<EventId, readonly Visit[]>();
  for (const day of byDay.values()) for (const visit of day) twins.set(visit.id, day.filter(({ guestId }) => guestId !== visit.guestId));
  return twins;
}

/** Of two lines that settled the two halves of one place the first keeps it; the line of a card that gave way settles nothing any more. */
function settlesNow(touches: readonly StoredTouch[], { eventNow, lost }: Halves, filed: (decision: StoredDecision) => StoredDecision): (touch: StoredTouch) => StoredTouch['settles'] {
  const owners = new Map<string, StoredTouch>();
  const placeOf = ({ visitId, stepId }: NonNullable<StoredTouch['settles']>) => `${eventNow(visitId)} ${stepId}`;
  const gaveWay = ({ letterId }: StoredTouch) => letterId !== null && lost.has(letterId);
  for (const touch of touches) if (touch.settles && !gaveWay(touch) && !owners.has(placeOf(touch.settles))) owners.set(placeOf(touch.settles), touch);
  return (touch) => {
    const { settles } = touch;
    if (!settles) return settles;
    const owner = owners.get(placeOf(settles));
    if (gaveWay(touch) || (owner?.settles && owner.settles.visitId !== settles.visitId)) return null;
    const [visitId, before] = [eventNow(settles.visitId), settles.before && filed(settles.before)];
    return visitId === settles.visitId && before === settles.before ? settles : { ...settles, visitId, before };
  };
}
