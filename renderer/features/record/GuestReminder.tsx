import { useTranslation } from 'react-i18next';
import { isInMourning } from '#shared/follow/hold-reason';
import type { PlainDate } from '#shared/lib/plain-date';
import { displayName, type Guest } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import type { Visit } from '#shared/model/visit';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { MovedField } from './MovedField.tsx';
import styles from './reminder.module.css';

interface Props {
  readonly guestId: GuestId;
  /** The evening being written: it counts as one of the visits, and is not the one before. */
  readonly visitId: string;
  readonly on: PlainDate | null;
}

/** Remembering a guest is already special treatment (practices G1): what was said last time, what must not be served. */
export function GuestReminder({ guestId, visitId, on }: Props) {
  const book = useBook();
  const guest = useLive(() => book.guests.read(guestId), [book, guestId]);
  const visits = useLive(() => book.visits.ofGuest(guestId), [book, guestId]);
  if (!guest || !visits) return null;
  const others = visits.filter((visit) => visit.id !== visitId);
  return <Reminder guest={guest} others={others} on={on} />;
}

function Reminder({ guest, others, on }: { readonly guest: Guest; readonly others: readonly Visit[]; readonly on: PlainDate | null }) {
  const { t } = useTranslation('record');
  const earlier = on === null ? others : others.filter((visit) => visit.on <= on);
  const last = earlier[0] ?? null;
  return (
    <section className={styles['reminder']}>
      <p className={styles['ordinal']}>{last === null ? t('reminder.first') : t('reminder.nth', { count: earlier.length + 1 })}</p>
      <Who guest={guest} />
      {last !== null && last.on === on && <p className={styles['warning']} role="status">{t('reminder.sameDay')}</p>}
      <dl className={styles['facts']}>
        <Fact title={t('reminder.allergies')} text={guest.allergies} strong />
        {last && <LastVisit visit={last} />}
        <Fact title={t('reminder.likes')} text={guest.likes} />
        <Fact title={t('reminder.memo')} text={guest.memo} />
      </dl>
      <MovedField isReturn={on !== null && earlier.some((visit) => visit.on < on)} />
      <a className={styles['page']} href={`#/guests/${guest.id}`}>{t('reminder.page')}</a>
    </section>
  );
}

function Who({ guest }: { readonly guest: Guest }) {
  const { t } = useTranslation('record');
  const today = useToday();
  const { company } = guest;
  const work = [company.name === displayName(guest) ? '' : company.name, company.department, company.title].filter(Boolean).join(' ');
  return (
    <>
      <p className={styles['name']}>{displayName(guest)}<span className={styles['kana']}>{`${guest.familyKana} ${guest.givenKana}`.trim()}</span></p>
      {work !== '' && <p className={styles['quiet']}>{work}</p>}
      <p className={styles['flags']}>
        {isInMourning(guest.mourningSince, today) && <span className={styles['flag']}>{t('reminder.mourning')}</span>}
        {guest.stoppedOn !== null && <span className={styles['flag']}>{t('reminder.stopped')}</span>}
      </p>
    </>
  );
}

function LastVisit({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('record');
  const { day } = useFormat();
  return (
    <>
      <Fact title={t('reminder.last')} text={day(visit.on, useToday())} />
      <Fact title={t('reminder.talk')} text={visit.talk} />
      <Fact title={t('reminder.dishes')} text={visit.dishes} />
      <Fact title={t('reminder.recommendation')} text={visit.recommendation} />
    </>
  );
}

function Fact({ title, text, strong = false }: { readonly title: string; readonly text: string; readonly strong?: boolean }) {
  if (text.trim() === '') return null;
  return (
    <div className={strong ? styles['strong'] : undefined}>
      <dt>{title}</dt>
      <dd>{text}</dd>
    </div>
  );
}
