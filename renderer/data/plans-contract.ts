import type { PlanProblem } from '#shared/follow/check-plans';
import type { Result } from '#shared/lib/result';
import type { Plan } from '#shared/model/plan';

/** As in book.ts, which names this file. */
type DiskFull = { readonly kind: 'disk-full' };
type Invalid = { readonly kind: 'invalid'; readonly issues: readonly { readonly path: string; readonly code: string }[] };

/** 連絡計画: those that ship, as he has changed them, and his own. */
export interface Plans {
  /** As they stand, also those at rest; the same array until they change. From memory. */
  current(): readonly Plan[];
  /** What stands in the book and makes no sense (from a backup that another program wrote, say): it is left out of `current`. */
  problems(): readonly PlanProblem[];
  read(): Promise<readonly Plan[]>;
  /**
   * All of them anew. `base`: those that the editor started from; where others stand by now it is 'changed-elsewhere'. A plan that ships and is missing
   * comes back as it ships. A stored plan that cannot be read, or a step of one that he left as it is, stays in the book until `tidy`.
   */
  save(plans: readonly Plan[], base: readonly Plan[]): Promise<Result<null, PlansChanged | Invalid | DiskFull>>;
  /** Takes what makes no sense out of the book; a plan that ships is then as it ships. Resolves to how to put it back, false when others stand by then. */
  tidy(): Promise<Result<() => Promise<boolean>, DiskFull>>;
}

export interface PlansChanged { readonly kind: 'changed-elsewhere'; readonly current: readonly Plan[] }
