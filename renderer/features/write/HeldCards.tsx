import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { QueuedCard } from '#shared/follow/card-queue';
import { canBeReleased } from '#shared/follow/hold-reason';
import type { PlainDate } from '#shared/lib/plain-date';
import { HeldGroups } from '../../components/HeldGroups.tsx';
import { cardKeyOf } from './card-key.ts';
import styles from './DueCardList.module.css';
import { useCardTitle } from './use-card-title.ts';

interface Props {
  readonly cards: readonly QueuedCard[];
  readonly nameOf: (card: QueuedCard) => string;
  readonly today: PlainDate;
  readonly onRelease: (card: QueuedCard) => void;
}

/** Guests who are held back, each with the reason: never silently dropped. */
export function HeldCards({ cards, nameOf, today, onRelease }: Props) {
  const { t } = useTranslation('write');
  const titleOf = useCardTitle(today);
  return (
    <HeldGroups
      items={cards} label={t('held.label')} keyOf={cardKeyOf}
      renderRow={(card) => {
        const name = nameOf(card);
        return (
          <li className={styles['heldRow']}>
            <a href={`#/guests/${card.guestId}`} className={styles['heldName']} aria-label={t('held.openGuestFor', { name })}>{name}</a>
            <span className={styles['when']}>{titleOf(card)}</span>
            {card.hold && canBeReleased(card.hold) && (
              <Button variant="default" aria-label={t('held.releaseFor', { name })} onClick={() => onRelease(card)}>{t('held.release')}</Button>
            )}
          </li>
        );
      }}
    />
  );
}
