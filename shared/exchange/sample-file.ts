import { z } from 'zod';
import { answerKindSchema } from '#shared/model/answer';
import { arrivalSchema } from '#shared/model/arrival';
import { guestSchema } from '#shared/model/guest';
import { shopSchema } from '#shared/model/shop';
import { oneLine, typedText, yenSchema } from '#shared/model/fields';
import { moverSchema } from '#shared/model/mover';

/**
 * The sample shop as it lies in assets/sample. It holds no dates, only days before today, and no dishes of a visit, only their places in
 * the menu of the month: so the shop was open yesterday and serves what the season has, whenever it is opened.
 */
const daysAgoSchema = z.number().int().min(1).max(1500);
const guestKeySchema = z.string().regex(/^[a-z0-9-]{1,30}$/);
const menuPlaceSchema = z.number().int().min(0).max(30);

const sampleVisitSchema = z.object({
  daysAgo: daysAgoSchema,
  party: z.number().int().min(1).max(200),
  companions: oneLine(200).default(''),
  amount: yenSchema.nullable(),
  /** Places in the month's dishes. */
  dishes: z.array(menuPlaceSchema).readonly(),
  talk: typedText(500).default(''),
  /** Place in what the following month has to recommend. */
  recommendation: menuPlaceSchema.nullable().default(null),
  occasion: oneLine(60).default(''),
  /** What moved the guest to come again. */
  movedBy: moverSchema.nullable().default(null),
  movedWords: oneLine(200).default(''),
  /** The thank-you card was posted on its day. */
  card: z.boolean().default(false),
  /** Memo of the call of the week after. */
  call: typedText(4000).nullable().default(null),
  /** What the guest said of the evening, from a slip. */
  answer: z.object({ kind: answerKindSchema, score: z.number().int().min(0).max(10), words: typedText(200).default('') }).readonly().nullable().default(null),
  /** The call was put off, to that day. */
  callPutOffToDaysAgo: daysAgoSchema.nullable().default(null),
}).readonly();
export type SampleVisit = z.infer<typeof sampleVisitSchema>;

const guestFields = guestSchema.unwrap().shape;
const sampleGuestSchema = z.object({
  key: guestKeySchema,
  familyName: guestFields.familyName, givenName: guestFields.givenName,
  familyKana: guestFields.familyKana, givenKana: guestFields.givenKana,
  honorific: guestFields.honorific.optional(),
  jointNames: guestFields.jointNames.optional(),
  company: guestFields.company.optional(),
  address: guestFields.address.optional(),
  phone: guestFields.phone.optional(),
  email: guestFields.email.optional(),
  birthday: guestFields.birthday.optional(),
  consentToGreetings: z.boolean().optional(),
  preferredChannels: guestFields.preferredChannels.optional(),
  forbiddenChannels: guestFields.forbiddenChannels.optional(),
  likes: guestFields.likes.optional(),
  allergies: guestFields.allergies.optional(),
  memo: guestFields.memo.optional(),
  cameBy: arrivalSchema.optional(),
  mourningSinceDaysAgo: daysAgoSchema.nullable().default(null),
  stoppedDaysAgo: daysAgoSchema.nullable().default(null),
  consentToOffersDaysAgo: daysAgoSchema.nullable().default(null),
  introducedBy: guestKeySchema.nullable().default(null),
  /** Newest first. */
  visits: z.array(sampleVisitSchema).readonly(),
}).readonly();
export type SampleGuest = z.infer<typeof sampleGuestSchema>;

export const sampleFileSchema = z.object({
  shop: shopSchema,
  /** January first. */
  menu: z.array(z.object({
    dishes: z.array(oneLine(60)).min(1).readonly(),
    recommendations: z.array(oneLine(60)).min(1).readonly(),
  }).readonly()).length(12).readonly(),
  guests: z.array(sampleGuestSchema).readonly(),
}).readonly();
export type SampleFile = z.infer<typeof sampleFileSchema>;
