import { z } from 'zod';
import { arrivalSchema } from '#shared/model/arrival';
import { anniversaryIdSchema, guestIdSchema } from '#shared/model/ids';
import { instantSchema, oneLine, plainDateSchema, typedText } from '#shared/model/fields';
import { channelSchema } from '#shared/model/touch';

/** 様 先生 殿 御中, or nothing. 御中 is for a company without a person. */
export const honorifics = ['sama', 'sensei', 'dono', 'onchu', 'none'] as const;
export const honorificSchema = z.enum(honorifics);
export type Honorific = z.infer<typeof honorificSchema>;

/** Half a name. Twenty characters, each with a variation selector or in letters of the west (Christopher Maximilian), are more than twenty code units. */
export const longestName = 40;
export const longestPhone = 30;

/** One further name on the same card (連名). An empty family name means: the same as the guest's. */
export const jointNameSchema = z.object({
  familyName: oneLine(longestName),
  givenName: oneLine(longestName),
  honorific: honorificSchema,
}).readonly();
export type JointName = z.infer<typeof jointNameSchema>;
/** Beside the guest's own: five names on a card. Ours. */
export const mostJointNames = 4;

/** Japanese postal code: seven digits without the hyphen, or empty when unknown. */
export const postalCodeSchema = z.string().regex(/^(\d{7})?$/, 'not-a-postal-code');

/**
 * How the numbers of an address are written in a column: 一ー二ー三 (`dash`), 一丁目二番三号 (`full`), 1ー2ー3 (`arabic`). `usual` leaves it to
 * the print, which takes `dash`: whether a number is a 番 or a 番地 is not in the post's tables, so the full style is a choice.
 */
export const addressStyles = ['dash', 'full', 'arabic'] as const;
export const addressStyleSchema = z.enum(addressStyles);
export type AddressStyle = z.infer<typeof addressStyleSchema>;

/**
 * A character that the pen of the cards lacks: drawn as it is in the fallback font, or in its usual form (吉 for 𠮷) by the pen. Only how cards of this
 * guest look; what is stored stays.
 */
export const glyphChoices = ['fallback', 'base-form'] as const;
export const glyphChoiceSchema = z.enum(glyphChoices);
export type GlyphChoice = z.infer<typeof glyphChoiceSchema>;

/** `street` runs from 都道府県 to 番地; the building stands on its own line of the card. */
export const addressSchema = z.object({
  postalCode: postalCodeSchema,
  street: oneLine(100),
  building: oneLine(60),
  /** 〜方: at whose house the guest lives. Addresses stored before 2026-11-22 lack these two. */
  careOf: oneLine(40).default(''),
  numerals: z.enum(['usual', ...addressStyles]).default('usual'),
}).readonly();
export type Address = z.infer<typeof addressSchema>;
/** An address that may lack what was added later: all that a card needs. */
export type WrittenAddress = z.input<typeof addressSchema>;

export const blankAddress: Address = { postalCode: '', street: '', building: '', careOf: '', numerals: 'usual' };

export const companySchema = z.object({
  name: oneLine(60),
  kana: oneLine(80),
  department: oneLine(40),
  title: oneLine(30),
}).readonly();
export type Company = z.infer<typeof companySchema>;

/** A birthday may be known without its year. `day` is checked against February 29. */
export const birthdaySchema = z.object({
  month: z.number().int().min(1).max(12),
  day: z.number().int().min(1).max(31),
  year: z.number().int().min(1868).max(2200).nullable(),
}).readonly().refine(({ month, day }) => day <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31), { error: 'not-a-date', path: ['day'] });
export type Birthday = z.infer<typeof birthdaySchema>;

/** A day that comes round every year (practices D2, H1, H3). `on` is the day itself, in its own year: it makes the 10th and the 30th known. */
export const anniversaryKinds = ['wedding', 'contract', 'handover', 'other'] as const;
export const anniversarySchema = z.object({
  id: anniversaryIdSchema,
  kind: z.enum(anniversaryKinds),
  on: plainDateSchema,
  /** In his own words; may be empty where the kind says it all. */
  label: oneLine(40),
}).readonly();
export type Anniversary = z.infer<typeof anniversarySchema>;
export const mostAnniversaries = 20;

