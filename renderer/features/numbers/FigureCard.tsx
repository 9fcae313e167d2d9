import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Figure } from '#shared/numbers/figure';
import { judge } from '#shared/numbers/targets';
import { useToday } from '../../data/shop-provider.tsx';
import styles from './FigureCard.module.css';
import { useFigureText } from './use-figure-text.ts';
import type { Target } from './target-over.ts';

interface Props {
  readonly figure: Figure;
  readonly target: Target | null;
  /** The line below speaks of this figure. */
  readonly isShown: boolean;
  readonly onShow: () => void;
  /** Large: one of the three. */
  readonly large?: boolean;
  readonly children?: ReactNode;
}

/** One figure with everything that must stand beside it: how it is counted, on how many it rests, what chance alone could have done, and the target. */
export function FigureCard({ figure, target, isShown, onShow, large = false, children }: Props) {
  const { t } = useTranslation('numbers');
  const text = useFigureText();
  const name = t(`formula.${figure.formula}.name`);
  const Heading = large ? 'h2' : 'h3';
  const verdict = target === null ? null : judge(figure, target);
  return (
    <section className={styles['card']} data-large={large || undefined} aria-label={name}>
      <Heading className={styles['name']}>{name}</Heading>
      <Value figure={figure} />
      {target !== null && verdict !== null && (
        <p className={styles['verdict']} data-verdict={verdict}>
          {verdict !== 'unknown' && verdict !== 'open' && <span>{t(`target.judge.${verdict}`)}</span>}
          <span className={styles['target']}>{t('target.at', { value: t(target.direction === 'at-least' ? 'target.atLeast' : 'target.atMost', { value: text.write(target.value, figure.unit) }) })}</span>
        </p>
      )}
      {children}
      <p className={styles['how']}>{t(`formula.${figure.formula}.how`)}</p>
      <button type="button" className={styles['show']} aria-pressed={isShown} onClick={onShow}>{t(isShown ? 'trend.chosen' : 'trend.show')}</button>
    </section>
  );
}

function Value({ figure }: { readonly figure: Figure }) {
  const { t } = useTranslation('numbers');
  const text = useFigureText();
  const today = useToday();
  const reason = text.reason(figure);
  if (figure.value === null) {
    return (
      <>
        <p className={styles['unknown']}>{t('unknown')}</p>
        <p className={styles['rests']}>{reason}</p>
      </>
    );
  }
  const { low, high, unit, leftOut } = figure;
  const isRunning = figure.completeness === 'not-yet';
  return (
    <>
      <p className={styles['value']} data-running={isRunning || undefined}>{text.write(figure.value, unit)}</p>
      <p className={styles['rests']}>
        {text.rests(figure)}
        {low !== null && high !== null && <span>{t('figure.range', { low: text.write(low, unit), high: text.write(high, unit) })}</span>}
        {isRunning && <span>{t(figure.period.to < today ? 'figure.notYet' : 'figure.soFar')}</span>}
        {leftOut > 0 && <span>{t('figure.leftOut', { count: leftOut })}</span>}
      </p>
    </>
  );
}
