import { useTranslation } from 'react-i18next';
import { careOfLine } from '#shared/address/care-of-line';
import type { GuestId } from '#shared/model/ids';
import { writtenPostalCode } from '#shared/model/typed-postal-code';
import { useBook } from '../../data/book-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import type { GuestFacts } from './guest-form.ts';

/** One field of a guest in words, for showing two of them side by side. */
export function useFactText(): (field: keyof GuestFacts, facts: GuestFacts) => string {
  const { t } = useTranslation(['guests', 'common']);
  const { directory, plans: kept } = useBook();
  const { birthday, day, list, language } = useFormat();
  const join = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

  /** Fields that are not plain text. */
  const special: { readonly [F in keyof GuestFacts]?: (facts: GuestFacts) => string } = {
    unconfirmedKana: (facts) => list(facts.unconfirmedKana.map((field) => facts[field])),
    honorific: (facts) => t(`common:honorific.${facts.honorific}`),
    jointNames: (facts) => list(facts.jointNames.map((joint) => join([joint.familyName, joint.givenName]))),
    company: ({ company }) => join([company.name, company.department, company.title]),
    address: ({ address }) => join([
      writtenPostalCode(address.postalCode), address.street, address.building, careOfLine(address.careOf), address.numerals === 'usual' ? '' : t(`guests:form.numeral.${address.numerals}`),
    ]),
    glyphs: (facts) => t(`guests:form.glyph.${facts.glyphs}`),
    birthday: (facts) => (facts.birthday ? birthday(facts.birthday) : ''),
    mourningSince: ({ mourningSince }) => (mourningSince === null ? '' : day(mourningSince)),
    stoppedOn: ({ stoppedOn }) => (stoppedOn === null ? '' : day(stoppedOn)),
    consentToGreetings: ({ consentToGreetings }) => t(consentToGreetings ? 'guests:conflict.yes' : 'guests:conflict.no'),
    consentToOffersOn: ({ consentToOffersOn }) => (consentToOffersOn === null ? '' : day(consentToOffersOn)),
    preferredChannels: (facts) => list(facts.preferredChannels.map((channel) => t(`common:channel.${channel}`))),
    forbiddenChannels: (facts) => list(facts.forbiddenChannels.map((channel) => t(`common:channel.${channel}`))),
    cameBy: ({ cameBy }) => (cameBy === null ? '' : t(`common:arrival.${cameBy}`)),
    anniversaries: ({ anniversaries }) => list(anniversaries.map(({ label, on }) => join([label, day(on)]))),
    plans: ({ plans }) => list(plans.map((id) => kept.current().find((plan) => plan.id === id)?.name[language] ?? id)),
    introducedBy: ({ introducedBy }) => (introducedBy === null ? '' : directory.entry(introducedBy as GuestId)?.name ?? ''),
  };
  return (field, facts) => (special[field]?.(facts) ?? String(facts[field])) || t('guests:conflict.empty');
}
