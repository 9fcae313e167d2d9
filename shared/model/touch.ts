import { z } from 'zod';
import { guestIdSchema, letterIdSchema, touchIdSchema, visitIdSchema } from '#shared/model/ids';
import { instantSchema, plainDateSchema, typedText } from '#shared/model/fields';

/** Channels of contact (practices C5). */
export const channels = ['postcard', 'phone', 'email', 'message', 'in-person'] as const;
export const channelSchema = z.enum(channels);
export type Channel = z.infer<typeof channelSchema>;

/** Every touch is a greeting (挨拶) or an offer (案内); offers need a recorded consent (practices D3, D6). */
export const purposeSchema = z.enum(['greeting', 'offer']);
export type Purpose = z.infer<typeof purposeSchema>;

/** What kind of contact it was (practices C1, C3). The list only grows: old ledgers keep their words. */
export const touchKinds = [
  'thank-you-card', 'follow-up-call', 'how-was-it', 'satisfaction', 'season-card', 'birthday-card', 'new-year-card',
  'hello-call', 'gift', 'event', 'introduction-thanks', 'other',
  'season-greeting', 'anniversary-card', 'usage-tips', 'maintenance-notice', 'business-review', 'renewal-notice', 'newsletter',
] as const;
export const touchKindSchema = z.enum(touchKinds);
export type TouchKind = z.infer<typeof touchKindSchema>;

/** One contact with a guest that has happened: a line of the ledger. It keeps its date and its text for ever. */
export const touchSchema = z.object({
  id: touchIdSchema,
  guestId: guestIdSchema,
  on: plainDateSchema,
  recordedAt: instantSchema,
  kind: touchKindSchema,
  channel: channelSchema,
  purpose: purposeSchema,
  /** The words as they went out, or the memo of a call. */
  text: typedText(4000),
  visitId: visitIdSchema.nullable(),
  letterId: letterIdSchema.nullable(),
  sample: z.boolean(),
}).readonly();
export type Touch = z.infer<typeof touchSchema>;
