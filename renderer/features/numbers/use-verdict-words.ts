import { useTranslation } from 'react-i18next';
import type { Experiment } from '#shared/model/experiment';
import type { Verdict } from '#shared/numbers/experiment-result';
import { segments } from '#shared/numbers/rfm-segments';
import type { Counted } from '#shared/numbers/stratified-difference';
import { useArmNames } from '../../i18n/use-arm-names.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useFigureText } from './use-figure-text.ts';

/** The verdict in plain words, for the screen and the sheet alike. */
export function useVerdictWords() {
  const { t } = useTranslation(['experiments', 'numbers']);
  const { count, spaced } = useFormat();
  const namesOf = useArmNames();
  const text = useFigureText();
  const points = (share: number): string => text.write(100 * share, 'points');
  /** A stratum is written `segment/first` (numbers/strata). */
  const stratum = (name: string): { readonly segment: string; readonly visit: string; readonly both: string } => {
    const [of = '', visit] = name.split('/');
    const known = segments.find((each) => each === of);
    const segment = known === undefined ? t('experiments:verdict.noSegment') : t(`numbers:groups.segment.${known}`);
    const times = t(visit === 'first' ? 'experiments:verdict.first' : 'experiments:verdict.repeat');
    return { segment, visit: times, both: spaced([segment, times]) };
  };
  return {
    winner: (experiment: Experiment, { kind }: Verdict): string => t(`experiments:verdict.${kind}`, namesOf(experiment)),
    difference: ({ a, b, low, high }: Verdict): string => {
      const range = { low: points(low), high: points(high) };
      return a.n === b.n ? t('experiments:verdict.even', { each: count(a.n), ...range }) : t('experiments:verdict.uneven', { a: count(a.n), b: count(b.n), ...range });
    },
    share: ({ n, returned }: Counted): string => (n === 0 ? t('experiments:verdict.none') : t('experiments:verdict.share', { n: count(n), returned: count(returned), share: text.write(returned / n, 'share') })),
    stratum,
    /** The largest first: there the interval comes from. */
    strata: ({ strata }: Verdict) => strata.toSorted((x, y) => y.a.n + y.b.n - x.a.n - x.b.n),
  };
}
