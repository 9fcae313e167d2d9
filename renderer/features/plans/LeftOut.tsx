import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanProblem } from '#shared/follow/check-plans';
import type { Plan } from '#shared/model/plan';
import { LeftOutNotice } from '../../components/LeftOutNotice.tsx';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { shippedPlans } from '../../data/shipped-plans.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlanProblemText } from './use-plan-problem-text.ts';

/** What stands in the book and makes no sense, from a backup of another program perhaps: named, plan and step, since it is not followed. */
export function LeftOut({ plans }: { readonly plans: readonly Plan[] }) {
  const { t } = useTranslation(['plans', 'common']);
  const format = useFormat();
  const book = useBook();
  const { whole } = usePlanProblemText(plans);
  const problems = book.plans.problems();
  const unused = problems.filter(({ kind }) => kind !== 'unknown-template');
  if (problems.length === 0) return null;
  // A plan that ships and cannot be read as he has it comes back as it ships.
  const returning = shippedPlans.filter(({ id }) => !plans.some((plan) => plan.id === id)).map(({ name }) => name[format.language]);
  const tidy = async (): Promise<void> => {
    const done = await book.plans.tidy();
    if (done.ok) offerUndo(returning.length === 0 ? t('plans:leftOut.tidied') : t('plans:leftOut.tidiedAndBack', { plans: format.list(returning) }), done.value);
    else sayDone(t('common:notSaved'));
  };
  const list = (of: readonly PlanProblem[]) => <ul>{of.map((problem) => <li key={JSON.stringify(problem)}>{whole(problem)}</li>)}</ul>;
  return (
    <LeftOutNotice>
      {unused.length > 0 && (
        <>
          <p>{t('plans:leftOut.unused')}</p>
          {list(unused)}
          <p>{returning.length > 0 && t('plans:leftOut.back', { plans: format.list(returning) })}</p>
          <Button variant="default" onClick={() => void tidy()}>{t('plans:leftOut.tidy')}</Button>
        </>
      )}
      {unused.length < problems.length && list(problems.filter(({ kind }) => kind === 'unknown-template'))}
    </LeftOutNotice>
  );
}
