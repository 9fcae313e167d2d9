import { useTranslation } from 'react-i18next';
import type { Experiment } from '#shared/model/experiment';
import type { ExperimentResult, Verdict } from '#shared/numbers/experiment-result';
import type { Paper } from '#shared/print/paper';
import { useShop } from '../../data/shop-provider.tsx';
import { useArmNames } from '../../i18n/use-arm-names.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useVerdictWords } from './use-verdict-words.ts';

/** The result on one sheet of A4, in the words of the screen. */
export function useExperimentPaper(): (experiment: Experiment, result: ExperimentResult, verdict: Verdict) => Paper {
  const { t } = useTranslation(['experiments', 'numbers']);
  const words = useVerdictWords();
  const { datedDay, count, spaced } = useFormat();
  const shop = useShop();
  const namesOf = useArmNames();
  return (experiment, { sides, gone, readyOn }, verdict) => {
    const { a, b, title } = namesOf(experiment);
    const { withinDays, perArm, difference, endsOn, startedOn } = experiment;
    const told = [
      t('experiments:progress.unsent', { count: sides.a.unsent + sides.b.unsent }), t('experiments:progress.departed', { count: sides.a.departed + sides.b.departed }),
      ...(gone > 0 ? [t('experiments:progress.gone', { count: gone })] : []), t('experiments:progress.counted'),
    ];
    const quiet = (text: string) => ({ kind: 'text' as const, text, tone: 'quiet' as const, points: 9 });
    return {
      title: t('experiments:note.title', { title }), aside: readyOn === null ? datedDay(startedOn) : t('numbers:period.from', { from: datedDay(startedOn), to: datedDay(readyOn) }),
      onePage: true, foot: shop.name, missing: t('numbers:report.missing', { skipInterpolation: true, codes: '' }),
      blocks: [
        { kind: 'heading', text: words.winner(experiment, verdict) },
        { kind: 'text', text: words.difference(verdict), points: 13 },
        { kind: 'text', text: t('experiments:verdict.of', { a, b }) },
        ...(verdict.kind === 'no-difference-shown' ? [{ kind: 'text' as const, text: t('experiments:verdict.noSame') }] : []),
        { kind: 'gap', height: 4 },
        {
          kind: 'table', empty: '',
          columns: [{ title: t('experiments:verdict.stratum'), width: { share: 2 } }, { title: a, width: { share: 2 } }, { title: b, width: { share: 2 } }],
          rows: [
            ...words.strata(verdict).map((row) => ({ cells: [words.stratum(row.stratum).both, words.share(row.a), words.share(row.b)] })),
            { cells: [t('experiments:verdict.all'), words.share(verdict.a), words.share(verdict.b)] },
          ],
        },
        { kind: 'gap', height: 4 },
        quiet(t('experiments:progress.rule', { within: withinDays, each: count(perArm), points: Math.round(100 * difference), ends: datedDay(endsOn) })),
        ...([[a, experiment.a], [b, experiment.b]] as const).flatMap(([label, { words: said }]) => (said === null ? [] : [quiet(t('experiments:labelled', { label, words: said }))])),
        quiet(spaced(told)), quiet(t('experiments:verdict.formula')),
      ],
    };
  };
}
