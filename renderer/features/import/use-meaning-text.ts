import { useTranslation } from 'react-i18next';
import { addressPlaces, columnMeanings, type AddressPart, type AddressPlace, type ColumnMeaning } from '#shared/exchange/incoming/column-meaning';
import { useFormat } from '../../i18n/use-format.ts';

type Plain = 'fullName' | 'familyName' | 'givenName' | 'fullKana' | 'familyKana' | 'givenKana' | 'honorific' | 'company.name' | 'company.kana' | 'company.department' | 'company.title'
  | 'addressee' | 'email' | 'birthday' | 'birthday.year' | 'birthday.month' | 'birthday.day' | 'likes' | 'allergies' | 'memo' | 'label' | 'ignore' | 'ownId' | 'introducer' | 'mourningSince' | 'stoppedOn' | 'consentToOffersOn' | 'unconfirmedKana';
export type MeaningGroup = 'name' | 'company' | AddressPlace | 'contact' | 'joint' | 'memory' | 'visit' | 'none';

/** What a meaning is called, and all of them in groups, as a select wants them. */
export function useMeaningText() {
  const { t } = useTranslation('import');
  const { count } = useFormat();
  const textOf = (meaning: ColumnMeaning): string => {
    const [head = '', part = ''] = meaning.split('.');
    const joint = /^joint(\d)$/u.exec(head)?.[1];
    if (joint !== undefined) return t(`meaning.joint.${part as 'fullName'}`, { number: count(Number(joint)) });
    if (isPlace(head)) return t('meaning.of', { place: t(`meaning.place.${head}`), part: t(`meaning.address.${part as AddressPart}`) });
    if (head === 'phone') return t(`meaning.phone.${part as 'mobile'}`);
    if (head === 'visit') return t(`meaning.visit.${part as 'on'}`);
    return t(`meaning.${meaning as Plain}`, { defaultValue: meaning });
  };
  const choices = [...Map.groupBy(columnMeanings, groupOf)].map(([group, meanings]) => ({
    group: t(`map.group.${group}`), items: meanings.map((meaning) => ({ value: meaning as string, label: textOf(meaning) })),
  }));
  return { textOf, choices };
}

const isPlace = (text: string): text is AddressPlace => addressPlaces.some((place) => place === text);

function groupOf(meaning: ColumnMeaning): MeaningGroup {
  const [head = ''] = meaning.split('.');
  if (isPlace(head)) return head;
  if (head === 'company' || head === 'visit') return head;
  if (head === 'phone' || head === 'email' || head === 'birthday') return 'contact';
  if (head.startsWith('joint')) return 'joint';
  if (['likes', 'allergies', 'memo'].includes(head)) return 'memory';
  return ['label', 'ignore', 'addressee', 'ownId', 'introducer', 'mourningSince', 'stoppedOn', 'consentToOffersOn', 'unconfirmedKana'].includes(head) ? 'none' : 'name';
}
