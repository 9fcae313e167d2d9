import { z } from 'zod';
import { blankPrintProfile, printProfileSchema, type PrintProfile } from '#shared/model/print-profile';
import { blankShop, shopSchema, type Shop } from '#shared/model/shop';
import { CardsError } from './cards-error.ts';
import { issueInWords } from './issue-in-words.ts';
import { postalDigits } from './postal-digits.ts';
import { readTextFile } from './read-text-file.ts';

/** What the terminal knows instead of the settings screen: the print profile and, to have him on the card, the sender. */
const profileFileSchema = z.strictObject({ ...z.object(printProfileSchema.unwrap().shape).partial().shape, sender: z.object(shopSchema.unwrap().shape).pick({ name: true, ownerName: true, address: true, phone: true, printPhone: true }).partial().optional() });

export type Sender = Pick<Shop, 'name' | 'ownerName' | 'address' | 'phone' | 'printPhone'>;

export async function readProfile(file: string | undefined): Promise<{ readonly profile: PrintProfile; readonly sender: Sender }> {
  if (file === undefined) return { profile: blankPrintProfile, sender: blankShop };
  const parsed = profileFileSchema.safeParse(parseJson(await readTextFile(file), file));
  if (!parsed.success) throw new CardsError(`${file}: ${issueInWords(parsed.error)}`);
  const { sender, ...profile } = parsed.data;
  return { profile: { ...blankPrintProfile, ...defined(profile) }, sender: { ...blankShop, ...defined(sender ?? {}) } };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => (key === 'postalCode' && typeof value === 'string' ? postalDigits(value) : value));
  } catch (error) {
    throw new CardsError(`${file} is not JSON: ${String(error)}`);
  }
}

/** A key that is absent must not hide the default behind `undefined`. */
const defined = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
