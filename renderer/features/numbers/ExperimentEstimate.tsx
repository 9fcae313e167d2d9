import { useTranslation } from 'react-i18next';
import type { PlainDate } from '#shared/lib/plain-date';
import type { ExperimentBasis } from '#shared/numbers/experiment-basis';
import { useFormat } from '../../i18n/use-format.ts';
import { readyAbout, type Reckoned, type Size } from './experiment-form.ts';
import styles from './ExperimentsPart.module.css';

interface Props {
  readonly basis: ExperimentBasis;
  readonly size: Size;
  readonly points: number;
  readonly today: PlainDate;
}

/** Beyond this nobody waits for an answer. */
const tooLong = 24;

/** What the book knows, and what the question would take: told while he chooses. */
export function ExperimentEstimate({ basis, size, points, today }: Props) {
  const { t } = useTranslation('experiments');
  const { count, day } = useFormat();
  return (
    <div className={styles['estimate']} role="status">
      {size === null ? <p>{t('plan.needMore')}</p> : size.ok ? <Takes size={size.value} points={points} today={today} /> : <p className={styles['long']}>{t(`plan.${size.error.kind}`)}</p>}
      <p className={styles['quiet']}>{t('plan.basis', { from: day(basis.period.from, today), guests: count(basis.guests), of: count(basis.of), returned: count(basis.returned) })}</p>
      {basis.perMonth === null && <p className={styles['quiet']}>{t('plan.basisYoung')}</p>}
      {basis.share === null && <p className={styles['quiet']}>{t('plan.basisFew')}</p>}
    </div>
  );
}

function Takes({ size, points, today }: { readonly size: Reckoned; readonly points: number; readonly today: PlainDate }) {
  const { t } = useTranslation('experiments');
  const { count, month } = useFormat();
  const ready = readyAbout(size, today);
  return (
    <>
      <p className={styles['big']}>{t('plan.size', { each: count(size.perArm), all: count(2 * size.perArm) })}</p>
      {size.months !== null && ready !== null && <p className={styles['big']}>{t('plan.time', { perMonth: count(size.perMonth), months: count(size.months), month: month(ready) })}</p>}
      {size.months !== null && size.months > tooLong && <p className={styles['long']}>{t('plan.long')}</p>}
      <p>{t('plan.power', { points })}</p>
    </>
  );
}
