import type { DueItem } from '#shared/follow/due-items';
import { heldByReason } from '#shared/follow/held-by-reason';
import type { PlainDate } from '#shared/lib/plain-date';

export const groupNames = ['overdue', 'today', 'soon', 'held'] as const;
export type GroupName = (typeof groupNames)[number];
export interface ItemGroup {
  readonly name: GroupName;
  readonly items: readonly DueItem[];
}

export { stepKeyOf as keyOf } from '#shared/model/event';

/** In the order of the screen; empty groups are left out. What is held back is shown apart, with its reason, never dropped. */
export function groupItems(due: readonly DueItem[], soon: readonly DueItem[], today: PlainDate): readonly ItemGroup[] {
  const open = due.filter(({ hold }) => hold === null);
  const groups: Readonly<Record<GroupName, readonly DueItem[]>> = {
    overdue: open.filter(({ dueOn }) => dueOn < today),
    today: open.filter(({ dueOn }) => dueOn === today),
    soon: soon.filter(({ hold }) => hold === null),
    held: heldByReason([...due, ...soon]).flatMap(({ items }) => items),
  };
  return groupNames.map((name) => ({ name, items: groups[name] })).filter(({ items }) => items.length > 0);
}
