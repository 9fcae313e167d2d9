import { useTranslation } from 'react-i18next';
import type { FillableGuest } from '#shared/exchange/importing/filled-guest';

export const shownFields = ['name', 'kana', 'company', 'address', 'phone', 'email', 'birthday', 'likes', 'allergies', 'memo'] as const;
export type ShownField = (typeof shownFields)[number];
export type FieldLines = Readonly<Record<ShownField, string>>;

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/** A guest as lines to compare: one text for each field, empty where nothing is known. */
export function useFieldLines(): (guest: FillableGuest) => FieldLines {
  const { t } = useTranslation('common');
  return ({ familyName, givenName, familyKana, givenKana, company, address, birthday, honorific, jointNames, ...rest }) => ({
    name: joined(familyName, givenName, familyName + givenName === '' ? '' : t(`honorific.${honorific}`), ...jointNames.map((joint) => joined(joint.familyName, joint.givenName))),
    kana: joined(familyKana, givenKana),
    company: joined(company.name, company.department, company.title),
    address: joined(address.postalCode === '' ? '' : `${address.postalCode.slice(0, 3)}-${address.postalCode.slice(3)}`, address.street, address.building),
    phone: rest.phone, email: rest.email,
    birthday: birthday === null ? '' : [birthday.year, birthday.month, birthday.day].filter((part) => part !== null).join('/'),
    likes: rest.likes, allergies: rest.allergies, memo: rest.memo,
  });
}
