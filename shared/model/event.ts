import { z } from 'zod';
import type { Brand } from '#shared/lib/brand';
import { guestIdSchema, visitIdSchema, type GuestId, type VisitId } from '#shared/model/ids';

/**
 * What the steps of a plan count from. A visit is a fact; everything else is an occasion: derived from the guest, the calendar or other
 * visits, never stored.
 *
 *   visit         来店        the newest one (practices C)
 *   introduction  ご紹介      the first visit of somebody whom this guest introduced (G2)
 *   birthday      誕生日      29 February is the 28th in common years
 *   anniversary   記念日      wedding and whatever else is kept under `other` (D2)
 *   first-visit   初来店の日   the same day of later years (D2)
 *   contract      契約の日     of later years (H3)
 *   handover      引渡しの日   of later years (H1)
 *   new-year      年賀        1 January
 *   season        季節        1 March, June, September, December (D1)
 *   drying        渇き        the day on which the absence outgrows the guest's own interval (D5)
 *   chosen        お選び      the day on which the owner chose the guest from a group or list; the one occasion that a decision makes
 */
export const eventKinds = [
  'visit', 'introduction', 'birthday', 'anniversary', 'first-visit', 'contract', 'handover', 'new-year', 'season', 'drying', 'chosen',
] as const;
export const eventKindSchema = z.enum(eventKinds);
export type EventKind = z.infer<typeof eventKindSchema>;

/**
 * Names an occasion by its kind, what it is, and whose: `birthday-2027/<guestId>`, `season-2027-spring/<guestId>`,
 * `contract-<anniversaryId>-2027/<guestId>`. Derived the same way at every look, so decisions can be filed under it.
 */
export type OccasionId = Brand<string, 'OccasionId'>;
/** What decisions and letters are filed under, together with a step. */
export type EventId = VisitId | OccasionId;

const occasionIdSchema = z.string().max(120).regex(/^[a-z0-9-]+\/[0-9a-f-]{36}$/i).refine(
  (id) => guestIdSchema.safeParse(id.slice(id.indexOf('/') + 1)).success,
) as unknown as z.ZodType<OccasionId, string>;
export const eventIdSchema: z.ZodType<EventId, string> = z.union([visitIdSchema, occasionIdSchema]);

/** `which` in small letters, digits and hyphens: `2027`, `2027-spring`. */
export const occasionId = (kind: Exclude<EventKind, 'visit'>, which: string, guestId: GuestId): OccasionId => `${kind}-${which}/${guestId}` as OccasionId;

/** null for an occasion of a kind that this program does not know. */
export const eventKindOf = (id: EventId): EventKind | null =>
  (visitOfEvent(id) !== null ? 'visit' : eventKinds.find((kind) => id.startsWith(`${kind}-`)) ?? null);

/** The visit that an event is; null for an occasion. */
export const visitOfEvent = (id: EventId): VisitId | null => (id.includes('/') ? null : id as VisitId);

/** The guest whose occasion it is; null for a visit, which knows its guest itself. */
export const guestOfOccasion = (id: EventId): GuestId | null => (id.includes('/') ? id.slice(id.indexOf('/') + 1) as GuestId : null);

/** The occasion that all guests have on one day, without its guest: `season-2026-winter`. null for an event that is one guest's own. */
export const sharedOccasionOf = (id: EventId): string | null => (/^(season|new-year)-[^/]*\//.test(id) ? id.slice(0, id.indexOf('/')) : null);

/** A due item, its decision and its letter are filed under the event and the step. */
export interface StepKey { readonly eventId: EventId; readonly stepId: string }
/** The same as one text, for maps. A step id holds no space. */
export const stepKeyOf = ({ eventId, stepId }: StepKey): string => `${eventId} ${stepId}`;
/** Back from that text. */
export const stepOfKey = (key: string): StepKey => ({ eventId: key.slice(0, key.indexOf(' ')) as EventId, stepId: key.slice(key.indexOf(' ') + 1) });
