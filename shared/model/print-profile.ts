import { z } from 'zod';
import { cardKindSchema, type CardKind } from '#shared/model/card-kind';
import { oneLine } from '#shared/model/fields';

/** How far his printer misses, in mm to the right and downwards as the card is read. A tenth is what a ruler and an eye can tell. */
const offsetSchema = z.number('not-a-number').min(-10, 'too-small').max(10, 'too-large').multipleOf(0.1, 'too-fine');
/** Per cent. A printer that stretches by more than two has the wrong paper size set. */
const scaleSchema = z.number('not-a-number').min(98, 'too-small').max(102, 'too-large').multipleOf(0.1, 'too-fine');

/** One side of the card in one way of feeding it. What was stored before 2026-11-22 has only the offsets. */
export const sideProfileSchema = z.object({
  right: offsetSchema,
  down: offsetSchema,
  /** The card is fed with its foot first. */
  rotated: z.boolean().default(false),
  /** Of the whole drawing, about the middle of the card: across it and along it, since a printer feeds and sweeps with different parts. */
  scaleAcross: scaleSchema.default(100),
  scaleAlong: scaleSchema.default(100),
}).readonly();
export type SideProfile = z.infer<typeof sideProfileSchema>;

/** 印刷設定: one printer, one stock, one way of feeding. */
export const printProfileSchema = z.object({
  /** `キヤノン・インクジェットはがき・後ろから`; his own words. */
  name: oneLine(60).default(''),
  address: sideProfileSchema,
  message: sideProfileSchema,
  /** Official cards carry the red postal boxes already; plain stock needs them drawn. */
  drawPostalBoxes: z.boolean(),
  /** Null where he has only said whether boxes are drawn. */
  cardKind: cardKindSchema.nullable().default(null),
  /** The sender's boxes differ from card to card by some millimetres: how far his stand from ours. */
  senderBoxes: z.object({ right: offsetSchema, down: offsetSchema }).readonly().default({ right: 0, down: 0 }),
}).readonly();
export type PrintProfile = z.infer<typeof printProfileSchema>;

export const blankSideProfile: SideProfile = { right: 0, down: 0, rotated: false, scaleAcross: 100, scaleAlong: 100 };

export const blankPrintProfile: PrintProfile = {
  name: '', address: blankSideProfile, message: blankSideProfile, drawPostalBoxes: false, cardKind: null, senderBoxes: { right: 0, down: 0 },
};

export const cardKindOf = (profile: Pick<PrintProfile, 'cardKind' | 'drawPostalBoxes'>): CardKind =>
  profile.cardKind ?? (profile.drawPostalBoxes ? 'plain' : 'official');
