import type { Birthday } from '#shared/model/guest';
import { agree, clash } from './agree.ts';
import { differsByASlip } from './differs-by-a-slip.ts';
import { traitsOf, type Comparable, type GuestTraits } from './guest-traits.ts';
import { namePoints } from './name-points.ts';
import { against, because, nothing, type LikenessDoubt, type LikenessReason, type Points } from './points.ts';

/** `same`: safe enough to fill a list in unasked. `perhaps`: worth showing to him. */
export type LikenessVerdict = 'same' | 'perhaps' | 'different';

export interface Likeness {
  readonly score: number;
  readonly verdict: LikenessVerdict;
  readonly reasons: readonly LikenessReason[];
  readonly doubts: readonly LikenessDoubt[];
}

/**
 * Set by hand on the labelled pairs of test/support/labelled-pairs.ts, which prints what they give; no weights were learnt. The scale is roughly that of
 * ten times the logarithm of the odds, so that points of independent fields may be added.
 */
export const sameFrom = 70;
export const perhapsFrom = 45;

/** How likely two guests are one person, and why. Symmetric; ids and dates play no part. */
export const likeness = (one: Comparable, other: Comparable): Likeness => likenessOfTraits(traitsOf(one), traitsOf(other));

export function likenessOfTraits(one: GuestTraits, other: GuestTraits): Likeness {
  const parts = [namePoints(one, other), phonePoints(one, other), emailPoints(one, other), placePoints(one, other), companyPoints(one, other), birthdayPoints(one, other)];
  const score = parts.reduce((sum, part) => sum + part.score, 0);
  const reasons = parts.flatMap((part) => part.reasons);
  const doubts = parts.flatMap((part) => part.doubts);
  if (isAllAlike(one, other)) return { score: Math.max(score, sameFrom), verdict: 'same', reasons: [...reasons, 'all-alike'], doubts };
  return { score, verdict: hasPerson(one) === hasPerson(other) ? verdictOf(score, reasons, doubts, hasPerson(one)) : 'different', reasons, doubts };
}

/**
 * Whether the two can reach "perhaps" at all, by what is cheap to see: each field at the most it can give (`namePoints` and the functions below). Most of those
 * who share a key cannot, and need not be judged.
 */
export function mayBeAlike(one: GuestTraits, other: GuestTraits): boolean {
  if (one.name === other.name) return true;
  const place = agree(one.street, other.street) || agree(one.postalCode, other.postalCode) ? 24 : 0;
  const rest = (agree(one.email, other.email) ? 40 : 0) + (agree(one.company, other.company) ? 48 : 0);
  return mostOfName(one, other) + mostOfPhone(one, other) + place + mostOfBirthday(one, other) + rest >= perhapsFrom;
}

function mostOfName(one: GuestTraits, other: GuestTraits): number {
  if (agree(one.kana, other.kana)) return 48;
  if (one.family === other.given) return 46;
  return agree(one.family, other.family) ? 34 : 28;
}

function mostOfPhone(one: GuestTraits, other: GuestTraits): number {
  if (one.phones.length === 0 || other.phones.length === 0) return 0;
  return one.phones.some((phone) => other.phones.includes(phone)) ? 35 : 8;
}

const mostOfBirthday = ({ birthday: one }: GuestTraits, { birthday: other }: GuestTraits): number => (one && other && one.month === other.month && one.day === other.day ? 30 : 0);

/**
 * Two people may share house, telephone, family name and firm: without something that is the person's own (name, reading, given name) they are never one.
 * A doubt about the person leaves at most "perhaps". A firm and a person are never one.
 */
function verdictOf(score: number, reasons: readonly LikenessReason[], doubts: readonly LikenessDoubt[], arePeople: boolean): LikenessVerdict {
  const isPersonal = reasons.some((reason) => own.has(reason));
  if (score < perhapsFrom || (arePeople && !isPersonal)) return 'different';
  const isDoubtful = doubts.some((doubt) => personal.has(doubt)) || (arePeople && !reasons.some((reason) => own.has(reason) && !weak.has(reason)));
  return score >= sameFrom && !isDoubtful ? 'same' : 'perhaps';
}

