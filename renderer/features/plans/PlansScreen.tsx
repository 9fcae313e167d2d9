import { Button } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkPlans, type PlanProblem } from '#shared/follow/check-plans';
import type { Plan } from '#shared/model/plan';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { shippedPlans } from '../../data/shipped-plans.ts';
import { useFormDraft } from '../../data/use-form-draft.ts';
import { usePlans } from '../../data/use-plans.ts';
import { newId } from '../../platform/new-id.ts';
import { freshId, newStep, parseEditedPlans, stepIds } from './edited-plan.ts';
import { knownTemplates } from './known-templates.ts';
import { PlanEditor } from './PlanEditor.tsx';
import { PlanPreview } from './PlanPreview.tsx';
import styles from './plans.module.css';
import { usePlanProblemText } from './use-plan-problem-text.ts';

/** 連絡計画: every plan and step on one screen, and beside it what would become due. Nothing holds before he saves. */
export function PlansScreen() {
  const { t } = useTranslation('plans');
  const book = useBook();
  const kept = usePlans();
  const draft = useFormDraft('plans', parseEditedPlans);
  const [own, setOwn] = useState<readonly Plan[] | null>();
  const [openId, setOpenId] = useState<string | null>(null);
  const edited = (own === undefined ? draft.found : own) ?? kept;
  const shown = useDeferredValue(edited);
  const { problems } = useMemo(() => checkPlans(edited, knownTemplates), [edited]);
  const explain = usePlanProblemText(edited);
  const save = useSavePlans();
  if (!draft.ready) return null;

  const isChanged = JSON.stringify(edited) !== JSON.stringify(kept);
  const blocking = problems.filter(({ kind }) => kind !== 'unknown-template');
  const edit = (next: readonly Plan[] | null): void => {
    setOwn(next);
    if (next === null) draft.drop();
    else draft.keep(next);
  };
  const change = (id: string) => (plan: Plan | null, said?: string): void => {
    edit(edited.flatMap((each) => (each.id === id ? (plan === null ? [] : [plan]) : [each])));
    if (said !== undefined) offerUndo(said, async () => { edit(edited); return true; }, 'notice');
  };
  const add = (): void => {
    const id = freshId(new Set(edited.map((plan) => plan.id)), 'own', newId());
    edit([...edited, { id, name: { ja: t('plan.newName'), en: t('plan.newName') }, event: 'visit', guests: 'all', active: true, steps: [newStep(freshId(stepIds(edited), 'own', newId()), 7)] }]);
    setOpenId(id);
  };
  const keep = async (): Promise<void> => {
    const first = blocking[0];
    if (first) {
      setOpenId(first.plan);
      sayDone(t('save.problems', { count: blocking.length }));
    } else if (await save(edited, kept)) edit(null);
  };

  return (
    <>
      <PageHeader title={t('title')} purpose={t('purpose')} />
      <LeftOut problems={book.plans.problems()} plans={kept} />
      <div className={styles['columns']}>
        <div>
          {edited.map((plan) => (
            <PlanEditor
              key={plan.id} plan={plan} plans={edited} shipped={shippedPlans.find(({ id }) => id === plan.id)} problems={problems.filter((problem) => problem.plan === plan.id)} explain={explain}
              open={plan.id === openId} onOpen={(open) => setOpenId(open ? plan.id : null)} onChange={change(plan.id)}
            />
          ))}
          <Button variant="default" onClick={add}>{t('plan.add')}</Button>
        </div>
        <PlanPreview edited={shown} kept={kept} />
      </div>
      {isChanged && (
        <div className={styles['saveBar']} role="region" aria-label={t('save.title')}>
          <span>{blocking.length > 0 ? t('save.problems', { count: blocking.length }) : t('save.unsaved')}</span>
          <Button onClick={() => void keep()}>{t('save.save')}</Button>
          <Button variant="default" onClick={() => { edit(null); offerUndo(t('save.discarded'), async () => { edit(edited); return true; }, 'notice'); }}>{t('save.discard')}</Button>
        </div>
      )}
    </>
  );
}

function useSavePlans(): (plans: readonly Plan[], before: readonly Plan[]) => Promise<boolean> {
  const { t } = useTranslation(['plans', 'common']);
  const book = useBook();
  return async (plans, before) => {
    const saved = await book.plans.save(plans);
    if (saved.ok) offerUndo(t('plans:save.saved'), async () => (await book.plans.save(before)).ok);
    else sayDone(t('common:notSaved'));
    return saved.ok;
  };
}

/** Plans of the book that make no sense, from a backup of another program perhaps: named, since they are not followed. */
function LeftOut({ problems, plans }: { readonly problems: readonly PlanProblem[]; readonly plans: readonly Plan[] }) {
  const { t } = useTranslation('plans');
  const explain = usePlanProblemText(plans);
  if (problems.length === 0) return null;
  return (
    <div className={styles['leftOut']} role="alert">
      <p>{t('leftOut')}</p>
      <ul>{problems.map((problem) => <li key={JSON.stringify(problem)}>{explain(problem)}</li>)}</ul>
    </div>
  );
}
