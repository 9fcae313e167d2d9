import { z } from 'zod';
import type { CardKind } from '#shared/model/card-kind';

/** Millimetres from the upper left corner of the card. */
const rectangle = z.object({ x: z.number(), y: z.number(), width: z.number().positive(), height: z.number().positive() });
const edges = z.object({ left: z.number(), right: z.number(), top: z.number(), bottom: z.number() });
const seven = <Item extends z.ZodType>(item: Item) => z.tuple([item, item, item, item, item, item, item]);
const colourSchema = z.tuple([z.number().min(0).max(1), z.number().min(0).max(1), z.number().min(0).max(1)]).readonly();

const postalBoxesSchema = z.object({
  lefts: seven(z.number()).readonly(),
  top: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
  lineWidths: seven(z.number().positive()).readonly(),
  /** `y` is its middle. */
  hyphen: z.object({ x: z.number(), y: z.number(), width: z.number().positive(), lineWidth: z.number().positive() }).readonly(),
  colour: colourSchema,
}).readonly();
export type PostalBoxes = z.infer<typeof postalBoxesSchema>;

/** A part of the card where nothing of ours may be printed. */
const keepOutSchema = rectangle.extend({ name: z.enum(['stamp', 'new-year-mark', 'lottery', 'heading']), source: z.string() }).readonly();

const cardKindGeometrySchema = z.object({
  /** Whether the stock carries the red boxes. Where it does, only digits are printed. */
  boxesPrinted: z.boolean(),
  /** The words that make a piece of paper a card; null where the stock has them. `y` is the middle of the line. */
  heading: z.object({ text: z.string(), centre: z.number(), y: z.number(), size: z.number().positive() }).readonly().nullable(),
  keepOuts: z.array(keepOutSchema).readonly(),
}).readonly();
export type CardKindGeometry = z.infer<typeof cardKindGeometrySchema>;

/** Where things stand on a card: assets/geometry. The numbers and their sources live there. */
export const cardGeometrySchema = z.object({
  card: z.object({ width: z.number().positive(), height: z.number().positive() }).readonly(),
  recipientBoxes: postalBoxesSchema,
  senderBoxes: postalBoxesSchema,
  kinds: z.object({ 'official': cardKindGeometrySchema, 'new-year': cardKindGeometrySchema, 'plain': cardKindGeometrySchema } satisfies Record<CardKind, unknown>).readonly(),
  stampZone: rectangle.readonly(),
  lotteryZone: rectangle.readonly(),
  safeMargin: z.object({ all: z.number().min(0) }).readonly(),
  address: z.object({
    recipient: z.object({ right: z.number(), top: z.number(), bottom: z.number() }).readonly(),
    name: z.object({ centre: z.number(), top: z.number(), bottom: z.number(), left: z.number() }).readonly(),
    sender: edges.readonly(),
  }).readonly(),
  message: edges.readonly(),
}).readonly();
export type CardGeometry = z.infer<typeof cardGeometrySchema>;
