import { z } from 'zod';
import type { Brand } from '#shared/lib/brand';

export type GuestId = Brand<string, 'GuestId'>;
export type VisitId = Brand<string, 'VisitId'>;
export type TouchId = Brand<string, 'TouchId'>;
export type LetterId = Brand<string, 'LetterId'>;
export type PhotoId = Brand<string, 'PhotoId'>;
export type PictureId = Brand<string, 'PictureId'>;
export type SessionId = Brand<string, 'SessionId'>;
export type ImprovementId = Brand<string, 'ImprovementId'>;
export type AnswerId = Brand<string, 'AnswerId'>;
export type ExperimentId = Brand<string, 'ExperimentId'>;
export type AnniversaryId = Brand<string, 'AnniversaryId'>;
export type ImportId = Brand<string, 'ImportId'>;

/** Ids are UUIDv7 given by the platform. Imported books may carry other UUIDs, so any UUID is accepted. */
const idSchema = <Id extends string>() => z.uuid() as unknown as z.ZodType<Id, string>;

export const guestIdSchema = idSchema<GuestId>();
export const visitIdSchema = idSchema<VisitId>();
export const touchIdSchema = idSchema<TouchId>();
export const letterIdSchema = idSchema<LetterId>();
export const pictureIdSchema = idSchema<PictureId>();
export const sessionIdSchema = idSchema<SessionId>();
export const improvementIdSchema = idSchema<ImprovementId>();
export const answerIdSchema = idSchema<AnswerId>();
export const experimentIdSchema = idSchema<ExperimentId>();
export const anniversaryIdSchema = idSchema<AnniversaryId>();
export const importIdSchema = idSchema<ImportId>();
