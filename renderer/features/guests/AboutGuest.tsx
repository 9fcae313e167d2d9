import { useTranslation } from 'react-i18next';
import { careOfLine } from '#shared/address/care-of-line';
import type { Guest } from '#shared/model/guest';
import { writtenPostalCode } from '#shared/model/typed-postal-code';
import { Sheet } from '../../components/Sheet.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useRanks } from '../../data/use-ranks.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './guest-page.module.css';

/** What to remember, then how to reach the guest. Empty lines are left out; a missing address is named, because a card needs it. */
export function AboutGuest({ guest }: { readonly guest: Guest }) {
  const { t } = useTranslation('guests');
  const { directory } = useBook();
  const { withNote } = useFormat();
  const rankOf = useRanks();
  const rank = rankOf(directory.entry(guest.id)?.no ?? -1);
  const knows = [guest.allergies, guest.likes, guest.memo].some((text) => text.trim() !== '');
  return (
    <>
      <Sheet title={t('about.title')}>
        {knows || rank !== null ? (
          <dl className={styles['facts']}>
            <Fact title={t('about.allergies')} text={guest.allergies} strong />
            {rank !== null && <Fact title={t('about.rank')} text={rank.perk === '' ? rank.name : withNote(rank.name, rank.perk)} />}
            <Fact title={t('about.likes')} text={guest.likes} />
            <Fact title={t('about.memo')} text={guest.memo} />
          </dl>
        ) : <p className={styles['quiet']}>{t('about.none')}</p>}
      </Sheet>
      <Sheet title={t('about.contact')}><Contact guest={guest} /></Sheet>
    </>
  );
}

function Contact({ guest }: { readonly guest: Guest }) {
  const { t } = useTranslation(['guests', 'common']);
  const { directory } = useBook();
  const { birthday, list, day, withNote } = useFormat();
  const today = useToday();
  const { postalCode, street, building, careOf, numerals } = guest.address;
  const address = [postalCode === '' ? '' : `〒${writtenPostalCode(postalCode)}`, street, building, careOfLine(careOf)].filter(Boolean).join('\n');
  const joint = guest.jointNames.map(({ familyName, givenName, honorific }) => `${[familyName, givenName].filter(Boolean).join(' ')}${honorific === 'none' ? '' : ` ${t(`common:honorific.${honorific}`)}`}`);
  const ways = (channels: Guest['preferredChannels']) => list(channels.map((channel) => t(`common:channel.${channel}`)));
  return (
    <dl className={styles['facts']}>
      <Fact title={t('guests:about.address')} text={address || t('guests:about.noAddress')} />
      <Fact title={t('guests:form.numerals')} text={numerals === 'usual' ? '' : t(`guests:form.numeral.${numerals}`)} />
      <Fact title={t('guests:form.glyphs')} text={guest.glyphs === 'fallback' ? '' : t(`guests:form.glyph.${guest.glyphs}`)} />
      <Fact title={t('guests:about.phone')} text={guest.phone} />
      <Fact title={t('guests:about.email')} text={guest.email} />
      <Fact title={t('guests:about.honorific')} text={guest.honorific === 'sama' ? '' : t(`common:honorific.${guest.honorific}`)} />
      <Fact title={t('guests:about.joint')} text={joint.join('\n')} />
      <Fact title={t('guests:about.birthday')} text={guest.birthday ? birthday(guest.birthday) : ''} />
      <Fact title={t('guests:form.anniversaries')} text={guest.anniversaries.map(({ kind, label, on }) => withNote(day(on, today), label || t(`guests:form.anniversary.${kind}`))).join('\n')} />
      <Fact title={t('guests:about.preferred')} text={ways(guest.preferredChannels)} />
      <Fact title={t('guests:about.forbidden')} text={ways(guest.forbiddenChannels)} />
      <Fact title={t('guests:form.cameBy')} text={guest.cameBy === null ? '' : t(`common:arrival.${guest.cameBy}`)} />
      {guest.introducedBy !== null && <Introducer id={guest.introducedBy} name={nameOf(directory.entry(guest.introducedBy)?.name)} />}
    </dl>
  );
}

const nameOf = (name: string | undefined): string => name ?? '—';

function Introducer({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation('guests');
  return <div><dt>{t('about.introducer')}</dt><dd><a href={`#/guests/${id}`}>{name}</a></dd></div>;
}

function Fact({ title, text, strong = false }: { readonly title: string; readonly text: string; readonly strong?: boolean }) {
  if (text.trim() === '') return null;
  return <div className={strong ? styles['strong'] : undefined}><dt>{title}</dt><dd>{text}</dd></div>;
}
