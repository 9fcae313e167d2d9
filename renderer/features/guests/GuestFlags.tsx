import { useTranslation } from 'react-i18next';
import { isInMourning } from '#shared/follow/hold-reason';
import type { Guest } from '#shared/model/guest';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useDirectory } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './guest-page.module.css';

/** How often, since when, and what holds mail back: one line under the name. */
export function GuestFlags({ guest }: { readonly guest: Guest }) {
  const { t } = useTranslation('guests');
  const { directory } = useBook();
  const today = useToday();
  const { day } = useFormat();
  useDirectory();
  const totals = directory.entry(guest.id)?.totals;
  const held = [
    guest.mourningSince !== null && isInMourning(guest.mourningSince, today) && t('flag.mourning', { day: day(guest.mourningSince, today) }),
    guest.stoppedOn !== null && t('flag.stopped', { day: day(guest.stoppedOn, today) }),
    !guest.consentToGreetings && t('flag.noGreetings'),
  ].filter((text) => text !== false);
  return (
    <p className={styles['flags']}>
      <span>{t('page.count', { count: totals?.visits ?? 0 })}</span>
      {totals?.firstOn && <span>{t('page.first', { day: day(totals.firstOn, today) })}</span>}
      {held.map((text) => <span key={text} className={styles['held']}>{text}</span>)}
      {guest.consentToOffersOn !== null && <span>{t('flag.offers', { day: day(guest.consentToOffersOn, today) })}</span>}
    </p>
  );
}
