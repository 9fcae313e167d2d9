import type { HoldReason } from '#shared/follow/hold-reason';

export interface HeldGroup<T> { readonly reason: HoldReason; readonly items: readonly T[] }

/** What is held back, by reason, in the order in which the reasons first come up; within one, the order is kept. What is not held is left out. */
export function heldByReason<T extends { readonly hold: HoldReason | null }>(items: readonly T[]): readonly HeldGroup<T>[] {
  const groups = new Map<HoldReason, T[]>();
  for (const item of items) {
    if (item.hold === null) continue;
    const group = groups.get(item.hold);
    if (group) group.push(item);
    else groups.set(item.hold, [item]);
  }
  return [...groups].map(([reason, held]) => ({ reason, items: held }));
}
