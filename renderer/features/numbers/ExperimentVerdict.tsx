import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { csvText } from '#shared/lib/csv-text';
import type { Experiment } from '#shared/model/experiment';
import type { ExperimentResult, Verdict } from '#shared/numbers/experiment-result';
import { unmoved } from '#shared/print/placement';
import { FileNotice } from '../../components/FileNotice.tsx';
import { useArmNames } from '../../i18n/use-arm-names.ts';
import { usePdf } from '../../worker/use-pdf.ts';
import styles from './ExperimentsPart.module.css';
import { useExperimentPaper } from './use-experiment-paper.ts';
import { useSaveFile } from './use-save-file.ts';
import { useVerdictWords } from './use-verdict-words.ts';

interface Props {
  readonly experiment: Experiment;
  readonly result: ExperimentResult;
  readonly verdict: Verdict;
}

/** What came out, in words; the table that it comes from; how it is reckoned. */
export function ExperimentVerdict({ experiment, result, verdict }: Props) {
  const { t } = useTranslation('experiments');
  const words = useVerdictWords();
  const { a, b } = useArmNames()(experiment);
  return (
    <>
      <p className={styles['verdict']}>{words.winner(experiment, verdict)}</p>
      <p className={styles['big']}>{words.difference(verdict)}</p>
      <p className={styles['quiet']}>{t('verdict.of', { a, b })}</p>
      {verdict.kind === 'no-difference-shown' && <p>{t('verdict.noSame')}</p>}
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <caption>{t('verdict.table')}</caption>
          <thead><tr><th scope="col">{t('verdict.stratum')}</th><th scope="col">{a}</th><th scope="col">{b}</th></tr></thead>
          <tbody>
            {words.strata(verdict).map((row) => <tr key={row.stratum}><th scope="row">{words.stratum(row.stratum).both}</th><td>{words.share(row.a)}</td><td>{words.share(row.b)}</td></tr>)}
          </tbody>
          <tfoot><tr><th scope="row">{t('verdict.all')}</th><td>{words.share(verdict.a)}</td><td>{words.share(verdict.b)}</td></tr></tfoot>
        </table>
      </div>
      <p className={styles['quiet']}>{t('verdict.formula')}</p>
      <Files experiment={experiment} result={result} verdict={verdict} />
    </>
  );
}

function Files({ experiment, result, verdict }: Props) {
  const { t } = useTranslation('experiments');
  const words = useVerdictWords();
  const save = useSaveFile();
  const paper = useExperimentPaper();
  const { state, make } = usePdf();
  const name = `goencho-kikime-${experiment.startedOn}`;
  const { a, b, title } = useArmNames()(experiment);
  const saveTable = (): Promise<void> => save(`${name}.csv`, csvText([
    t('file.columns', { a, b }).split(','),
    ...words.strata(verdict).map((row) => {
      const { segment, visit } = words.stratum(row.stratum);
      return [segment, visit, row.a.n, row.a.returned, row.b.n, row.b.returned];
    }),
    [t('file.total'), '', verdict.a.n, verdict.a.returned, verdict.b.n, verdict.b.returned],
  ]));
  return (
    <>
      <div className={styles['acts']}>
        <Button variant="default" onClick={() => void saveTable()}>{t('file.csv')}</Button>
        <Button variant="default" onClick={() => void make(`${name}.pdf`, { side: 'paper', paper: paper(experiment, result, verdict), offset: unmoved, title })}>{t('file.print')}</Button>
      </div>
      <FileNotice state={state} />
    </>
  );
}
