import type { PlainDate } from '#shared/lib/plain-date';
import type { Outcome } from '#shared/model/decision';
import { stepKeyOf } from '#shared/model/event';
import type { DueItem } from '#shared/follow/due-items';

/** What he walks through in the weekly session, and what stands aside. Both in the order of the priority table (sort-due-items.ts). */
export interface SessionQueue {
  readonly open: readonly DueItem[];
  /** Held back: shown with the reason, never in the way. */
  readonly held: readonly DueItem[];
}

/** `items` as the due list gives them, in the order of work. What is not due yet is not part of a session. */
export function sessionQueueOf(items: readonly DueItem[], today: PlainDate): SessionQueue {
  const due = items.filter(({ dueOn }) => dueOn <= today);
  return { open: due.filter(({ hold }) => hold === null), held: due.filter(({ hold }) => hold !== null) };
}

/** The item in front of him, and where it stood in the queue. */
export interface SessionPlace { readonly key: string; readonly index: number }

/** The item of the place; where it has gone (done here or elsewhere) the one that took its place; undefined at the end. */
export function itemAt(open: readonly DueItem[], place: SessionPlace): DueItem | undefined {
  return open.find((item) => stepKeyOf(item) === place.key) ?? open[Math.min(place.index, open.length - 1)];
}

export const placeOf = (open: readonly DueItem[], item: DueItem): SessionPlace => ({ key: stepKeyOf(item), index: Math.max(0, open.indexOf(item)) });

export interface SessionTally { readonly done: number; readonly later: number; readonly skipped: number }

/**
 * What counts as closed in a session, of what he laid hand on in it: how it stands in the book by now. So an item that was taken back does not count, a card
 * that he went to write counts once it is posted, and nothing that was written can be missed. What had been put off until that day or earlier is open again.
 */
export function tallyOf(outcomes: readonly Outcome[], on: PlainDate): SessionTally {
  const count = (test: (outcome: Outcome) => boolean) => outcomes.filter(test).length;
  return {
    done: count(({ kind }) => kind === 'done'),
    later: count((outcome) => outcome.kind === 'later' && outcome.until > on),
    skipped: count(({ kind }) => kind === 'skipped'),
  };
}
