import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Step } from '#shared/model/plan';
import { templatesFor } from '../../data/step-templates.ts';
import { useTemplateName } from './use-template-name.ts';

interface Props {
  readonly step: Pick<Step, 'channel' | 'template'>;
  readonly onChange: (template: string | null) => void;
}

/** Whose words the draft of a step takes. In person nothing is drafted. */
export function WordsField({ step: { channel, template }, onChange }: Props) {
  const { t } = useTranslation('plans');
  const nameOf = useTemplateName();
  const known = [...templatesFor(channel)];
  if (known.length === 0 && template === null) return null;
  const gone = template === null || known.includes(template) ? [] : [{ value: template, label: t('step.wordsGone', { words: nameOf(template) }) }];
  return (
    <NativeSelect
      label={t('step.words')} value={template ?? ''}
      data={[{ value: '', label: t('step.ownWords') }, ...known.map((value) => ({ value, label: nameOf(value) })), ...gone]}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