const own: ReadonlySet<LikenessReason> = new Set(['name', 'name-variant', 'name-slip', 'family-name', 'given-name', 'kana', 'kana-slip', 'email']);
const weak: ReadonlySet<LikenessReason> = new Set(['name-slip', 'family-name', 'given-name', 'kana-slip']);
const personal: ReadonlySet<LikenessDoubt> = new Set(['other-given-name', 'other-reading', 'other-birthday']);

const hasPerson = ({ name, kana }: GuestTraits) => name !== '' || kana !== '';

/** Mobile numbers belong to one person (070, 080, 090; 050 mostly); a line at home or in an office to all who live or work there. */
function phonePoints(one: GuestTraits, other: GuestTraits): Points {
  if (one.phones.length === 0 || other.phones.length === 0) return nothing;
  const shared = one.phones.filter((phone) => other.phones.includes(phone));
  if (shared.some(isMobile)) return because(35, 'phone');
  if (shared.length > 0) return because(22, 'phone');
  if (one.phones.some((mine) => other.phones.some((theirs) => isSlipOfPhone(mine, theirs)))) return because(8, 'phone-slip');
  return one.phones.some(isMobile) && other.phones.some(isMobile) ? against(10, 'other-phone') : against(4, 'other-phone');
}

const isMobile = (phone: string) => /^0[5789]0\d{8}$/u.test(phone);

/** One digit off, or two changed places; numbers of one office that differ in the last digit count too, hence the few points. */
function isSlipOfPhone(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const off = Array.from(one).flatMap((digit, index) => (digit === other[index] ? [] : [index]));
  const [first = 0, second = 0] = off;
  return off.length === 1 || (off.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first]);
}

const officeMail = /^(?:info|office|contact|mail|soumu|eigyo|support|sales|admin|reception|jimu)[@.-]/u;

function emailPoints(one: GuestTraits, other: GuestTraits): Points {
  if (one.email === '' || other.email === '') return nothing;
  if (one.email !== other.email) return against(3, 'other-email');
  return officeMail.test(one.email) ? because(14) : because(40, 'email');
}

/** The same house is shared by a family; another one only says that somebody may have moved. */
function placePoints(one: GuestTraits, other: GuestTraits): Points {
  if (agree(one.street, other.street) && /\d/u.test(one.street)) return because(24, 'address');
  if (agree(one.postalCode, other.postalCode)) return because(14, 'postal-code');
  const isElsewhere = one.town !== '' && other.town !== '' ? !one.town.endsWith(other.town) && !other.town.endsWith(one.town) : clash(one.postalCode, other.postalCode);
  return isElsewhere ? against(10, 'other-place') : nothing;
}

function companyPoints(one: GuestTraits, other: GuestTraits): Points {
  if (one.company === '' || other.company === '') return nothing;
  // Where neither names a person the firm is the guest; a firm and its clerk are two.
  if (one.company === other.company) return because(hasPerson(one) || hasPerson(other) ? 14 : 48, 'company');
  return one.company.includes(other.company) || other.company.includes(one.company) ? nothing : against(5, 'other-company');
}

/** A day without its year agrees with any year; two in seven hundred strangers share a day. */
function birthdayPoints({ birthday: one }: GuestTraits, { birthday: other }: GuestTraits): Points {
  if (!one || !other) return nothing;
  const isSameDay = one.month === other.month && one.day === other.day;
  if (one.year === null || other.year === null) return isSameDay ? because(22, 'birthday') : against(35, 'other-birthday');
  if (isSameDay && one.year === other.year) return because(30, 'birthday');
  return against(isSlipOfDay(one, other) ? 12 : 45, 'other-birthday');
}

/** One part of three wrong, by one digit if it is the year, is a slip as often as another person. */
function isSlipOfDay(one: Birthday, other: Birthday): boolean {
  const [isMonth, isDay] = [one.month === other.month, one.day === other.day];
  return one.year === other.year ? isMonth !== isDay : isMonth && isDay && differsByASlip(String(one.year), String(other.year));
}

function isAllAlike(one: GuestTraits, other: GuestTraits): boolean {
  if (one.name === '' && one.company === '') return false;
  return one.name === other.name && one.kana === other.kana && one.email === other.email && one.postalCode === other.postalCode && one.street === other.street
    && one.company === other.company && one.phones.join() === other.phones.join() && JSON.stringify(one.birthday) === JSON.stringify(other.birthday);
}
