import type { PlainDate } from '#shared/lib/plain-date';
import { stepKeyOf } from '#shared/model/event';
import type { Closing } from '#shared/model/running-session';
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

/** One closing per item, the newest. */
export const withClosing = (closed: readonly Closing[], closing: Closing): readonly Closing[] => [...closed.filter(({ key }) => key !== closing.key), closing];

export interface SessionTally { readonly done: number; readonly later: number; readonly skipped: number }

/**
 * What counts as closed in this session. An item that is open again (taken back, here or in another window) does not count; a card that he went to write
 * counts as done once it is posted.
 */
export function tallyOf(closed: readonly Closing[], open: readonly DueItem[], postedKeys: ReadonlySet<string>): SessionTally {
  const openKeys = new Set(open.map(stepKeyOf));
  const count = (test: (closing: Closing) => boolean) => closed.filter((closing) => !openKeys.has(closing.key) && test(closing)).length;
  return {
    done: count(({ key, as }) => as === 'done' || (as === 'writing' && postedKeys.has(key))),
    later: count(({ as }) => as === 'later'),
    skipped: count(({ as }) => as === 'skipped'),
  };
}
