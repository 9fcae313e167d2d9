import { z } from 'zod';
import { answerIdSchema, guestIdSchema, improvementIdSchema, visitIdSchema } from '#shared/model/ids';
import { instantSchema, plainDateSchema, typedText } from '#shared/model/fields';

/**
 * The three questions (practices F2) and their scales.
 *
 *   nps   0–10  would you recommend us?      high is good
 *   csat  1–5   were you satisfied?          high is good
 *   ces   1–7   how much trouble was it?     LOW is good (7 = a great deal of trouble); the direction is printed with the question
 */
export const answerKinds = ['nps', 'csat', 'ces'] as const;
export const answerKindSchema = z.enum(answerKinds);
export type AnswerKind = z.infer<typeof answerKindSchema>;

export const answerScales: Readonly<Record<AnswerKind, { readonly lowest: number; readonly highest: number; readonly good: 'high' | 'low' }>> = {
  nps: { lowest: 0, highest: 10, good: 'high' },
  csat: { lowest: 1, highest: 5, good: 'high' },
  ces: { lowest: 1, highest: 7, good: 'low' },
};

export const answerSchema = z.object({
  id: answerIdSchema,
  guestId: guestIdSchema,
  /** The visit that was asked about; null when he does not know which. */
  visitId: visitIdSchema.nullable(),
  on: plainDateSchema,
  kind: answerKindSchema,
  score: z.number('not-a-number').int('not-whole').min(0, 'too-small').max(10, 'too-large'),
  /** The guest's own words. */
  words: typedText(1000),
  via: z.enum(['spoken', 'slip', 'message']),
  /** The improvement that this voice led to (practices F5). */
  improvementId: improvementIdSchema.nullable(),
  recordedAt: instantSchema,
  sample: z.boolean(),
}).readonly().refine(({ kind, score }) => score >= answerScales[kind].lowest && score <= answerScales[kind].highest, { error: 'outside-the-scale', path: ['score'] });
export type Answer = z.infer<typeof answerSchema>;

/**
 * Whether an answer is offered as a desk case (practices B4): NPS 0–6 (the detractors), CSAT 1–2, CES 5–7. The last two are ours: what lies
 * on the bad side of the middle of the scale.
 */
export const isLowAnswer = ({ kind, score }: Pick<Answer, 'kind' | 'score'>): boolean =>
  kind === 'nps' ? score <= 6 : kind === 'csat' ? score <= 2 : score >= 5;
