import { z } from 'zod';

/** 印刷設定: how far his printer misses, in mm to the right and downwards, for each side; and whether the card comes with printed boxes. */
const offsetSchema = z.number('not-a-number').min(-10, 'too-small').max(10, 'too-large').multipleOf(0.1, 'too-fine');
export const printProfileSchema = z.object({
  address: z.object({ right: offsetSchema, down: offsetSchema }).readonly(),
  message: z.object({ right: offsetSchema, down: offsetSchema }).readonly(),
  /** Official cards carry the red postal boxes already; plain stock needs them drawn. */
  drawPostalBoxes: z.boolean(),
}).readonly();
export type PrintProfile = z.infer<typeof printProfileSchema>;

export const blankPrintProfile: PrintProfile = {
  address: { right: 0, down: 0 }, message: { right: 0, down: 0 }, drawPostalBoxes: false,
};
