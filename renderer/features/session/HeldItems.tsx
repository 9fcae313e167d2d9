import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DueItem } from '#shared/follow/due-items';
import { canBeReleased } from '#shared/follow/hold-reason';
import { stepKeyOf } from '#shared/model/event';
import { HeldGroups } from '../../components/HeldGroups.tsx';
import { HoldText } from '../../components/HoldText.tsx';
import { useItemActs } from '../../components/use-item-acts.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useClosing } from '../../data/use-closing.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './HeldItems.module.css';
import common from './session.module.css';

/** What is held back, folded away: who, what, why, and what would bring it back. */
export function HeldItems({ items }: { readonly items: readonly DueItem[] }) {
  const { t } = useTranslation('session');
  if (items.length === 0) return null;
  return (
    <details className={styles['held']}>
      <summary className={styles['summary']}>{t('held.more', { count: items.length })}</summary>
      <p className={common['quiet']}>{t('held.text')}</p>
      <HeldGroups items={items} label={t('held.title')} keyOf={stepKeyOf} renderRow={(item) => <li className={styles['heldItem']}><Held item={item} /></li>} />
    </details>
  );
}

function Held({ item }: { readonly item: DueItem }) {
  const { t } = useTranslation(['due', 'common']);
  const { directory } = useBook();
  const format = useFormat();
  const today = useToday();
  const acts = useItemActs(useClosing());
  const guest = directory.entry(item.guestId);
  if (!guest || item.hold === null) return null;
  const name = format.addressed(guest);
  const word = t(item.channel === 'phone' ? 'due:release.call' : 'due:release.card');
  return (
    <>
      <div>
        <a href={`#/guests/${item.guestId}`} className={styles['name']}>{name}</a> <span>{t(`common:kind.${item.kind}`)}</span>
        <div className={common['small']}><HoldText item={item} today={today} /></div>
      </div>
      {canBeReleased(item.hold) && <Button variant="default" onClick={() => void acts.release(item)} aria-label={format.pair(name, word)}>{word}</Button>}
    </>
  );
}
