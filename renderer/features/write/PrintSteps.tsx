import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueuedCard } from '#shared/follow/card-queue';
import { parsePlainDate, type PlainDate } from '#shared/lib/plain-date';
import { DateInput } from '../../components/DateInput.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { cardKeyOf } from './card-key.ts';
import styles from './PrintSteps.module.css';
import type { Mailing } from './use-mailing.ts';

interface Props {
  /** The marked cards, or the one he is looking at. */
  readonly targets: readonly QueuedCard[];
  readonly targetName: string;
  readonly today: PlainDate;
  readonly mailing: Mailing;
  readonly onPdf: () => void;
  readonly onPrinted: () => void;
  readonly onPosted: (on: PlainDate) => void;
}

/** PDF → 印刷した → 投函した, for the same cards: what is printed and what is recorded can never be two stories. */
export function PrintSteps({ targets, targetName, today, mailing, onPdf, onPrinted, onPosted }: Props) {
  const { t } = useTranslation('write');
  const format = useFormat();
  const [typedDay, setTypedDay] = useState<string | null>(null);
  const [dayOpen, setDayOpen] = useState(false);
  const { busy } = mailing;
  const day = parsePlainDate(typedDay ?? today);
  const dayError = day.ok ? day.value > today ? t('steps.dateFuture') : undefined : t('steps.dateInvalid');

  const printedCount = targets.filter(({ letter }) => letter?.printedAt).length;
  const madeCount = targets.filter((card) => mailing.made.has(cardKeyOf(card))).length;
  const next = printedCount === targets.length ? 'posted' : madeCount === targets.length ? 'printed' : 'pdf';
  const count = targets.length;

  const post = (): void => {
    if (!day.ok || dayError !== undefined) return setDayOpen(true);
    return onPosted(day.value);
  };
  useKeys({ p: () => !busy && onPdf(), i: () => !busy && onPrinted(), o: () => !busy && post() });

  const step = (name: 'pdf' | 'printed' | 'posted', done: boolean, act: () => void) => (
    <li className={styles['step']} data-done={done || undefined}>
      <Button variant={next === name ? 'filled' : 'default'} disabled={busy} onClick={act} aria-keyshortcuts={t(`steps.key.${name}`)} rightSection={<KeyHint keys={t(`steps.key.${name}`)} />}>
        {done && <span className={styles['done']}>{t('steps.done')}</span>}
        {name === 'pdf' && count > 1 ? t('steps.pdfMany', { count }) : t(`steps.${name}`)}
      </Button>
    </li>
  );

  return (
    <section className={styles['strip']} aria-label={t('steps.label')}>
      <p className={styles['target']}>{count === 1 ? t('steps.targetOne', { name: targetName }) : t('steps.targetMany', { count })}</p>
      <ol className={styles['steps']}>
        {step('pdf', madeCount === count, onPdf)}
        {step('printed', printedCount === count, onPrinted)}
        {step('posted', false, post)}
      </ol>
      <div>
        {dayOpen
          ? <DateInput label={t('steps.postedOn')} value={typedDay ?? today} today={today} lean="past" error={dayError} onChange={(value) => setTypedDay(value ?? '')} />
          : (
            <Button variant="subtle" className={styles['dayButton']} onClick={() => setDayOpen(true)}>
              {t('steps.postedOnDay', { date: format.day(day.ok ? day.value : today, today) })}
            </Button>
          )}
      </div>
    </section>
  );
}
