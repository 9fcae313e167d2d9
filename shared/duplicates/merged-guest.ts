import { foldForSearch } from '#shared/address/fold-for-search';
import { mostJointNames, type Guest } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import { isSameDay } from './renamed-events.ts';

/** What he chooses one by one; each is one or several fields of the guest. */
export const choiceFields = {
  name: ['familyName', 'givenName'],
  kana: ['familyKana', 'givenKana'],
  honorific: ['honorific'],
  company: ['company'],
  address: ['address'],
  phone: ['phone'],
  email: ['email'],
  birthday: ['birthday'],
  introducedBy: ['introducedBy'],
  cameBy: ['cameBy'],
} as const satisfies Readonly<Record<string, readonly (keyof Guest)[]>>;
export type ChoiceField = keyof typeof choiceFields;
/** Texts of which both can stay, one below the other. */
export const textFields = ['likes', 'allergies', 'memo'] as const;
export type TextField = (typeof textFields)[number];

export type Side = 'keep' | 'gone';
export interface Choices {
  readonly fields: Readonly<Record<ChoiceField, Side>>;
  readonly texts: Readonly<Record<TextField, Side | 'both'>>;
}

export const choiceNames = Object.keys(choiceFields) as readonly ChoiceField[];

/** The text of a field for comparing; '' where nothing is in it. */
function contentOf(guest: Guest, field: ChoiceField): string {
  const values = choiceFields[field].map((name) => guest[name]);
  if (field === 'address') return guest.address.street + guest.address.building + guest.address.postalCode === '' ? '' : JSON.stringify(guest.address);
  if (field === 'company') return Object.values(guest.company).join('') === '' ? '' : JSON.stringify(guest.company);
  return values.every((value) => value === null || value === '') ? '' : JSON.stringify(values);
}

/** Only where both say something, and not the same, is there anything to choose. */
export const differs = (keep: Guest, gone: Guest, field: ChoiceField): boolean => {
  const [mine, theirs] = [contentOf(keep, field), contentOf(gone, field)];
  return mine !== '' && theirs !== '' && mine !== theirs;
};

/** What is known goes before what is not, his reading before one of the dictionary, and of two the one that was edited later. Texts are kept both. */
export function proposedChoices(keep: Guest, gone: Guest): Choices {
  const newer: Side = gone.updatedAt > keep.updatedAt ? 'gone' : 'keep';
  const [mine, theirs] = [keep, gone].map(({ unconfirmedKana }) => unconfirmedKana.length);
  const surer: Side = mine === theirs ? newer : mine === 0 ? 'keep' : theirs === 0 ? 'gone' : newer;
  const sideOf = (field: ChoiceField): Side => (contentOf(gone, field) === '' ? 'keep' : contentOf(keep, field) === '' ? 'gone' : field === 'kana' ? surer : newer);
  return {
    fields: Object.fromEntries(choiceNames.map((field) => [field, sideOf(field)])) as Record<ChoiceField, Side>,
    texts: { likes: 'both', allergies: 'both', memo: 'both' },
  };
}

/**
 * The guest that two become. Where it is about courtesy nothing is chosen: whoever said "stop" on either half has said it, a channel that is forbidden on one
 * is forbidden, mourning lasts by the later loss; a recorded consent is on record. Lists hold what either held, a day or a name that stands on both once; joint names for
 * which a guest has no room stand in the memo.
 * `addedToMemo`: what he did not choose and does not want to lose.
 */
export function mergedGuest(keep: Guest, gone: Guest, { fields, texts }: Choices, addedToMemo = ''): Guest {
  const chosen = Object.assign({}, ...choiceNames.map((field) => pick(fields[field] === 'keep' ? keep : gone, choiceFields[field]))) as Partial<Guest>;
  const names = distinct([...keep.jointNames, ...gone.jointNames], (one, other) => foldForSearch(one.familyName + one.givenName) === foldForSearch(other.familyName + other.givenName));
  const noRoom = names.slice(mostJointNames).map(({ familyName, givenName }) => `${familyName} ${givenName}`.trim()).join('\n');
  const forbiddenChannels = union(keep.forbiddenChannels, gone.forbiddenChannels);
  return {
    ...keep, ...chosen,
    unconfirmedKana: fields.kana === 'keep' ? stillGuessed(keep, gone) : stillGuessed(gone, keep),
    introducedBy: notOneself(chosen.introducedBy ?? null, [keep.id, gone.id]),
    jointNames: names.slice(0, mostJointNames),
    glyphs: keep.glyphs === 'base-form' || gone.glyphs === 'base-form' ? 'base-form' : 'fallback',
    mourningSince: latest(keep.mourningSince, gone.mourningSince),
    stoppedOn: earliest(keep.stoppedOn, gone.stoppedOn),
    consentToGreetings: keep.consentToGreetings && gone.consentToGreetings,
    consentToOffersOn: earliest(keep.consentToOffersOn, gone.consentToOffersOn),
    preferredChannels: union(keep.preferredChannels, gone.preferredChannels).filter((channel) => !forbiddenChannels.includes(channel)),
    forbiddenChannels,
    likes: textOf(keep.likes, gone.likes, texts.likes),
    allergies: textOf(keep.allergies, gone.allergies, texts.allergies),
    memo: joined(joined(textOf(keep.memo, gone.memo, texts.memo), noRoom), addedToMemo),
    anniversaries: distinct([...keep.anniversaries, ...gone.anniversaries], isSameDay),
    plans: union(keep.plans, gone.plans),
    createdAt: earliest(keep.createdAt, gone.createdAt) ?? keep.createdAt,
    sample: keep.sample && gone.sample,
  };
}

/** A reading that stands on the other one as his own word is no guess any more. */
const stillGuessed = (one: Guest, other: Guest) => one.unconfirmedKana.filter((half) => one[half] !== other[half] || other.unconfirmedKana.includes(half));

const pick = (guest: Guest, names: readonly (keyof Guest)[]) => Object.fromEntries(names.map((name) => [name, guest[name]]));
const notOneself = (by: GuestId | null, halves: readonly GuestId[]): GuestId | null => (by !== null && halves.includes(by) ? null : by);
const union = <T>(one: readonly T[], other: readonly T[]): readonly T[] => [...new Set([...one, ...other])];
const distinct = <T>(all: readonly T[], same: (one: T, other: T) => boolean): readonly T[] =>
  all.filter((value, index) => all.findIndex((other) => same(other, value)) === index);
const earliest = <T extends string>(one: T | null, other: T | null): T | null => (one === null || other === null ? one ?? other : one <= other ? one : other);
const latest = <T extends string>(one: T | null, other: T | null): T | null => (one === null || other === null ? one ?? other : one >= other ? one : other);
const textOf = (keep: string, gone: string, side: Side | 'both'): string => (side === 'keep' ? keep : side === 'gone' ? gone : joined(keep, gone));

/** What already stands in the one is not said twice. */
function joined(one: string, other: string): string {
  if (one.includes(other.trim())) return one;
  return other.includes(one.trim()) ? other : `${one}\n${other}`;
}
