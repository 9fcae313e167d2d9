import { z } from 'zod';
import { pictureIdSchema } from '#shared/model/ids';

/** 縦書き・横書き. */
export const writings = ['vertical', 'horizontal'] as const;
/** The largest type that a card may take; a long text is set smaller in any case. */
export const typeSizes = ['small', 'medium', 'large'] as const;
export type TypeSize = (typeof typeSizes)[number];

export const pictureSizes = ['small', 'medium', 'large'] as const;
export type PictureSize = (typeof pictureSizes)[number];
export const pictureCorners = ['lower-left', 'lower-right', 'upper-left', 'upper-right'] as const;
export type PictureCorner = (typeof pictureCorners)[number];

/** 絵 on a message side: which one, how large, in which corner of the text. */
export const placedPictureSchema = z.object({ id: pictureIdSchema, size: z.enum(pictureSizes), corner: z.enum(pictureCorners) }).readonly();
export type PlacedPicture = z.infer<typeof placedPictureSchema>;

/** How one card differs from the shop's others; null = it does not. */
export const cardLookSchema = z.object({
  writing: z.enum(writings).nullable(),
  size: z.enum(typeSizes).nullable(),
  /** `none`: no picture, although the shop's cards have one. */
  picture: z.union([placedPictureSchema, z.literal('none')]).nullable(),
}).readonly();
export type CardLook = z.infer<typeof cardLookSchema>;

/** Letters stored before 2026-11-22 lack it. */
export const usualLook: CardLook = { writing: null, size: null, picture: null };

/** What all cards of the shop have in common, beside the hand that writes them. */
export const shopCardsSchema = z.object({
  writing: z.enum(writings),
  size: z.enum(typeSizes),
  picture: placedPictureSchema.nullable(),
  /** 判: at the foot of the signature, and at the foot of the sender's block. */
  seal: pictureIdSchema.nullable(),
  senderSeal: pictureIdSchema.nullable(),
}).readonly();
export type ShopCards = z.infer<typeof shopCardsSchema>;

/** What the cards looked like before these could be chosen (2026-11-22). */
export const plainCards: ShopCards = { writing: 'vertical', size: 'large', picture: null, seal: null, senderSeal: null };

/** What one card takes: its own choice where it has one, else the shop's. */
export interface WornLook {
  readonly writing: ShopCards['writing'];
  readonly size: TypeSize;
  readonly picture: PlacedPicture | null;
}

export const wornLook = (look: CardLook, cards: ShopCards): WornLook => ({
  writing: look.writing ?? cards.writing, size: look.size ?? cards.size, picture: look.picture === 'none' ? null : look.picture ?? cards.picture,
});
