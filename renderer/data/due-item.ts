import type { PlainDate } from '#shared/lib/plain-date';
import type { GuestId, VisitId } from '#shared/model/ids';
import type { Channel, Purpose, Touch } from '#shared/model/touch';

/** As agreed with shared/follow, until its own type is here. */
export interface DueItem {
  readonly guestId: GuestId;
  readonly visitId: VisitId;
  readonly visitOn: PlainDate;
  readonly stepId: string;
  readonly kind: Touch['kind'];
  readonly channel: Channel;
  readonly purpose: Purpose;
  readonly dueOn: PlainDate;
  readonly lapsesOn: PlainDate;
  readonly hold: string | null;
}
