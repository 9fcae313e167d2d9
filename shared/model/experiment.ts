import { z } from 'zod';
import { experimentIdSchema, guestIdSchema, touchIdSchema, visitIdSchema } from '#shared/model/ids';
import { instantSchema, oneLine, plainDateSchema, typedText } from '#shared/model/fields';
import { letterStyleSchema, tracedSlots } from '#shared/model/letter';
import { channelSchema } from '#shared/model/touch';

/** 効き目帳: traced or printed; with or without an offer; letter A or B; card or call. */
export const questionKinds = ['style', 'offer', 'letter', 'channel'] as const;
export const questionKindSchema = z.enum(questionKinds);
export type QuestionKind = z.infer<typeof questionKindSchema>;

export const arms = ['a', 'b'] as const;
export const armSchema = z.enum(arms);
export type Arm = z.infer<typeof armSchema>;

/** What one side does. Only what the question asks about is set; everything else stays as it would have been. */
export const armPlanSchema = z.object({
  label: oneLine(40).min(1, 'label-missing'),
  style: letterStyleSchema.nullable(),
  offer: z.boolean().nullable(),
  /**
   * The words that this side's cards carry; null where the question is not about words. With `offer`, they follow what the slot says; without,
   * they stand in its place. Experiments stored before 2026-11-22 lack `slot` and `words`.
   */
  words: typedText(300).nullable().default(null),
  slot: z.enum(tracedSlots).nullable().default(null),
  channel: channelSchema.nullable(),
}).readonly();
export type ArmPlan = z.infer<typeof armPlanSchema>;

/** Days within which a return counts. The shortest that fits the shop's rhythm makes the shortest experiment. */
export const returnWindows = [30, 60, 90] as const;
export const returnWindowSchema = z.union([z.literal(30), z.literal(60), z.literal(90)]);
export type ReturnWindow = z.infer<typeof returnWindowSchema>;

/**
 * The place of a guest who was deleted: it says nothing of whom. Without it a decided verdict would change when a guest is removed, and his
 * place in the stratum would be given away a second time.
 */
export const gonePlaceSchema = z.object({
  arm: armSchema,
  stratum: z.string().max(60),
  place: z.number().int().min(0),
  assignedOn: plainDateSchema,
  /** As far as it was known on the day of the removal. */
  sent: z.boolean(),
  departed: z.boolean(),
  /** Days to the first visit on a later day than the assignment; null where there was none. */
  returnedAfter: z.number().int().min(1).nullable(),
}).readonly();
export type GonePlace = z.infer<typeof gonePlaceSchema>;

/** Everything is fixed before the first guest is assigned; only `stoppedOn` and `gone` are ever written afterwards. */
export const experimentSchema = z.object({
  id: experimentIdSchema,
  question: questionKindSchema,
  title: oneLine(60),
  a: armPlanSchema,
  b: armPlanSchema,
  /** The measure: a visit on a later day, at most this many days after the assignment. */
  withinDays: returnWindowSchema,
  /** Guests per side. Who is assigned beyond them does not count. */
  perArm: z.number().int('not-whole').min(20, 'too-small').max(10_000, 'too-large'),
  /** What the size was reckoned with: the share that returns anyway, and the difference worth finding. For the record. */
  baseline: z.number().min(0).max(1),
  difference: z.number().gt(0).max(1),
  seed: z.string().min(1).max(80),
  startedOn: plainDateSchema,
  /** The last day of assigning at the latest, whether the number is reached or not. Too few by then: no verdict. */
  endsOn: plainDateSchema,
  /** Given up early: no verdict, ever. */
  stoppedOn: plainDateSchema.nullable(),
  /** Experiments stored before 2026-11-22 lack it. */
  gone: z.array(gonePlaceSchema).readonly().default([]),
  createdAt: instantSchema,
  sample: z.boolean(),
}).readonly().refine(({ startedOn, endsOn }) => startedOn <= endsOn, { error: 'ends-before-it-starts', path: ['endsOn'] });
export type Experiment = z.infer<typeof experimentSchema>;

/** One guest of an experiment, once. Stays for ever, card sent or not (intention to treat). Filed under experiment and guest. */
export const assignmentSchema = z.object({
  experimentId: experimentIdSchema,
  guestId: guestIdSchema,
  visitId: visitIdSchema,
  arm: armSchema,
  /** Segment and first/repeat on the day of the assignment, as numbers/strata writes it. */
  stratum: z.string().max(60),
  /** Place in the stratum, from 0: the arm was drawn from seed, stratum and place. Of two books made one, a later guest may have got another number since; the arm stays. */
  place: z.number().int().min(0),
  assignedOn: plainDateSchema,
  /** What went out, as the ledger has it when the assignment is read; null as long as nothing did. */
  touchId: touchIdSchema.nullable(),
  sample: z.boolean(),
}).readonly();
export type Assignment = z.infer<typeof assignmentSchema>;
