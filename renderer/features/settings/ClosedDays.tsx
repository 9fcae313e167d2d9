import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parsePlainDate, type PlainDate } from '#shared/lib/plain-date';
import { DateInput } from '../../components/DateInput.tsx';
import { isComposing } from '../../components/is-composing.ts';
import { useToday } from '../../data/shop-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import styles from './settings.module.css';

interface Props {
  readonly kind: 'closed' | 'holidays';
  readonly days: readonly PlainDate[];
  readonly onChange: (days: readonly PlainDate[]) => Promise<boolean>;
}

/** Single closed days, or holidays that the program does not know. Days gone by stay in the list: what was due in those weeks is still counted around them. */
export function ClosedDays({ kind, days, onChange }: Props) {
  const { t } = useTranslation('settings');
  const explain = useProblemText();
  const format = useFormat();
  const today = useToday();
  const [value, setValue] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const add = async (): Promise<void> => {
    const parsed = parsePlainDate(value ?? '');
    if (!parsed.ok) setProblem(explain(value === null ? 'day-missing' : 'not-a-date'));
    else if (days.includes(parsed.value)) setProblem(t('days.already'));
    else {
      setProblem(undefined);
      if (await onChange([...days, parsed.value].toSorted())) setValue(null);
    }
  };
  const words = kind === 'closed'
    ? { label: t('days.closedDays'), add: t('days.addDay'), hint: t('days.closedDaysHint') }
    : { label: t('days.addedHolidays'), add: t('days.addHoliday'), hint: t('days.addedHolidaysHint') };
  return (
    <div role="group" aria-label={words.label}>
      <div className={styles['addDay']}>
        <DateInput
          label={words.label} value={value} onChange={setValue} today={today} error={problem}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event)) void add();
          }}
        />
        <Button variant="default" onClick={() => void add()} aria-label={words.add}>{t('days.add')}</Button>
      </div>
      <p className={styles['note']}>{words.hint}</p>
      {days.length > 0 && (
        <ul className={styles['days']}>
          {days.map((day) => (
            <li key={day} className={styles['day']}>
              {format.day(day, today)}
              <button type="button" className={styles['remove']} aria-label={t('days.remove', { day: format.day(day, today) })} onClick={() => void onChange(days.filter((each) => each !== day))}>×</button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
