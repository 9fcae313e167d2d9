import { Button } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkPlans } from '#shared/follow/check-plans';
import type { Plan } from '#shared/model/plan';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { planRules } from '../../data/plan-rules.ts';
import { shippedPlans } from '../../data/shipped-plans.ts';
import { newId } from '../../platform/new-id.ts';
import { ChangedElsewhere } from './ChangedElsewhere.tsx';
import { freshId, newStep, stepIds } from './edited-plan.ts';
import { LeftOut } from './LeftOut.tsx';
import { PlanEditor } from './PlanEditor.tsx';
import { PlanPreview } from './PlanPreview.tsx';
import styles from './plans.module.css';
import { useEditedPlans } from './use-edited-plans.ts';
import { usePlanProblemText } from './use-plan-problem-text.ts';

/** 連絡計画: every plan and step on one screen, and beside it what would become due. Nothing holds before he saves. */
export function PlansScreen() {
  const { t } = useTranslation('plans');
  const { ready, kept, edited, edit, isChanged, conflict, save, settle, discard } = useEditedPlans();
  const [openId, setOpenId] = useState<string | null>(null);
  const shown = useDeferredValue(edited);
  const { problems } = useMemo(() => checkPlans(edited, planRules), [edited]);
  const explain = usePlanProblemText(edited);
  if (!ready) return null;

  const blocking = problems.filter(({ kind }) => kind !== 'unknown-template');
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
    } else await save();
  };

  return (
    <>
      <PageHeader title={t('title')} purpose={t('purpose')} />
      <LeftOut plans={kept} />
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
          {conflict !== null && <ChangedElsewhere conflict={conflict} onSettle={(side) => void settle(side)} />}
          <span>{blocking.length > 0 ? t('save.problems', { count: blocking.length }) : t('save.unsaved')}</span>
          <Button onClick={() => void keep()}>{t('save.save')}</Button>
          <Button variant="default" onClick={discard}>{t('save.discard')}</Button>
        </div>
      )}
    </>
  );
}
