import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueuedCard } from '#shared/follow/card-queue';
import type { PlainDate } from '#shared/lib/plain-date';
import { cardKeyOf, type CardKey } from './card-key.ts';
import { CardRow } from './CardRow.tsx';
import styles from './DueCardList.module.css';
import { HeldCards } from './HeldCards.tsx';
import type { LetterDesk } from './letter-desk.ts';
import type { CardQueue } from './use-card-queue.ts';

interface Props {
  readonly queue: CardQueue;
  readonly today: PlainDate;
  readonly selected: CardKey | null;
  readonly marked: ReadonlySet<CardKey>;
  readonly desks: ReadonlyMap<CardKey, LetterDesk>;
  readonly nameOf: (card: QueuedCard) => string;
  readonly onSelect: (key: CardKey) => void;
  readonly onMark: (keys: readonly CardKey[], marked: boolean) => void;
  readonly onRelease: (card: QueuedCard) => void;
}

export function DueCardList({ queue, today, selected, marked, desks, nameOf, onSelect, onMark, onRelease }: Props) {
  const { t } = useTranslation('write');
  const cards = [...queue.due, ...queue.coming];
  const keys = cards.map(cardKeyOf);
  const allMarked = keys.length > 0 && keys.every((key) => marked.has(key));

  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const next = keys[keys.findIndex((key) => key === selected) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-card="${next}"]`)?.focus();
  };

  const rows = (list: readonly QueuedCard[], first: number) => list.map((card, index) => {
    const key = cardKeyOf(card);
    const digit = first + index + 1;
    return (
      <CardRow
        key={key} card={card} name={nameOf(card)} today={today} digit={digit <= 9 ? digit : null} desk={desks.get(key)}
        selected={key === selected} marked={marked.has(key)} onSelect={() => onSelect(key)} onMark={(on) => onMark([key], on)}
      />
    );
  });

  return (
    // The arrow keys move between the buttons inside, which work without them too.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['column']} onKeyDown={walk}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{t('list.label')}<span className={styles['count']}>{t('list.count', { count: queue.due.length })}</span></h2>
        {keys.length > 1 && (
          <Button variant="subtle" size="compact-md" className={styles['all']} onClick={() => onMark(keys, !allMarked)}>
            {t(allMarked ? 'list.unmarkAll' : 'list.markAll')}
          </Button>
        )}
      </div>
      {queue.due.length > 0
        ? <ul className={styles['list']} aria-label={t('list.label')}>{rows(queue.due, 0)}</ul>
        : <p className={styles['none']}>{t('list.none')}</p>}
      {queue.coming.length > 0 && (
        <>
          <h3 className={styles['subtitle']}>{t('list.comingLabel')}</h3>
          <ul className={styles['list']} aria-label={t('list.comingLabel')}>{rows(queue.coming, queue.due.length)}</ul>
        </>
      )}
      {queue.held.length > 0 && (
        <>
          <h3 className={styles['subtitle']}>{t('held.label')}</h3>
          <HeldCards cards={queue.held} nameOf={nameOf} today={today} onRelease={onRelease} />
        </>
      )}
      {keys.length > 1 && <p className={styles['hint']}>{t('list.hint')}</p>}
    </div>
  );
}
