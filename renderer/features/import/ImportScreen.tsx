import { Button } from '@mantine/core';
import { useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.tsx';
import { ProgressLine } from '../../components/ProgressLine.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { ChooseStep } from './ChooseStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { FaultNote } from './FaultNote.tsx';
import { GuestPlan } from './GuestPlan.tsx';
import type { ImportStep, Source } from './import-step.ts';
import { MappingTable } from './MappingTable.tsx';
import { RunStep } from './RunStep.tsx';
import { useImport } from './use-import.ts';
import { VisitPlan } from './VisitPlan.tsx';
import styles from './import.module.css';

export const sourceOf = (file: File): Source => ({ name: file.name, blob: file, text: '', encoding: null, sheet: null });

/** 取り込み: a file, what its columns mean, what would happen, and then it happens. A file may be dropped anywhere on the screen. */
export function ImportScreen() {
  const { t } = useTranslation('import');
  const desk = useImport();
  const { over, ...dropping } = useDropping((files) => desk.take(files.map(sourceOf)), desk.step.kind !== 'running');
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is the mouse's way; the button inside is everybody's
    <div className={styles['screen']} data-over={over || undefined} {...dropping}>
      <PageHeader title={t('title')} purpose={t('purpose')} />
      {over && <p className={styles['drop']} role="status">{t('choose.drop')}</p>}
      <CurrentStep desk={desk} />
      {desk.waiting.length > 0 && <p className={styles['quiet']}>{t('step.waiting', { count: desk.waiting.length })}</p>}
    </div>
  );
}

function CurrentStep({ desk }: { readonly desk: ReturnType<typeof useImport> }) {
  const { step } = desk;
  switch (step.kind) {
    case 'choose': return <ChooseStep onTake={desk.take} />;
    case 'fault': return <FaultNote name={step.name} fault={step.fault}><ChooseStep onTake={desk.take} /></FaultNote>;
    case 'reading': return <Reading step={step} onCancel={desk.cancel} />;
    case 'planning': return <Planning step={step} onCancel={() => desk.cancelDryRun(step.back)} />;
    case 'mapping': return <MappingTable step={step} onChange={desk.change} onReread={desk.reread} onGo={() => desk.dryRun(step)} onCancel={desk.cancel} />;
    case 'guests': return <GuestPlan step={step} reader={desk.reader} onBack={desk.back} onGo={(choices) => desk.importGuests(step.name, step.back, choices)} onCancel={desk.cancel} />;
    case 'visits': return <VisitPlan step={step} reader={desk.reader} onBack={desk.back} onGo={(choices) => desk.importVisits(step.name, step.back, choices)} onCancel={desk.cancel} />;
    default: return <LateStep desk={desk} step={step} />;
  }
}

function LateStep({ desk, step }: { readonly desk: ReturnType<typeof useImport>; readonly step: Extract<ImportStep, { readonly kind: 'running' | 'failed' | 'done' }> }) {
  const { t } = useTranslation('import');
  if (step.kind === 'running') return <RunStep progress={step.progress} onCancel={desk.stop} />;
  if (step.kind === 'done') return <DoneStep imported={step.imported} fullMemos={step.fullMemos} more={desk.waiting.length > 0} onNext={desk.next} />;
  return (
    <Sheet title={t('failed.title')}>
      <p role="alert" className={styles['wrong']}>{t(`failed.${step.error.kind === 'cancelled' ? 'invalid' : step.error.kind}`)}</p>
      <p>{t('failed.nothing')}</p>
      <Button onClick={desk.cancel}>{t('failed.again')}</Button>
    </Sheet>
  );
}

interface WaitingProps<Kind> { readonly step: Extract<ImportStep, { readonly kind: Kind }>; readonly onCancel: () => void }

function Reading({ step: { name, share }, onCancel }: WaitingProps<'reading'>) {
  const { t } = useTranslation('import');
  return <Waiting onCancel={onCancel}><ProgressLine label={t('step.read', { name })} share={share} /></Waiting>;
}

/** Fewer rows are compared before a bar could be read. */
const rowsWithBar = 1000;

function Planning({ step: { name, rows, share }, onCancel }: WaitingProps<'planning'>) {
  const { t } = useTranslation('import');
  const { count } = useFormat();
  return (
    <Waiting onCancel={onCancel}>
      {rows <= rowsWithBar
        ? <p role="status">{t('step.plan', { name })}</p>
        : <ProgressLine label={t('step.planRows', { name, done: count(Math.floor(share * rows)), total: count(rows) })} share={share} />}
    </Waiting>
  );
}

function Waiting({ children, onCancel }: { readonly children: ReactNode; readonly onCancel: () => void }) {
  const { t } = useTranslation('import');
  return (
    <Sheet>
      {children}
      <div className={styles['buttons']}><Button variant="default" onClick={onCancel}>{t('step.cancel')}</Button></div>
    </Sheet>
  );
}

function useDropping(onFiles: (files: readonly File[]) => void, enabled: boolean) {
  const [over, setOver] = useState(false);
  const isFile = (event: DragEvent): boolean => enabled && event.dataTransfer.types.includes('Files');
  return {
    over,
    onDragOver: (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      setOver(false);
      onFiles([...event.dataTransfer.files]);
    },
  };
}