/** The readings of a person's name that a dictionary can propose. */
export const kanaFields = ['familyKana', 'givenKana'] as const;
export const kanaFieldSchema = z.enum(kanaFields);
export type KanaField = z.infer<typeof kanaFieldSchema>;

const guestShape = z.object({
  id: guestIdSchema,
  familyName: oneLine(longestName),
  givenName: oneLine(longestName),
  familyKana: oneLine(40),
  givenKana: oneLine(40),
  /** 未確認: which of the two the dictionary has proposed and he has not looked at. Guests stored before 2026-11-22 lack it. */
  unconfirmedKana: z.array(kanaFieldSchema).max(2).readonly().default([]),
  honorific: honorificSchema,
  jointNames: z.array(jointNameSchema).max(mostJointNames, 'too-many-joint-names').readonly(),
  company: companySchema,
  address: addressSchema,
  /** Guests stored before 2026-11-22 lack it. */
  glyphs: glyphChoiceSchema.default('fallback'),
  phone: oneLine(longestPhone),
  email: oneLine(100),
  birthday: birthdaySchema.nullable(),
  /** 喪中: since the day of the loss; null when there is none. */
  mourningSince: plainDateSchema.nullable(),
  /** 「もう送らないで」: since that day nothing is sent, by any channel. */
  stoppedOn: plainDateSchema.nullable(),
  /** A business card covers greetings, so this starts true; offers need a recorded day (practices D6). */
  consentToGreetings: z.boolean(),
  consentToOffersOn: plainDateSchema.nullable(),
  preferredChannels: z.array(channelSchema).readonly(),
  forbiddenChannels: z.array(channelSchema).readonly(),
  likes: typedText(500),
  allergies: typedText(500),
  memo: typedText(4000),
  /** Who brought this guest (practices G2). */
  introducedBy: guestIdSchema.nullable(),
  /** How the guest first came to know the shop (LTV/CAC per way). Guests stored before 2026-11-22 lack it. */
  cameBy: arrivalSchema.nullable().default(null),
  /** Guests stored before 2026-11-22 lack these two. */
  anniversaries: z.array(anniversarySchema).max(mostAnniversaries, 'too-many').readonly().default([]),
  /** Ids of the plans for named guests that hold for this one. */
  plans: z.array(z.string().regex(/^[a-z0-9-]{1,40}$/)).max(40, 'too-many').readonly().default([]),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** Belongs to the sample shop, and leaves with it. */
  sample: z.boolean(),
});

export const guestSchema = guestShape.readonly().refine(
  (guest) => guest.familyName.trim() !== '' || guest.givenName.trim() !== '' || guest.company.name.trim() !== '',
  { error: 'name-missing', path: ['familyName'] },
);
export type Guest = z.infer<typeof guestSchema>;

/** A guest about whom nothing is known yet: what a form starts from. */
export const blankGuest = {
  familyName: '', givenName: '', familyKana: '', givenKana: '', unconfirmedKana: [], honorific: 'sama', jointNames: [],
  company: { name: '', kana: '', department: '', title: '' },
  address: blankAddress, glyphs: 'fallback',
  phone: '', email: '', birthday: null, mourningSince: null, stoppedOn: null,
  consentToGreetings: true, consentToOffersOn: null, preferredChannels: [], forbiddenChannels: [],
  likes: '', allergies: '', memo: '', introducedBy: null, cameBy: null, anniversaries: [], plans: [], sample: false,
} as const satisfies Omit<Guest, 'id' | 'createdAt' | 'updatedAt'>;

/** `山田 太郎`; for a company without a person its name. What lists and headings show. */
export function displayName(guest: Pick<Guest, 'familyName' | 'givenName' | 'company'>): string {
  return [guest.familyName, guest.givenName].filter((part) => part !== '').join(' ') || guest.company.name;
}
