import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { firstOfMonth, monthOf, type PlainDate } from '#shared/lib/plain-date';
import { arrivals, type Arrival } from '#shared/model/arrival';
import type { ChannelCost } from '#shared/model/channel-cost';
import { parseTypedNumber } from '#shared/model/typed-number';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import styles from './MorePart.module.css';
import { monthPlus } from './period-choice.ts';

interface Props {
  readonly costs: readonly ChannelCost[];
  readonly today: PlainDate;
}

/** What he paid in a month for one way of winning guests. Nothing entered is not zero; 0 may be entered. */
export function CostEntry({ costs, today }: Props) {
  const { t } = useTranslation(['numbers', 'common']);
  const book = useBook();
  const format = useFormat();
  const explain = useProblemText();
  const [month, setMonth] = useState(monthOf(today));
  const [arrival, setArrival] = useState<Arrival>('listing-site');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const save = async (): Promise<void> => {
    const parsed = parseTypedNumber(typed);
    if (!parsed.ok || parsed.value === null) return setProblem(explain('not-a-number'));
    const entered = await book.channelCosts.enter({ month, arrival, yen: parsed.value, note: '' });
    if (!entered.ok) return entered.error.kind === 'invalid' ? setProblem(explain(entered.error.issues[0]?.code ?? '')) : sayDone(t('common:notSaved'));
    setProblem(undefined);
    setTyped('');
  };
  const remove = async (cost: ChannelCost): Promise<void> => {
    const { sample: _, ...entered } = cost;
    if ((await book.channelCosts.clear(cost.month, cost.arrival)).ok) offerUndo(t('numbers:more.costRemoved'), async () => (await book.channelCosts.enter(entered)).ok);
    else sayDone(t('common:notSaved'));
  };
  const months = Array.from({ length: 12 }, (_, index) => monthPlus(monthOf(today), -index));
  return (
    <>
      <form
        className={styles['entry']} aria-label={t('numbers:more.costEntry')}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <NativeSelect label={t('numbers:more.costMonth')} value={month} data={months.map((value) => ({ value, label: format.month(firstOfMonth(value)) }))} onChange={(event) => setMonth(event.currentTarget.value)} />
        <NativeSelect label={t('numbers:more.way')} value={arrival} data={arrivals.map((value) => ({ value, label: t(`common:arrival.${value}`) }))} onChange={(event) => setArrival(event.currentTarget.value as Arrival)} />
        <TextInput label={t('numbers:more.costYen')} value={typed} error={problem} inputMode="numeric" autoComplete="off" onChange={(event) => setTyped(event.currentTarget.value)} />
        <Button type="submit" variant="default">{t('numbers:more.enter')}</Button>
      </form>
      {costs.length > 0 && (
        <ul className={styles['costs']}>
          {costs.toSorted((a, b) => (a.month < b.month ? 1 : -1)).map((cost) => (
            <li key={`${cost.month} ${cost.arrival}`} className={styles['cost']}>
              <span>{format.month(firstOfMonth(cost.month))}</span><span>{t(`common:arrival.${cost.arrival}`)}</span><span>{format.yen(cost.yen)}</span>
              <button type="button" className={styles['remove']} onClick={() => void remove(cost)}>{t('numbers:more.removeCost')}</button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
