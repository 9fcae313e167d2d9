import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanProblem } from '#shared/follow/check-plans';
import type { Plan, Step } from '#shared/model/plan';
import { channels, touchKinds } from '#shared/model/touch';
import { Check } from '../../components/Check.tsx';
import { templatesFor } from '../../data/step-templates.ts';
import { areGoodTurns, isGoodNumber, type NumberOfStep } from './edited-plan.ts';
import styles from './plans.module.css';
import { TypedNumber } from './TypedNumber.tsx';
import type { PlanProblemText } from './use-plan-problem-text.ts';
import { WordsField } from './WordsField.tsx';

interface Props {
  readonly plan: Plan;
  readonly step: Step;
  readonly place: number;
  readonly problems: readonly PlanProblem[];
  readonly explain: PlanProblemText;
  readonly onChange: (step: Step) => void;
  readonly onRemove: () => void;
  /** Gives the step a name of its own, where another plan has one of the same. */
  readonly onOwnName: () => void;
}

/** One step: what, by which channel, how long after the event, and until when it makes sense. */
export function StepFields({ plan, step, place, problems, explain, onChange, onRemove, onOwnName }: Props) {
  const { t } = useTranslation(['plans', 'common']);
  const set = (part: Partial<Step>): void => onChange({ ...step, ...part });
  // The words of a card are none for a call.
  const changeChannel = (channel: Step['channel']): void => set({ channel, template: step.template !== null && templatesFor(channel).has(step.template) ? step.template : null });
  const early = problems.find(({ kind }) => kind === 'before-the-unforeseen');
  const number = (field: NumberOfStep) => (
    <TypedNumber
      label={t(`step.${field}`)} unit={t(`step.${field}Unit`)} value={step[field]} onChange={(value) => set({ [field]: value })}
      error={!isGoodNumber(field, step[field]) ? t(`problem.${field}`) : field === 'afterDays' && early ? explain.here(early) : null}
    />
  );
  const others = problems.filter(({ kind }) => kind === 'step-twice' || kind === 'unknown-template');
  return (
    <fieldset className={styles['step']}>
      <legend className={styles['stepTitle']}>{t('step.title', { number: place + 1, kind: t(`common:kind.${step.kind}`) })}</legend>
      {others.map((problem) => (
        <div key={problem.kind} className={styles['problem']} role="alert">
          <span>{explain.here(problem)}</span>
          {problem.kind === 'step-twice'
            ? <Button variant="default" onClick={onOwnName}>{t('step.ownName')}</Button>
            : <Button variant="default" onClick={() => set({ template: null })}>{t('step.ordinaryWords')}</Button>}
        </div>
      ))}
      <div className={styles['fields']}>
        <NativeSelect label={t('step.kind')} value={step.kind} data={touchKinds.map((kind) => ({ value: kind, label: t(`common:kind.${kind}`) }))} onChange={(event) => set({ kind: event.currentTarget.value as Step['kind'] })} />
        <NativeSelect label={t('step.channel')} value={step.channel} data={channels.map((channel) => ({ value: channel, label: t(`common:channel.${channel}`) }))} onChange={(event) => changeChannel(event.currentTarget.value as Step['channel'])} />
        <NativeSelect label={t('step.purpose')} value={step.purpose} data={[{ value: 'greeting', label: t('step.greeting') }, { value: 'offer', label: t('step.offer') }]} onChange={(event) => set({ purpose: event.currentTarget.value as Step['purpose'] })} />
        <WordsField step={step} onChange={(template) => set({ template })} />
        {number('afterDays')}
        {number('windowDays')}
        {number('restDays')}
        <NativeSelect
          label={t('step.when')} value={step.when} data={(['every-visit', 'first-visit', 'in-mourning'] as const).map((when) => ({ value: when, label: t(`step.${when}`) }))}
          onChange={(event) => set({ when: event.currentTarget.value as Step['when'] })}
        />
        {plan.event !== 'visit' && plan.event !== 'introduction' && <Turns nth={step.nth} onChange={(nth) => set({ nth })} />}
      </div>
      <div className={styles['foot']}>
        <Check label={t('step.onBusinessDay')} checked={step.onBusinessDay} onChange={(onBusinessDay) => set({ onBusinessDay })} />
        <Button variant="subtle" color="gray" onClick={onRemove}>{t('step.remove', { number: place + 1 })}</Button>
      </div>
    </fieldset>
  );
}

/** 「10、30」: only these of a returning event; empty means each. */
function Turns({ nth, onChange }: { readonly nth: readonly number[]; readonly onChange: (nth: readonly number[]) => void }) {
  const { t } = useTranslation('plans');
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      label={t('step.nth')} description={t('step.nthHint')} value={typed ?? nth.join('、')} error={areGoodTurns(nth) ? null : t('problem.nth')} autoComplete="off"
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onChange(text.normalize('NFKC').split(/[、,\s]+/u).filter((part) => part !== '').map(Number));
      }}
      onBlur={() => {
        if (areGoodTurns(nth)) setTyped(null);
      }}
    />
  );
}
