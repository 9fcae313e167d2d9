import { useTranslation } from 'react-i18next';
import type { ChoiceField } from '#shared/duplicates/merged-guest';
import { displayName, type Guest } from '#shared/model/guest';
import { writtenPostalCode } from '#shared/model/typed-postal-code';
import { useBook } from '../../data/book-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';

/** One field of a guest in words; empty where nothing is known. */
export function useFieldText(): (field: ChoiceField, guest: Guest) => string {
  const { t } = useTranslation('common');
  const { directory } = useBook();
  const format = useFormat();
  const join = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
  const texts: Readonly<Record<ChoiceField, (guest: Guest) => string>> = {
    name: displayName,
    kana: ({ familyKana, givenKana }) => join([familyKana, givenKana]),
    honorific: ({ honorific }) => t(`honorific.${honorific}`),
    company: ({ company }) => join([company.name, company.department, company.title]),
    address: ({ address }) => join([writtenPostalCode(address.postalCode), address.street, address.building]),
    phone: ({ phone }) => phone,
    email: ({ email }) => email,
    birthday: ({ birthday }) => (birthday === null ? '' : format.birthday(birthday)),
    introducedBy: ({ introducedBy }) => (introducedBy === null ? '' : directory.entry(introducedBy)?.name ?? ''),
    cameBy: ({ cameBy }) => (cameBy === null ? '' : t(`arrival.${cameBy}`)),
  };
  return (field, guest) => texts[field](guest);
}
