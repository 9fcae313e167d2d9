import { z } from 'zod';
import { parsePlainDate, type Instant, type PlainDate } from '#shared/lib/plain-date';
import { addressSchema, anniversaryKinds, blankGuest, glyphChoiceSchema, guestSchema, honorificSchema, type Guest } from '#shared/model/guest';
import { arrivalSchema } from '#shared/model/arrival';
import type { GuestId } from '#shared/model/ids';
import { channels, type Channel } from '#shared/model/touch';
import { typedPostalCode, writtenPostalCode } from '#shared/model/typed-postal-code';
import { guessedKanaOf, guessedKanaSchema, noGuess, unconfirmedOf } from '../../components/guessed-kana.ts';
import type { GuestInput } from '../../data/guests-contract.ts';

const wishSchema = z.enum(['plain', 'preferred', 'forbidden']);
export const wishes = wishSchema.options;
/** `on` may be half typed. */
const typedAnniversary = z.object({ id: z.string(), kind: z.enum(anniversaryKinds), on: z.string().nullable(), label: z.string() });
const numberSchema = z.number().or(z.nan()).nullable();

/** What stands in the form, however wrong. Lists and nested records are those of the guest; channels are one wish each. */
const valuesSchema = z.object({
  familyName: z.string(), givenName: z.string(), familyKana: z.string(), givenKana: z.string(), guessed: guessedKanaSchema,
  honorific: honorificSchema,
  jointNames: z.array(z.object({ familyName: z.string(), givenName: z.string(), honorific: honorificSchema })),
  company: z.object({ name: z.string(), kana: z.string(), department: z.string(), title: z.string() }),
  address: z.object({ postalCode: z.string(), street: z.string(), building: z.string(), careOf: z.string(), numerals: addressSchema.unwrap().shape.numerals.unwrap() }),
  glyphs: glyphChoiceSchema,
  phone: z.string(), email: z.string(),
  birthday: z.object({ month: numberSchema, day: numberSchema, year: numberSchema }),
  isMourning: z.boolean(), mourningSince: z.string().nullable(),
  isStopped: z.boolean(), stoppedOn: z.string().nullable(),
  consentToGreetings: z.boolean(),
  takesOffers: z.boolean(), consentToOffersOn: z.string().nullable(),
  wishes: z.record(z.enum(channels), wishSchema),
  likes: z.string(), allergies: z.string(), memo: z.string(),
  introducerText: z.string(), introducedBy: z.string().nullable(),
  cameBy: arrivalSchema.nullable(),
  anniversaries: z.array(typedAnniversary), plans: z.array(z.string()),
});
export type GuestFormValues = z.infer<typeof valuesSchema>;

/** What is kept while he types: his words, and the guest that they change. Words kept before 2026-11-22 lack the newer fields. */
const draftSchema = z.object({
  values: valuesSchema.extend({
    guessed: guessedKanaSchema.default(noGuess), anniversaries: z.array(typedAnniversary).default([]), plans: z.array(z.string()).default([]), glyphs: glyphChoiceSchema.default('fallback'), cameBy: arrivalSchema.nullable().default(null),
    address: valuesSchema.shape.address.extend({ careOf: z.string().default(''), numerals: addressSchema.unwrap().shape.numerals }),
  }),
  base: guestSchema.nullable(),
});
export interface GuestDraft { readonly values: GuestFormValues; readonly base: Guest | null }

