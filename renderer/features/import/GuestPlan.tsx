import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usualChoices, type GuestChoices, type MatchWay } from '#shared/exchange/importing/built-import';
import { planGroups, planHints, type PlanGroup, type PlanHint, type PlannedGuest } from '#shared/exchange/importing/plan-guests';
import { Check } from '../../components/Check.tsx';
import { Choices } from '../../components/Choices.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import type { TaskOf } from '../../worker/contacts-messages.ts';
import type { ContactsReader } from '../../worker/contacts-reader.ts';
import type { ImportStep, MappingStep } from './import-step.ts';
import { CodeChoice } from './CodeChoice.tsx';
import { MatchChoice } from './MatchChoice.tsx';
import { PlannedRow } from './PlannedRow.tsx';
import { PlanSection } from './PlanSection.tsx';
import { SaveFaulty } from './SaveFaulty.tsx';
import styles from './import.module.css';

interface Props {
  readonly step: Extract<ImportStep, { readonly kind: 'guests' }>;
  readonly reader: () => ContactsReader;
  readonly onBack: (mapping: MappingStep) => void;
  readonly onGo: (choices: GuestChoices) => void;
  readonly onCancel: () => void;
}

const ways: readonly MatchWay[] = ['fill', 'take', 'separate'];

/** The dry run of an address list: nothing is written yet. */
export function GuestPlan({ step: { counts, back }, reader, onBack, onGo, onCancel }: Props) {
  const { t } = useTranslation('import');
  const { count } = useFormat();
  const [choices, setChoices] = useState(usualChoices);
  const set = (changes: Partial<GuestChoices>): void => setChoices((before) => ({ ...before, ...changes }));
  const setRow = (where: number, way: MatchWay | null): void => setChoices((before) => ({ ...before, rows: new Map([...before.rows].filter(([row]) => row !== where).concat(way === null ? [] : [[where, way]])) }));
  const load = useLoad(reader);
  const title = (group: PlanGroup): string => t(`plan.${group}`, { count: counts[group], number: count(counts[group]) });
  const hinted = (of: PlanHint) => {
    const total = counts[of] + (choices.faulty ? counts.faultyHints[of] : 0);
    const part: Part = choices.faulty ? `${of}+faulty` : of;
    // Another key: rows with something wrong come in between the others.
    return { key: part, total, title: t(`hint.${of}`, { count: total, number: count(total) }), load: load[part] };
  };
  const chooseCode = (where: number, code: string | null): void => setChoices((before) => ({ ...before, chosenCodes: new Map([...before.chosenCodes].filter(([row]) => row !== where).concat(code === null ? [] : [[where, code]])) }));
  const wayChoice = (group: 'same' | 'perhaps') => (
    <Choices label={t('plan.all')} choices={ways.map((value) => ({ value, label: t(`plan.way.${value}`) }))} value={choices[group]} onChange={(way) => set({ [group]: way })} />
  );
  const match = (group: 'same' | 'perhaps') => (row: PlannedGuest) => <MatchChoice row={row} choices={choices} usual={choices[group]} onChoose={(way) => setRow(row.where, way)} />;
  const coming = counts.new + counts.same + counts.perhaps + counts.twin + (choices.faulty ? counts.faulty : 0);
  return (
    <>
      <Sheet title={t('plan.title')}>
        <p className={styles['text']}>{t('plan.text')}</p>
        {counts.photos > 0 && <p>{t('plan.photos', { count: counts.photos, number: count(counts.photos) })}</p>}
        {counts.crowded > 0 && <p className={styles['quiet']}>{t('plan.crowded', { count: counts.crowded, number: count(counts.crowded) })}</p>}
        {coming === 0 && <p role="status">{t('plan.nothing')}</p>}
        <div className={styles['buttons']}>
          <Button size="lg" disabled={coming === 0} onClick={() => onGo(choices)} autoFocus>{t('plan.go')}</Button>
          {back && <Button size="lg" variant="default" onClick={() => onBack(back)}>{t('plan.back')}</Button>}
          <Button size="lg" variant="default" onClick={onCancel}>{t('step.cancel')}</Button>
        </div>
      </Sheet>
      <PlanSection
        title={title('faulty')} text={t('plan.faultyText')} total={counts.faulty} open load={load.faulty} renderRow={(row) => <PlannedRow row={row} />}
        choice={(
          <>
            <Choices label={t('plan.all')} choices={[{ value: 'leave', label: t('plan.faultyWay.leave') }, { value: 'bring', label: t('plan.faultyWay.bring') }]} value={choices.faulty ? 'bring' : 'leave'} onChange={(value) => set({ faulty: value === 'bring' })} />
            <SaveFaulty reader={reader} />
          </>
        )}
      />
      <PlanSection title={title('unusable')} text={t('plan.unusableText')} total={counts.unusable} load={load.unusable} renderRow={(row) => <PlannedRow row={row} />} />
      <PlanSection title={title('same')} text={t('plan.sameText')} total={counts.same} open choice={wayChoice('same')} load={load.same} renderRow={match('same')} />
      <PlanSection title={title('perhaps')} text={t('plan.perhapsText')} total={counts.perhaps} open choice={wayChoice('perhaps')} load={load.perhaps} renderRow={match('perhaps')} />
      <PlanSection
        title={title('twin')} text={t('plan.twinText')} total={counts.twin} load={load.twin}
        renderRow={(row) => <><PlannedRow row={row} /><p className={styles['quiet']}>{t('plan.twinOf', { row: count(row.twinOf ?? 0) })}</p></>}
        choice={<Choices label={t('plan.all')} choices={ways.map((value) => ({ value, label: t(`plan.twinWay.${value}`) }))} value={choices.twin} onChange={(way) => set({ twin: way })} />}
      />
      <PlanSection
        {...hinted('codeMissing')} text={t('hint.codeMissingText')} open renderRow={(row) => <><PlannedRow row={row} /><CodeChoice row={row} chosen={choices.chosenCodes.get(row.where) ?? null} onChoose={(code) => chooseCode(row.where, code)} /></>}
        choice={<Check label={t('hint.takeCodes')} checked={choices.codes} onChange={(codes) => set({ codes })} />}
      />
      <PlanSection {...hinted('codeElsewhere')} text={t('hint.codeElsewhereText')} open renderRow={(row) => <PlannedRow row={row} />} />
      <PlanSection
        {...hinted('kanaMissing')} text={t('hint.kanaMissingText')} renderRow={(row) => <PlannedRow row={row} />}
        choice={<Check label={t('hint.takeReadings')} checked={choices.readings} onChange={(readings) => set({ readings })} />}
      />
      <PlanSection title={title('new')} text={t('plan.newText')} total={counts.new} load={load.new} renderRow={(row) => <PlannedRow row={row} />} />
    </>
  );
}

type Load = (from: number, count: number) => Promise<readonly PlannedGuest[]>;
type Part = PlanGroup | PlanHint | `${PlanHint}+faulty`;

/** The same function for a part as long as the reader is: the sections fetch anew when theirs changes. */
function useLoad(reader: () => ContactsReader): Readonly<Record<Part, Load>> {
  const [desk] = useState(reader);
  const fetchRows = useCallback(async (of: Pick<TaskOf<'guests'>, 'group' | 'hint'>, from: number, count: number) => {
    const rows = await desk.ask<'guests'>({ task: 'guests', ...of, from, count });
    return rows.ok ? rows.value : [];
  }, [desk]);
  const [load] = useState(() => {
    const groups = planGroups.map((group) => [group, (from: number, count: number) => fetchRows({ group, hint: null }, from, count)] as const);
    const hints = planHints.flatMap((of) => [[of, false], [`${of}+faulty`, true]].map(([part, faulty]) =>
      [part as Part, (from: number, count: number) => fetchRows({ group: null, hint: { of, faulty: faulty === true } }, from, count)] as const));
    return Object.fromEntries([...groups, ...hints]) as Record<Part, Load>;
  });
  return load;
}
