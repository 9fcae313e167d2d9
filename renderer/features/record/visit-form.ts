import { z } from 'zod';
import type { PlainDate } from '#shared/lib/plain-date';
import { answerKinds } from '#shared/model/answer';
import { blankGuest, guestSchema, type Guest } from '#shared/model/guest';
import type { GuestId, VisitId } from '#shared/model/ids';
import { moverSchema } from '#shared/model/mover';
import { typedPostalCode } from '#shared/model/typed-postal-code';
import { visitSchema, type Visit } from '#shared/model/visit';
import { guessedKanaSchema, noGuess, unconfirmedOf } from '../../components/guessed-kana.ts';
import type { SaidThen } from '../../data/answers-contract.ts';
import type { GuestInput } from '../../data/guests-contract.ts';
import type { VisitInput } from '../../data/visits-contract.ts';

/** What stands in the form, however wrong: this is also what is kept as a draft at every keystroke. */
const valuesSchema = z.object({
  /** The id that this evening will get: a form saved twice is logged once. */
  visitId: z.string(),
  guestText: z.string(),
  guestId: z.string().nullable(),
  /** The guest is met for the first time; `newGuest` is open. */
  isNew: z.boolean(),
  newGuestId: z.string(),
  newGuest: z.object({
    familyName: z.string(), givenName: z.string(), familyKana: z.string(), givenKana: z.string(), guessed: guessedKanaSchema,
    company: z.string(), phone: z.string(), postalCode: z.string(), street: z.string(),
  }),
  on: z.string().nullable(),
  party: z.number().or(z.nan()).nullable(),
  companions: z.string(),
  amount: z.number().or(z.nan()).nullable(),
  dishes: z.string(),
  talk: z.string(),
  recommendation: z.string(),
  occasion: z.string(),
  introducerText: z.string(),
  introducedBy: z.string().nullable(),
  /** What moved a guest who comes again; null while nobody said. */
  movedBy: moverSchema.nullable(),
  movedWords: z.string(),
  /** What was asked, and the guest's answer; null for none. */
  answerKind: z.enum(answerKinds),
  answerScore: z.number().nullable(),
});
export type VisitFormValues = z.infer<typeof valuesSchema>;

/** A draft of before 2026-11-22 lacks the answer, what moved the guest, and what was guessed. */
const draftSchema = valuesSchema.extend({
  newGuest: valuesSchema.shape.newGuest.extend({ guessed: guessedKanaSchema.default(noGuess) }),
  answerKind: valuesSchema.shape.answerKind.default('nps'), answerScore: valuesSchema.shape.answerScore.default(null),
  movedBy: valuesSchema.shape.movedBy.default(null), movedWords: valuesSchema.shape.movedWords.default(''),
});

/** Null for what an older program wrote. A number that was not yet one comes back as an empty field. */
export function parseVisitDraft(value: unknown): VisitFormValues | null {
  const parsed = draftSchema.safeParse(value);
  if (!parsed.success) return null;
  const { party, amount } = parsed.data;
  return { ...parsed.data, party: Number.isNaN(party) ? null : party, amount: Number.isNaN(amount) ? null : amount };
}

const blankNewGuest = { familyName: '', givenName: '', familyKana: '', givenKana: '', guessed: noGuess, company: '', phone: '', postalCode: '', street: '' };

export const blankVisit = (on: PlainDate, newId: () => string): VisitFormValues => ({
  visitId: newId(), guestText: '', guestId: null, isNew: false, newGuestId: newId(), newGuest: blankNewGuest,
  on, party: null, companions: '', amount: null, dishes: '', talk: '', recommendation: '', occasion: '', introducerText: '', introducedBy: null,
  movedBy: null, movedWords: '', answerKind: 'nps', answerScore: null,
});

/** Nothing is written in it but the day that it began with. */
export function isUntouched(values: VisitFormValues, on: PlainDate): boolean {
  // Which question he asks stays from party to party.
  const { visitId, newGuestId, answerKind } = values;
  return JSON.stringify(values) === JSON.stringify({ ...blankVisit(on, () => ''), visitId, newGuestId, answerKind });
}

export function visitFormOf(visit: Visit, nameOf: (id: GuestId) => string): VisitFormValues {
  const { id, guestId, on, party, companions, amount, dishes, talk, recommendation, occasion, introducedBy, movedBy, movedWords } = visit;
  return {
    visitId: id, guestText: nameOf(guestId), guestId, isNew: false, newGuestId: '', newGuest: blankNewGuest,
    on, party, companions, amount, dishes, talk, recommendation, occasion,
    introducerText: introducedBy === null ? '' : nameOf(introducedBy), introducedBy, movedBy, movedWords, answerKind: 'nps', answerScore: null,
  };
}

