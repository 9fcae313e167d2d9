import { useTranslation } from 'react-i18next';
import { Choices } from '../../components/Choices.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { periodOf, spans, stepped, type PeriodChoice } from './period-choice.ts';
import styles from './PeriodBar.module.css';
import { useFigureText } from './use-figure-text.ts';

interface Props {
  readonly choice: PeriodChoice;
  readonly onChange: (choice: PeriodChoice) => void;
}

/** Which days the figures speak of. There is no way into the future. */
export function PeriodBar({ choice, onChange }: Props) {
  const { t } = useTranslation('numbers');
  const today = useToday();
  const { month } = useFormat();
  const text = useFigureText();
  const period = periodOf(choice);
  const later = stepped(choice, 1);
  const isNewest = periodOf(later).from > today;
  return (
    <div className={styles['bar']} role="group" aria-label={t('period.label')}>
      <div className={styles['steps']}>
        <button type="button" className={styles['step']} onClick={() => onChange(stepped(choice, -1))} aria-label={t('period.earlier')}>‹</button>
        <p className={styles['name']} role="status">
          {choice.span === 'month' ? month(period.from) : t('period.from', { from: month(period.from), to: month(period.to) })}
          <span className={styles['days']}>{text.period(period, today)}</span>
        </p>
        <button type="button" className={styles['step']} onClick={() => onChange(later)} disabled={isNewest} aria-label={t('period.later')}>›</button>
      </div>
      <Choices label={t('period.span')} value={choice.span} choices={spans.map((span) => ({ value: span, label: t(`period.${span}`) }))} onChange={(span) => onChange({ ...choice, span })} />
    </div>
  );
}
