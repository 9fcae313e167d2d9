import { useTranslation } from 'react-i18next';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Basis, Figure, Unit } from '#shared/numbers/figure';
import type { Period } from '#shared/numbers/period';
import { useFormat } from '../../i18n/use-format.ts';

/** How figures are written: their value, what they rest on, and why there is none. */
export function useFigureText() {
  const { t } = useTranslation('numbers');
  const { count, yen, day, language } = useFormat();
  const decimal = (value: number, digits: number): string =>
    new Intl.NumberFormat(language === 'ja' ? 'ja-JP' : 'en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

  const write = (value: number, unit: Unit): string => {
    switch (unit) {
      case 'share': return language === 'ja' ? `${decimal(100 * value, 0)}%` : `${decimal(100 * value, 0)} %`;
      case 'points': return `${Math.round(value) > 0 ? '+' : Math.round(value) < 0 ? '−' : '±'}${decimal(Math.abs(Math.round(value)), 0)}`;
      case 'score': return t('figure.score', { value: decimal(value, 1) });
      case 'yen': return yen(Math.round(value));
      case 'times': return t('figure.times', { value: decimal(value, 1) });
      case 'years': return t('figure.years', { value: decimal(value, 1) });
      case 'ratio': return t('figure.ratio', { value: decimal(value, 1) });
      case 'guests': return count(Math.round(value));
    }
  };
  const basis = (n: number, of: Basis): string => t(`basis.${of}`, { count: n });
  const rests = ({ unit, numerator, denominator, n, basis: of }: Figure): string => (
    unit === 'share' && numerator !== null && denominator !== null
      ? t('figure.of', { basis: basis(denominator, of), count: numerator })
      : t('figure.rests', { basis: basis(n, of) })
  );
  /** null where there is a value. A share of too few still says how many of how many. */
  const reason = (figure: Figure): string | null => (figure.reason === null ? null : t(`reason.${figure.reason}`, { basis: rests(figure) }));
  const period = ({ from, to }: Period, today: PlainDate): string => {
    const isOver = to < today;
    return t(isOver ? 'period.from' : 'period.until', { from: day(from, today), to: day(isOver ? to : today, today) });
  };
  return { write, basis, rests, reason, period };
}
