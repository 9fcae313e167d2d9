import { z } from 'zod';
import { guestIdSchema, touchIdSchema, visitIdSchema } from '#shared/model/ids';
import { instantSchema, oneLine, plainDateSchema, typedText, yenSchema } from '#shared/model/fields';
import { moverSchema, type Mover } from '#shared/model/mover';

/** One evening of one party: a fact. `on` is the business day, never the day of typing (practices C). */
export const visitSchema = z.object({
  id: visitIdSchema,
  guestId: guestIdSchema,
  on: plainDateSchema,
  party: z.number('not-a-number').int('not-whole').min(1, 'too-small').max(200, 'too-large'),
  /** Who came along, as he would say it: 「奥様、山本部長」. */
  companions: oneLine(200),
  /** Yen for the whole party; null when he did not note it. */
  amount: yenSchema.nullable(),
  dishes: typedText(500),
  /** The one line of talk that the card will quote. */
  talk: typedText(500),
  recommendation: typedText(200),
  occasion: oneLine(60),
  introducedBy: guestIdSchema.nullable(),
  /** 「はがきを見て」: the card that brought this visit, as the guest said. Visits stored before 2026-11-22 lack it. */
  broughtBy: touchIdSchema.nullable().default(null),
  /** What moved a guest who came again (practices A6), and the guest's own word of it. null: nobody said. Visits stored before 2026-11-22 lack both. */
  movedBy: moverSchema.nullable().default(null),
  movedWords: oneLine(200).default(''),
  recordedAt: instantSchema,
  sample: z.boolean(),
}).readonly();
export type Visit = z.infer<typeof visitSchema>;

/** A visit that is tied to its card was moved by a card, also where it was tied before there was anything else to say. */
export const moverOf = ({ broughtBy, movedBy }: Partial<Pick<Visit, 'broughtBy' | 'movedBy'>>): Mover | null => (broughtBy ? 'card' : movedBy ?? null);