export interface ReadVisitForm {
  readonly visit: VisitInput & { readonly id: VisitId };
  /** Present when the guest is met for the first time. */
  readonly newGuest: (GuestInput & { readonly id: GuestId }) | null;
  /** What the guest answered that evening. */
  readonly said: SaidThen | undefined;
}

const visitFields = visitSchema.unwrap().omit({ id: true, guestId: true, introducedBy: true, broughtBy: true, recordedAt: true, sample: true });
const guestFields = guestSchema.unwrap().omit({ createdAt: true, updatedAt: true, sample: true });

type Say = (path: readonly PropertyKey[], code: string) => void;

/** Reads the form into what the book takes, or names every slip at its field. */
export function visitFormSchema(today: PlainDate): z.ZodType<ReadVisitForm, VisitFormValues> {
  return valuesSchema.transform((values, context) => {
    const say: Say = (path, code) => context.addIssue({ code: 'custom', message: code, path: [...path] });
    const evening = readEvening(values, today, say);
    const newGuest = values.isNew ? readNewGuest(values, say) : null;
    checkPickers(values, say);
    const guestId = (newGuest?.id ?? values.guestId) as GuestId | null;
    if (!evening || guestId === null || context.issues.length > 0) return z.NEVER;
    const introducedBy = values.introducedBy as GuestId | null;
    // Who comes for the first time came by something else: that is asked on the guest's own page.
    const moved = newGuest ? { movedBy: null, movedWords: '' } : {};
    return { visit: { ...evening, ...moved, id: values.visitId as VisitId, guestId, introducedBy }, newGuest, said: saidThen(values) };
  });
}

const saidThen = ({ answerKind, answerScore }: VisitFormValues): SaidThen | undefined => (
  answerScore === null ? undefined : { kind: answerKind, score: answerScore, words: '' }
);

function readEvening(values: VisitFormValues, today: PlainDate, say: Say) {
  const read = visitFields.safeParse({ ...values, on: values.on ?? '' });
  for (const { path, message } of read.error?.issues ?? []) say(path, plainer(path[0], message, values));
  if (read.data && read.data.on > today) say(['on'], 'in-the-future');
  return read.data;
}

/** Where the general word of the parser would leave him guessing. */
function plainer(field: PropertyKey | undefined, code: string, values: VisitFormValues): string {
  if (field === 'on' && values.on === null) return 'day-missing';
  if (field === 'party' && (values.party === null || code === 'too-small')) return 'party-missing';
  return code;
}

/** Text that no guest was picked for is never dropped in silence. */
function checkPickers({ isNew, guestId, introducedBy, introducerText }: VisitFormValues, say: Say): void {
  if (!isNew && guestId === null) say(['guestText'], 'guest-missing');
  if (introducedBy === null && introducerText.trim() !== '') say(['introducerText'], 'not-picked');
  if (introducedBy !== null && introducedBy === guestId) say(['introducerText'], 'introduces-self');
}

/** Where the parser of the whole guest speaks of a field that has another place in this short form. */
const placeOf: Readonly<Record<string, string>> = { 'company.name': 'company', 'address.postalCode': 'postalCode', 'address.street': 'street' };

function readNewGuest(values: VisitFormValues, say: Say) {
  const { sample: _, ...blank } = blankGuest;
  const { company, postalCode, street, guessed: _guessed, ...typed } = values.newGuest;
  const read = guestFields.safeParse({
    ...blank, ...typed, unconfirmedKana: unconfirmedOf(values.newGuest), id: values.newGuestId, company: { ...blank.company, name: company },
    address: { ...blank.address, postalCode: typedPostalCode(postalCode), street }, introducedBy: values.introducedBy,
  });
  for (const { path, message } of read.error?.issues ?? []) say(['newGuest', placeOf[path.join('.')] ?? path[0] ?? 'familyName'], message);
  if (!read.data) return null;
  if (!isNamed(read.data)) say(['newGuest', 'familyName'], 'name-missing');
  return read.data;
}

const isNamed = (guest: Pick<Guest, 'familyName' | 'givenName' | 'company'>): boolean =>
  [guest.familyName, guest.givenName, guest.company.name].some((part) => part.trim() !== '');
