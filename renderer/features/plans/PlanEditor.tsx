import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanProblem } from '#shared/follow/check-plans';
import { eventKinds } from '#shared/model/event';
import { planSchema, type Plan, type Step } from '#shared/model/plan';
import { Check } from '../../components/Check.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { newId } from '../../platform/new-id.ts';
import { freshId, newStep, stepIds } from './edited-plan.ts';
import styles from './plans.module.css';
import { StepFields } from './StepFields.tsx';
import type { PlanProblemText } from './use-plan-problem-text.ts';

interface Props {
  readonly plan: Plan;
  readonly plans: readonly Plan[];
  readonly shipped: Plan | undefined;
  readonly problems: readonly PlanProblem[];
  readonly explain: PlanProblemText;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** `said` offers to take the change back. */
  readonly onChange: (plan: Plan | null, said?: string) => void;
}

const goodName = planSchema.unwrap().shape.name.unwrap().shape.ja.min(1);

/** One plan: at work or at rest, and folded open its event, its guests and its steps. */
export function PlanEditor({ plan, plans, shipped, problems, explain, open, onOpen, onChange }: Props) {
  const { t } = useTranslation('plans');
  const { language } = useFormat();
  const name = plan.name[language];
  const whole = problems.filter((problem) => !('step' in problem) && !(problem.kind === 'not-a-plan' && problem.where.startsWith('name')));
  const isChanged = shipped !== undefined && JSON.stringify({ ...shipped, active: plan.active }) !== JSON.stringify(plan);
  return (
    <section className={styles['plan']} data-rest={!plan.active || undefined} aria-label={name}>
      <div className={styles['planHead']}>
        <div className={styles['planWords']}>
          <h2 className={styles['planTitle']}>
            <button type="button" className={styles['disclosure']} aria-expanded={open} onClick={() => onOpen(!open)}>{name}</button>
          </h2>
          <p className={styles['quiet']}>{t('plan.summary', { event: t(`event.${plan.event}`), count: plan.steps.length, guests: t(`guests.${plan.guests}`) })}</p>
        </div>
        <Check label={t('plan.active')} checked={plan.active} onChange={(active) => onChange({ ...plan, active })} />
      </div>
      {problems.length > 0 && !open && <p className={styles['problem']} role="alert">{t('plan.hasProblems', { count: problems.length })}</p>}
      {whole.map((problem) => <p key={problem.kind} className={styles['problem']} role="alert">{explain.here(problem)}</p>)}
      {open && (
        <>
          <div className={styles['fields']}>
            <TextInput
              label={t('plan.name')} value={name} maxLength={40} autoComplete="off" error={goodName.safeParse(name).success ? null : t('problem.name')}
              onChange={(event) => onChange({ ...plan, name: shipped ? { ...plan.name, [language]: event.currentTarget.value } : { ja: event.currentTarget.value, en: event.currentTarget.value } })}
            />
            <NativeSelect
              label={t('plan.event')} value={plan.event} data={eventKinds.map((event) => ({ value: event, label: t(`event.${event}`) }))}
              onChange={(event) => onChange({ ...plan, event: event.currentTarget.value as Plan['event'] })}
            />
            <NativeSelect
              label={t('plan.guests')} description={plan.guests === 'named' ? t('plan.namedHint') : undefined} value={plan.guests} data={(['all', 'named'] as const).map((guests) => ({ value: guests, label: t(`guests.${guests}`) }))}
              onChange={(event) => onChange({ ...plan, guests: event.currentTarget.value as Plan['guests'] })}
            />
          </div>
          <Steps plan={plan} plans={plans} problems={problems} explain={explain} onChange={onChange} />
          <div className={styles['foot']}>
            {isChanged && <Button variant="default" onClick={() => onChange({ ...shipped, active: plan.active }, t('plan.restored', { name }))}>{t('plan.restore')}</Button>}
            {shipped === undefined && <Button variant="subtle" color="gray" onClick={() => onChange(null, t('plan.removed', { name }))}>{t('plan.remove')}</Button>}
          </div>
        </>
      )}
    </section>
  );
}

function Steps({ plan, plans, problems, explain, onChange }: Pick<Props, 'plan' | 'plans' | 'problems' | 'explain' | 'onChange'>) {
  const { t } = useTranslation('plans');
  const put = (place: number, step: Step | null, said?: string): void =>
    onChange({ ...plan, steps: plan.steps.flatMap((each, index) => (index === place ? (step === null ? [] : [step]) : [each])) }, said);
  const ownId = (): string => freshId(stepIds(plans), 'own', newId());
  const lastDay = plan.steps.at(-1)?.afterDays ?? 0;
  return (
    <>
      {plan.steps.map((step, place) => (
        <StepFields
          // oxlint-disable-next-line react/no-array-index-key -- two steps may bear one id: that is a problem which is shown here
          key={`${place} ${step.id}`} plan={plan} step={step} place={place} explain={explain} problems={problems.filter((problem) => 'stepPlace' in problem && problem.stepPlace === place)}
          onChange={(changed) => put(place, changed)} onRemove={() => put(place, null, t('step.removed', { number: place + 1 }))} onOwnName={() => put(place, { ...step, id: ownId() })}
        />
      ))}
      <Button variant="default" onClick={() => onChange({ ...plan, steps: [...plan.steps, newStep(ownId(), Number.isNaN(lastDay) ? 0 : lastDay + 7)] })}>{t('step.add')}</Button>
    </>
  );
}
