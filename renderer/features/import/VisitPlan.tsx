import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usualVisitChoices, type VisitChoices, type VisitOwner } from '#shared/exchange/importing/built-visits';
import type { PlannedVisit, VisitGroup } from '#shared/exchange/importing/plan-visits';
import { Choices } from '../../components/Choices.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import type { ContactsReader } from '../../worker/contacts-reader.ts';
import type { ImportStep, MappingStep } from './import-step.ts';
import { Problems } from './PlannedRow.tsx';
import { PlanSection } from './PlanSection.tsx';
import { SaveFaulty } from './SaveFaulty.tsx';
import { VisitNames } from './VisitNames.tsx';
import styles from './import.module.css';

interface Props {
  readonly step: Extract<ImportStep, { readonly kind: 'visits' }>;
  readonly reader: () => ContactsReader;
  readonly onBack: (mapping: MappingStep) => void;
  readonly onGo: (choices: VisitChoices) => void;
  readonly onCancel: () => void;
}

/** The dry run of a list of visits. */
export function VisitPlan({ step: { counts, back }, reader, onBack, onGo, onCancel }: Props) {
  const { t } = useTranslation('import');
  const { count } = useFormat();
  const [desk] = useState(reader);
  const [choices, setChoices] = useState<VisitChoices>(usualVisitChoices);
  const own = (said: string, owner: VisitOwner): void => setChoices((before) => ({ ...before, owners: new Map([...before.owners, [said, owner]]) }));
  const load = useCallback(async (group: VisitGroup, from: number, many: number) => {
    const rows = await desk.ask<'visits'>({ task: 'visits', group, from, count: many });
    return rows.ok ? rows.value : [];
  }, [desk]);
  const [loads] = useState(() => Object.fromEntries((['found', 'known', 'unknown', 'faulty', 'ambiguous'] as const).map((group) => [group, (from: number, many: number) => load(group, from, many)])) as Record<VisitGroup, (from: number, many: number) => Promise<readonly PlannedVisit[]>>);
  const section = (group: VisitGroup) => ({ title: t(`visits.${group}`, { count: counts[group], number: count(counts[group]) }), text: t(`visits.${group}Text`), total: counts[group], load: loads[group], renderRow });
  const coming = counts.found + counts.ambiguous + (choices.unknown === 'make' ? counts.unknown : 0);
  return (
    <>
      <Sheet title={t('plan.title')}>
        <p className={styles['text']}>{t('plan.text')}</p>
        {coming === 0 && <p role="status">{t('plan.nothing')}</p>}
        <div className={styles['buttons']}>
          <Button size="lg" disabled={coming === 0} onClick={() => onGo(choices)} autoFocus>{t('plan.go')}</Button>
          <Button size="lg" variant="default" onClick={() => onBack(back)}>{t('plan.back')}</Button>
          <Button size="lg" variant="default" onClick={onCancel}>{t('step.cancel')}</Button>
        </div>
      </Sheet>
      {counts.ambiguous > 0 && <Sheet title={section('ambiguous').title}><p className={styles['text']}>{t('visits.ambiguousText')}</p><VisitNames reader={desk} owners={choices.owners} onChoose={own} /></Sheet>}
      <PlanSection
        {...section('unknown')}
        choice={<Choices label={t('visits.unknownAll')} choices={[{ value: 'leave', label: t('visits.unknownWay.leave') }, { value: 'make', label: t('visits.unknownWay.make') }]} value={choices.unknown} onChange={(unknown) => setChoices((before) => ({ ...before, unknown }))} />}
      />
      <PlanSection {...section('faulty')} open choice={<SaveFaulty reader={reader} />} />
      <PlanSection {...section('found')} />
      <PlanSection {...section('known')} />
    </>
  );
}

const renderRow = (row: PlannedVisit) => <VisitRow row={row} />;

function VisitRow({ row }: { readonly row: PlannedVisit }) {
  const { t } = useTranslation('import');
  const { count, datedDay, yen, dotted } = useFormat();
  const facts = [row.on === null ? '' : datedDay(row.on), row.amount === null ? '' : yen(row.amount), row.party === null ? '' : t('visits.people', { number: count(row.party) }), row.talk];
  return (
    <div className={styles['row']}>
      <span className={styles['where']}>{t('plan.row', { row: count(row.where) })}</span>
      <span className={styles['who']}>{row.said}</span>
      <span className={styles['quiet']}>{dotted(facts.filter((text) => text !== ''))}</span>
      <Problems row={row} />
    </div>
  );
}