export function parseGuestDraft(value: unknown): GuestDraft | null {
  const parsed = draftSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

const wishesOf = (guest: Pick<Guest, 'preferredChannels' | 'forbiddenChannels'>): GuestFormValues['wishes'] => Object.fromEntries(
  channels.map((channel) => [channel, guest.forbiddenChannels.includes(channel) ? 'forbidden' : guest.preferredChannels.includes(channel) ? 'preferred' : 'plain']),
) as GuestFormValues['wishes'];

/** The form of a guest; of a new one when there is none. */
export function guestFormOf(guest: Omit<Guest, 'id' | 'createdAt' | 'updatedAt'>, nameOf: (id: GuestId) => string): GuestFormValues {
  const { familyName, givenName, familyKana, givenKana, honorific, jointNames, company, address, glyphs, phone, email, consentToGreetings, likes, allergies, memo, introducedBy, cameBy } = guest;
  return {
    familyName, givenName, familyKana, givenKana, guessed: guessedKanaOf(guest), honorific,
    jointNames: jointNames.map((joint) => ({ ...joint })),
    company: { ...company }, address: { ...address, postalCode: writtenPostalCode(address.postalCode) }, glyphs, phone, email,
    birthday: guest.birthday ? { ...guest.birthday } : { month: null, day: null, year: null },
    isMourning: guest.mourningSince !== null, mourningSince: guest.mourningSince,
    isStopped: guest.stoppedOn !== null, stoppedOn: guest.stoppedOn,
    consentToGreetings, takesOffers: guest.consentToOffersOn !== null, consentToOffersOn: guest.consentToOffersOn,
    wishes: wishesOf(guest), likes, allergies, memo,
    introducerText: introducedBy === null ? '' : nameOf(introducedBy), introducedBy, cameBy,
    anniversaries: guest.anniversaries.map((anniversary) => ({ ...anniversary })), plans: [...guest.plans],
  };
}

export const blankGuestForm = (): GuestFormValues => guestFormOf(blankGuest, () => '');

/** The words of the form as the book would store them, unchecked: for the parser, and for comparing with another window. */
export type GuestFacts = Omit<GuestInput, 'id'>;

const chosen = (values: GuestFormValues, wish: (typeof wishes)[number]): readonly Channel[] => channels.filter((channel) => values.wishes[channel] === wish);

const isEmptyName = (joint: { readonly familyName: string; readonly givenName: string }): boolean => joint.familyName.trim() === '' && joint.givenName.trim() === '';

function candidateOf(values: GuestFormValues) {
  const { introducerText: _text, isMourning, isStopped, takesOffers, wishes: _wishes, guessed: _guessed, birthday, address, ...same } = values;
  const { month, day, year } = birthday;
  return {
    ...same, unconfirmedKana: unconfirmedOf(values),
    jointNames: same.jointNames.filter((joint) => !isEmptyName(joint)),
    anniversaries: same.anniversaries.map((anniversary) => ({ ...anniversary, on: anniversary.on ?? '' })),
    address: { ...address, postalCode: typedPostalCode(address.postalCode) },
    birthday: month === null && day === null && year === null ? null : birthday,
    mourningSince: isMourning ? values.mourningSince ?? '' : null,
    stoppedOn: isStopped ? values.stoppedOn ?? '' : null,
    consentToOffersOn: takesOffers ? values.consentToOffersOn ?? '' : null,
    preferredChannels: chosen(values, 'preferred'),
    forbiddenChannels: chosen(values, 'forbidden'),
  };
}

/** Stamps that the parser of the whole guest wants and the book gives. */
const stamps = { createdAt: '2026-01-01T00:00:00.000Z' as Instant, updatedAt: '2026-01-01T00:00:00.000Z' as Instant, sample: false };

/** Reads the form into what the book takes, or names every slip at its field. `selfId` cannot introduce himself; nobody is in mourning since tomorrow. */
export function guestFormSchema(selfId: GuestId, today: PlainDate): z.ZodType<GuestFacts, GuestFormValues> {
  return valuesSchema.transform((values, context) => {
    const say = (path: readonly PropertyKey[], code: string): void => context.addIssue({ code: 'custom', message: code, path: [...path] });
    const read = guestSchema.safeParse({ ...candidateOf(values), ...stamps, id: selfId });
    for (const { path, message } of read.error?.issues ?? []) say(path, codeOf(path, message, values));
    for (const field of daysAfter(today, values)) say([field], 'in-the-future');
    if (values.introducedBy === null && values.introducerText.trim() !== '') say(['introducerText'], 'not-picked');
    if (values.introducedBy === selfId) say(['introducerText'], 'introduces-self');
    if (!read.data || context.issues.length > 0) return z.NEVER;
    const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, sample: _sample, ...facts } = read.data;
    return facts;
  });
}

const dayFields = ['mourningSince', 'stoppedOn', 'consentToOffersOn'] as const;
const flagOf = { mourningSince: 'isMourning', stoppedOn: 'isStopped', consentToOffersOn: 'takesOffers' } as const;

/** The ticked days that have not come yet. ISO days sort; text that is no day has its own slip. */
const daysAfter = (today: PlainDate, values: GuestFormValues) => dayFields.filter((field) => values[flagOf[field]] && parsePlainDate(values[field] ?? '').ok && (values[field] ?? '') > today);

/** Messages of zod itself are no codes: they can only come from an empty day or from a number out of its range. */
function codeOf(path: readonly PropertyKey[], message: string, values: GuestFormValues): string {
  const field = path[0];
  if (dayFields.some((name) => name === field && (values[name] ?? '') === '')) return 'day-missing';
  if (field === 'anniversaries' && path[2] === 'on') return (values.anniversaries[Number(path[1])]?.on ?? '') === '' ? 'day-missing' : 'not-a-date';
  return field === 'birthday' ? 'not-a-date' : message;
}

/** The same record for comparing, out of a guest as the book holds it. */
export function factsOf(guest: Guest): GuestFacts {
  const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, sample: _sample, ...facts } = guest;
  return facts;
}

