import type { PlainDate } from '#shared/lib/plain-date';
import type { EventId, EventKind } from '#shared/model/event';
import type { GuestId, VisitId } from '#shared/model/ids';
import type { Step } from '#shared/model/plan';
import type { HoldReason, ReleasedBy } from '#shared/follow/hold-reason';

/** One thing promised to one guest (予定). Derived at every look, never stored (due-items-of.ts). */
export interface DueItem extends Pick<Step, 'kind' | 'channel' | 'purpose'> {
  readonly guestId: GuestId;
  readonly planId: string;
  readonly event: EventKind;
  /** Decisions and letters are filed under this and the step. */
  readonly eventId: EventId;
  readonly eventOn: PlainDate;
  /** The visit that the event is; null for an occasion. */
  readonly visitId: VisitId | null;
  /** Which of those that return: the year of a contract, the age, the season, the stage of drying; of a visit the ordinal. null: not known. */
  readonly nth: number | null;
  /** How often the guest has been here: his rank among those who dry. */
  readonly visits: number;
  readonly stepId: string;
  readonly dueOn: PlainDate;
  /** The last day on which it still makes sense. */
  readonly lapsesOn: PlainDate;
  /** He put it off to `dueOn` himself: a promise he made with open eyes. */
  readonly postponed: boolean;
  readonly hold: HoldReason | null;
  /** What would let a held item go; null where nothing holds it. */
  readonly releasedBy: ReleasedBy | null;
  /** 効き目帳 gave it this channel instead of the plan's own. */
  readonly byArm?: true;
}
