import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { QueuedCard } from '#shared/follow/card-queue';
import type { NotStored } from './letter-desk.ts';
import styles from './MailingNotice.module.css';
import type { Held, RefusedCard } from './print-run.ts';
import { useProblemLine } from './use-problem-line.ts';

interface Props {
  readonly refused: readonly RefusedCard[];
  readonly others: readonly QueuedCard[];
  readonly onOthers: (cards: readonly QueuedCard[]) => void;
}

type Reason = RefusedCard['reasons'][number];

const isNotStored = (reason: Exclude<Reason, Held>): reason is NotStored =>
  reason.kind === 'changed-elsewhere' || reason.kind === 'gone' || reason.kind === 'invalid' || reason.kind === 'disk-full' || reason.kind === 'not-saved';

/** Cards that cannot be printed, by name and with the reason. Nothing was made: a stack with a silent gap is worse than no stack. */
export function RefusedCards({ refused, others, onOthers }: Props) {
  const { t } = useTranslation('write');
  const { t: common } = useTranslation('common');
  const line = useProblemLine();
  const said = (reason: Reason): string => {
    if (reason.kind === 'held') return t('pdf.held', { reason: common(`hold.${reason.reason}`) });
    return isNotStored(reason) ? t(`pdf.notStored.${reason.kind}`) : line(reason);
  };
  return (
    <div className={styles['refused']}>
      <p><strong>{t('pdf.refused')}</strong></p>
      <ul>
        {refused.map(({ key, guestId, name, reasons }) => (
          <li key={key}>
            <a href={`#/guests/${guestId}`}>{name}</a>
            {': '}
            {reasons.map(said).join(' ')}
          </li>
        ))}
      </ul>
      {others.length > 0 && <Button variant="default" onClick={() => onOthers(others)}>{t('pdf.others', { count: others.length })}</Button>}
    </div>
  );
}
