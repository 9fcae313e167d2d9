import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { questionKinds, returnWindows, type ReturnWindow } from '#shared/model/experiment';
import type { VisitLedger } from '#shared/numbers/visit-ledger';
import { Choices } from '../../components/Choices.tsx';
import { DateInput } from '../../components/DateInput.tsx';
import { sayDone } from '../../components/offer-undo.ts';
import { Sheet } from '../../components/Sheet.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { newId } from '../../platform/new-id.ts';
import { armsOf, baselineOf, endOf, firstDraft, inputOf, perMonthOf, problemsOf, sizeOf, usualEnd, type PlanDraft } from './experiment-form.ts';
import { ExperimentEstimate } from './ExperimentEstimate.tsx';
import { ExperimentSides } from './ExperimentSides.tsx';
import styles from './ExperimentsPart.module.css';
import { useExperimentBasis } from './use-experiment-basis.ts';

/** The differences offered: a smaller one than ten points takes a shop years. */
const differences = ['10', '15', '20', '30'] as const;

/** One question, its measure and its end, fixed before the first guest. What it will take stands below while he chooses. */
export function ExperimentPlan({ ledger }: { readonly ledger: VisitLedger }) {
  const { t } = useTranslation(['experiments', 'common']);
  const book = useBook();
  const { today } = ledger;
  const [draft, setDraft] = useState<PlanDraft>(firstDraft);
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<PlanDraft>): void => setDraft((now) => ({ ...now, ...part }));
  const basis = useExperimentBasis(ledger, draft.question, draft.withinDays);
  const size = sizeOf(draft, basis);
  const problems = asked ? problemsOf(draft) : {};

  const start = async (): Promise<void> => {
    setAsked(true);
    const endsOn = size?.ok ? endOf(draft, size.value, today) : null;
    if (!size?.ok || endsOn === null || Object.keys(problemsOf(draft)).length > 0) return;
    const sides = armsOf(draft, (arm) => t(`experiments:arm.${arm}`));
    const title = t('experiments:versus', { a: sides.a.label, b: sides.b.label });
    const begun = await book.experiments.begin(inputOf(draft, size.value, { today, endsOn, seed: newId(), title, ...sides }));
    sayDone(begun.ok ? t('experiments:plan.started') : t(begun.error.kind === 'still-assigning' ? 'experiments:plan.stillAssigning' : 'common:notSaved'));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void start();
  };
  const numberField = (name: 'perMonth' | 'baseline', shown: string, unit: string) => (
    <TextInput label={t(`experiments:plan.${name}`)} value={shown} inputMode="decimal" autoComplete="off" rightSection={<span>{unit}</span>} rightSectionWidth={88} onChange={(event) => change({ [name]: event.currentTarget.value })} />
  );
  return (
    <Sheet title={t('experiments:plan.title')}>
      <form className={styles['form']} aria-label={t('experiments:plan.title')} onSubmit={submit}>
        <Choices label={t('experiments:plan.question')} value={draft.question} choices={questionKinds.map((value) => ({ value, label: t(`experiments:kind.${value}`) }))} onChange={(question) => change({ question })} />
        <ExperimentSides draft={draft} problems={problems} onChange={change} />
        <Choices
          label={t('experiments:plan.within')} value={`${draft.withinDays}`} choices={returnWindows.map((count) => ({ value: `${count}` as const, label: t('experiments:plan.days', { count }) }))}
          onChange={(value) => change({ withinDays: Number(value) as ReturnWindow })}
        />
        <Choices label={t('experiments:plan.difference')} value={`${draft.points}`} choices={differences.map((value) => ({ value, label: t('experiments:plan.points', { count: Number(value) }) }))} onChange={(value) => change({ points: Number(value) })} />
        <div className={styles['pair']}>
          {numberField('perMonth', perMonthOf(draft, basis), t('experiments:plan.perMonthUnit'))}
          {numberField('baseline', baselineOf(draft, basis), '%')}
        </div>
        <ExperimentEstimate basis={basis} size={size} points={draft.points} today={today} />
        {size?.ok && (
          <DateInput
            label={t('experiments:plan.ends')} hint={t('experiments:plan.endsHint')} value={draft.endsOn ?? usualEnd(size.value, today)} onChange={(endsOn) => change({ endsOn })} today={today} lean="future"
            error={asked && endOf(draft, size.value, today) === null ? t('experiments:plan.before') : undefined}
          />
        )}
        <p className={styles['quiet']}>{t('experiments:plan.fixed')}</p>
        <div><Button type="submit" disabled={!size?.ok}>{t('experiments:plan.start')}</Button></div>
      </form>
    </Sheet>
  );
}
