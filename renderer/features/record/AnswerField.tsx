import { useController, useFormContext } from 'react-hook-form';
import { AnswerFields } from '../../components/AnswerFields.tsx';
import type { VisitFormValues } from './visit-form.ts';

/** What the guest answered on the way out. Behind the last field of the evening, so that Enter there still saves and Tab leads here. */
export function AnswerField() {
  const { control } = useFormContext<VisitFormValues>();
  const kind = useController({ control, name: 'answerKind' }).field;
  const score = useController({ control, name: 'answerScore' }).field;
  return <AnswerFields kind={kind.value} score={score.value} onKind={kind.onChange} onScore={score.onChange} />;
}
