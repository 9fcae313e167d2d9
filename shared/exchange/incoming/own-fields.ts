import { unconfirmedFields } from '#shared/exchange/outgoing/unconfirmed-text';
import { parsePlainDate } from '#shared/lib/plain-date';
import { longestName, longestPhone, mostJointNames } from '#shared/model/guest';
import { guestIdSchema, type GuestId } from '#shared/model/ids';
import { parseWrittenDate } from '#shared/model/typed-date';
import { readPostalCode, withoutCareOf } from './address-fields.ts';
import { addressPlaces, jointNumbers } from './column-meaning.ts';
import { cleanPhone, phoneOrder, readCompany } from './contact-fields.ts';
import type { GuestDraft, Item } from './item.ts';
import { honorificWords } from './name-fields.ts';

/** Name, address, telephone and mail of a guest whom our own program wrote: as they stand, nothing told apart and nothing tidied, since he has typed them so. */
export function readOwnFields(draft: GuestDraft): void {
  readCompany(draft);
  for (const [field, longest] of [['familyName', longestName], ['givenName', longestName], ['familyKana', 40], ['givenKana', 40], ['email', 100]] as const) {
    const text = draft.joined(field);
    if (text !== '') draft.fields[field] = draft.fitted(text, longest, draft.labelOf(field));
  }
  const unconfirmed = unconfirmedFields(draft.joined('unconfirmedKana')).filter((field) => (draft.fields[field] ?? '') !== '');
  if (unconfirmed.length > 0) draft.fields.unconfirmedKana = unconfirmed;
  const honorific = honorificWords.get(draft.joined('honorific'));
  if (honorific !== undefined) draft.fields.honorific = honorific;
  readOwnJointNames(draft);
  readOwnAddress(draft);
  readOwnPhone(draft);
}

function readOwnJointNames(draft: GuestDraft): void {
  const names = jointNumbers.slice(0, mostJointNames).map((number) => ({
    familyName: draft.fitted(draft.joined(`joint${number}.familyName`), longestName, draft.labelOf(`joint${number}.familyName`)),
    givenName: draft.fitted(draft.joined(`joint${number}.givenName`), longestName, draft.labelOf(`joint${number}.givenName`)),
    honorific: honorificWords.get(draft.joined(`joint${number}.honorific`)) ?? 'none',
  })).filter(({ familyName, givenName }) => familyName !== '' || givenName !== '');
  if (names.length > 0) draft.fields.jointNames = names;
}

/** A list has it under 住所 alone, a card at home or at work. */
function readOwnAddress(draft: GuestDraft): void {
  const place = addressPlaces.find((one) => (['postalCode', 'street', 'building', 'careOf'] as const).some((part) => draft.all(`${one}.${part}`).length > 0));
  if (place === undefined) return;
  const fit = (part: 'street' | 'building' | 'careOf', longest: number): string => draft.fitted(draft.joined(`${place}.${part}`), longest, draft.labelOf(`${place}.${part}`));
  const careOf = fit('careOf', 40);
  draft.fields.address = { postalCode: readPostalCode(draft, place), street: fit('street', 100), building: withoutCareOf(fit('building', 101), careOf).slice(0, 60).toWellFormed(), careOf };
}

/** A spreadsheet takes the first zero of what is digits alone. */
function readOwnPhone(draft: GuestDraft): void {
  const [item] = phoneOrder.flatMap((meaning) => draft.all(meaning));
  if (!item) return;
  const { phone, restored } = /^\d+(\.0)?$/u.test(item.text) ? cleanPhone(item.text) : { phone: item.text, restored: false };
  if (restored) draft.problem(item.label, 'leading-zero-restored', item.text);
  draft.fields.phone = draft.fitted(phone, longestPhone, item.label);
}

/** Days that only our own list has: since when he mourns, is not written to, gets offers. */
export function readOwnDays(draft: GuestDraft): void {
  for (const field of ['mourningSince', 'stoppedOn', 'consentToOffersOn'] as const) {
    for (const { label, text } of draft.all(field)) {
      const day = parsePlainDate(text);
      const found = day.ok ? day.value : parseWrittenDate(text.normalize('NFKC'));
      if (found !== undefined) draft.fields[field] = found;
      else {
        draft.problem(label, 'not-a-date', text);
        draft.note(label, text);
      }
    }
  }
}

/** Under which id the guest stands, or stood, in a book of ours. */
export function ownIdOf(items: readonly Item[]): GuestId | undefined {
  const text = items.find(({ meaning }) => meaning === 'ownId')?.text ?? '';
  const parsed = guestIdSchema.safeParse(text.toLowerCase());
  return parsed.success ? parsed.data : undefined;
}
