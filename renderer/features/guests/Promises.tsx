import { useTranslation } from 'react-i18next';
import type { DueItem } from '#shared/follow/due-items';
import type { GuestId } from '#shared/model/ids';
import { HoldBadge } from '../../components/HoldBadge.tsx';
import { HoldText } from '../../components/HoldText.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useDueOf } from '../../data/use-due.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { pathToCard } from '../../platform/navigate.ts';
import styles from './guest-page.module.css';

/** What is still to come for this guest, and what holds it back. */
export function Promises({ guestId }: { readonly guestId: GuestId }) {
  const { t } = useTranslation('guests');
  const items = useDueOf(guestId);
  return (
    <Sheet title={t('promise.title')}>
      {items.length === 0 ? <p className={styles['quiet']}>{t('promise.none')}</p> : (
        <ul className={styles['promises']}>{items.map((item) => <Promised key={`${item.eventId} ${item.stepId}`} item={item} />)}</ul>
      )}
    </Sheet>
  );
}

function Promised({ item }: { readonly item: DueItem }) {
  const { t } = useTranslation(['guests', 'common']);
  const today = useToday();
  const { day } = useFormat();
  const kind = t(`common:kind.${item.kind}`);
  const isCard = item.channel === 'postcard';
  const when = item.dueOn < today ? t('guests:promise.overdue', { day: day(item.dueOn, today) }) : item.dueOn === today ? t('guests:promise.today') : day(item.dueOn, today);
  return (
    <li className={styles['promise']} data-due={item.dueOn <= today || undefined}>
      <span className={styles['when']}>{when}</span>
      <span className={styles['what']}>{kind}{item.hold !== null && <HoldBadge reason={item.hold} />}<HoldText item={item} today={today} /></span>
      {item.dueOn <= today && (
        <a className={styles['go']} href={isCard ? `#${pathToCard(item)}` : '#/due'} aria-label={t(isCard ? 'guests:promise.writeOf' : 'guests:promise.toDueOf', { kind })}>
          {t(isCard ? 'guests:promise.write' : 'guests:promise.toDue')}
        </a>
      )}
    </li>
  );
}
