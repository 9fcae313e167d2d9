import { useMemo, useState } from 'react';
import type { DueItem } from '#shared/follow/due-items';
import { heldByReason, type HeldGroup } from '#shared/follow/held-by-reason';
import type { HoldReason } from '#shared/follow/hold-reason';
import { opensUnasked } from '../../components/HeldGroups.tsx';
import type { ItemGroup } from './group-items.ts';

/** What is held back, by reason, and which reasons show their names: the arrow keys walk only what is seen. */
export interface HeldFolds {
  readonly groups: readonly HeldGroup<DueItem>[];
  readonly isOpen: (reason: HoldReason) => boolean;
  readonly shows: (item: DueItem) => boolean;
  readonly open: (reason: HoldReason, open: boolean) => void;
}

export function useHeldFolds(groups: readonly ItemGroup[]): HeldFolds {
  const [asked, setAsked] = useState<ReadonlyMap<HoldReason, boolean>>(new Map());
  return useMemo(() => {
    const held = heldByReason(groups.find(({ name }) => name === 'held')?.items ?? []);
    const few = new Set(held.filter(({ items }) => opensUnasked(items.length)).map(({ reason }) => reason));
    const isOpen = (reason: HoldReason): boolean => asked.get(reason) ?? few.has(reason);
    return {
      groups: held, isOpen,
      shows: ({ hold }) => hold !== null && isOpen(hold),
      open: (reason, open) => setAsked(new Map([...asked, [reason, open]])),
    };
  }, [groups, asked]);
}
