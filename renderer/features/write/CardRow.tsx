import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { cardStateOf, type QueuedCard } from '#shared/follow/card-queue';
import type { PlainDate } from '#shared/lib/plain-date';
import { KeyHint } from '../../components/KeyHint.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './DueCardList.module.css';
import type { LetterDesk } from './letter-desk.ts';
import { useCardTitle } from './use-card-title.ts';
import { useUnstored } from './use-desk-state.ts';

interface Props {
  readonly card: QueuedCard;
  readonly name: string;
  readonly today: PlainDate;
  /** 1 to 9 for the cards that have a key. */
  readonly digit: number | null;
  readonly selected: boolean;
  readonly marked: boolean;
  readonly desk: LetterDesk | undefined;
  readonly onSelect: () => void;
  readonly onMark: (marked: boolean) => void;
}

export function CardRow({ card, name, today, digit, selected, marked, desk, onSelect, onMark }: Props) {
  const { t } = useTranslation('write');
  const format = useFormat();
  const titleOf = useCardTitle(today);
  const unstored = useUnstored(desk);
  const state = cardStateOf(card.letter);
  const when = card.dueOn === null ? t('list.past') : t('list.due', { day: format.relativeDay(card.dueOn, today) });
  return (
    <li className={styles['row']} data-selected={selected || undefined}>
      {/* oxlint-disable-next-line jsx-a11y/label-has-associated-control -- the control is inside; the label makes the whole column the target */}
      <label className={styles['mark']}><Checkbox checked={marked} aria-label={t('list.mark', { name })} onChange={(event) => onMark(event.currentTarget.checked)} /></label>
      <button
        type="button" className={styles['card']} data-card={`${card.eventId}/${card.stepId}`} aria-current={selected ? 'true' : undefined}
        onClick={onSelect} {...(digit === null ? {} : { 'aria-keyshortcuts': String(digit) })}
      >
        <span className={styles['name']}>{name}</span>
        <span className={styles['when']}>{titleOf(card)}</span>
        <span className={styles['when']}>
          <span className={styles['state']} data-state={state}>{unstored ? t('state.unstored') : t(`state.${state}`)}</span>
          {when}
        </span>
        {digit !== null && <span className={styles['digit']}><KeyHint keys={String(digit)} /></span>}
      </button>
    </li>
  );
}
