import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tracedSlots } from '#shared/model/letter';
import { Choices } from '../../components/Choices.tsx';
import type { DraftProblem, PlanDraft, WordField } from './experiment-form.ts';
import styles from './ExperimentsPart.module.css';

interface Props {
  readonly draft: PlanDraft;
  readonly problems: Readonly<Partial<Record<WordField, DraftProblem>>>;
  readonly onChange: (part: Partial<PlanDraft>) => void;
}

/** What the two sides do, as far as the question leaves it open. */
export function ExperimentSides({ draft, problems, onChange }: Props) {
  const { t } = useTranslation(['experiments', 'write']);
  const words = (field: WordField, hint?: string) => (
    <Textarea
      label={t(`experiments:plan.${field}`)} {...(hint !== undefined && { description: hint })} value={draft[field]} autosize minRows={2} maxRows={6}
      error={problems[field] && t(`experiments:plan.${problems[field]}`)} onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  );
  switch (draft.question) {
    case 'style':
      return <Choices label={t('experiments:plan.other')} value={draft.other} choices={(['hand', 'type'] as const).map((value) => ({ value, label: t('experiments:versus', { a: t('experiments:arm.tracing'), b: t(`experiments:arm.${value}`) }) }))} onChange={(other) => onChange({ other })} />;
    case 'offer':
      return <div>{words('words', t('experiments:plan.wordsHint'))}<p className={styles['quiet']}>{t('experiments:plan.offerHint')}</p></div>;
    case 'letter':
      return (
        <>
          <Choices label={t('experiments:plan.slot')} hint={t('experiments:plan.lettersHint')} value={draft.slot} choices={tracedSlots.map((value) => ({ value, label: t(`write:editor.slot.thank-you-card.${value}`) }))} onChange={(slot) => onChange({ slot })} />
          <div className={styles['pair']}>{words('aWords')}{words('bWords')}</div>
        </>
      );
    case 'channel':
      return <p className={styles['quiet']}>{t('experiments:plan.channelHint')}</p>;
  }
}
