import { useTranslation } from 'react-i18next';
import type { VisitLedger } from '#shared/numbers/visit-ledger';
import { useBook } from '../../data/book-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import { useArmNames } from '../../i18n/use-arm-names.ts';
import { ExperimentPlan } from './ExperimentPlan.tsx';
import { ExperimentSheet } from './ExperimentSheet.tsx';
import styles from './ExperimentsPart.module.css';

/** 効き目帳: the questions that he asks of chance, the newest first, and a new one where none is taking guests. */
export function ExperimentsPart({ ledger }: { readonly ledger: VisitLedger }) {
  const { t } = useTranslation('experiments');
  const book = useBook();
  const namesOf = useArmNames();
  const found = useLive(async () => ({ all: await book.experiments.all(), assigning: await book.experiments.assigning(ledger.today) }), [book, ledger.today]);
  if (!found) return null;
  const { all, assigning } = found;
  return (
    <>
      <p className={styles['purpose']}>{t('purpose')}</p>
      {all.map((experiment) => <ExperimentSheet key={experiment.id} experiment={experiment} ledger={ledger} />)}
      {all.length === 0 && <p className={styles['none']}>{t('none')}</p>}
      {assigning === null ? <ExperimentPlan ledger={ledger} /> : <p className={styles['none']}>{t('plan.one', { title: namesOf(assigning).title })}</p>}
    </>
  );
}
