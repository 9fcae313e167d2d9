import type { PlainDate } from '#shared/lib/plain-date';
import type { Guest } from '#shared/model/guest';

/** A guest with what the book adds to him. */
export interface OutgoingGuest {
  readonly guest: Guest;
  /** The name of who brought him; empty where nobody did, or he has gone. */
  readonly introducedBy: string;
  readonly visits: number;
  /** Yen over all visits. */
  readonly spend: number;
  readonly firstOn: PlainDate | null;
  readonly lastOn: PlainDate | null;
}
