import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { longestPutOff } from '#shared/follow/occurrences';
import { addDays, parsePlainDate, type PlainDate } from '#shared/lib/plain-date';
import { useProblemText } from '../i18n/use-problem-text.ts';
import styles from './ClosingPanel.module.css';
import { DateInput } from './DateInput.tsx';
import { isComposing } from './is-composing.ts';

export type PanelKind = 'memo' | 'later' | 'skip';

interface Props {
  readonly kind: PanelKind;
  readonly today: PlainDate;
  readonly onMemo: (memo: string) => void;
  readonly onLater: (until: PlainDate) => void;
  readonly onSkip: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Opens under a due item and asks the one thing that the action needs. What was typed stays when nothing could be written. */
export function ClosingPanel({ kind, today, onMemo, onLater, onSkip, onCancel }: Props) {
  if (kind === 'later') return <Later today={today} onCancel={onCancel} onDay={onLater} />;
  return <Words key={kind} kind={kind} onCancel={onCancel} onWords={kind === 'memo' ? onMemo : onSkip} />;
}

/** The Enter of an input method must not submit, its Escape must not close. */
const panelKeys = (onCancel: () => void) => (event: KeyboardEvent): void => {
  if (isComposing(event)) {
    if (event.key === 'Enter') event.preventDefault();
  } else if (event.key === 'Escape') onCancel();
};

function Panel({ children, onSubmit, onCancel }: { readonly children: ReactNode; readonly onSubmit: () => void; readonly onCancel: () => void }) {
  const { t } = useTranslation('due');
  return (
    <form
      className={styles['panel']}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <Button variant="subtle" color="gray" onClick={onCancel}>{t('action.cancel')}</Button>
    </form>
  );
}

function Later({ today, onDay, onCancel }: { readonly today: PlainDate; readonly onDay: (until: PlainDate) => void; readonly onCancel: () => void }) {
  const { t } = useTranslation('due');
  const explain = useProblemText();
  const [value, setValue] = useState<string | null>(addDays(today, 1));
  const [problem, setProblem] = useState<string>();
  const submit = (): void => {
    const parsed = parsePlainDate(value ?? '');
    if (!parsed.ok) setProblem(value === null ? t('later.missing') : explain('not-a-date'));
    else if (parsed.value <= today) setProblem(t('later.past'));
    else if (parsed.value > addDays(today, longestPutOff)) setProblem(t('later.tooFar'));
    else onDay(parsed.value);
  };
  const quick = [[1, t('later.tomorrow')], [3, t('later.threeDays')], [7, t('later.nextWeek')]] as const;
  return (
    <Panel onSubmit={submit} onCancel={onCancel}>
      <DateInput label={t('later.label')} hint={t('later.hint')} value={value} onChange={setValue} today={today} lean="future" error={problem} autoFocus className={styles['field'] ?? ''} onKeyDown={panelKeys(onCancel)} />
      <div className={styles['quick']}>
        {quick.map(([days, label]) => <Button key={days} variant="default" onClick={() => onDay(addDays(today, days))}>{label}</Button>)}
      </div>
      <Button type="submit">{t('later.confirm')}</Button>
    </Panel>
  );
}

function Words({ kind, onWords, onCancel }: { readonly kind: 'memo' | 'skip'; readonly onWords: (words: string) => void; readonly onCancel: () => void }) {
  const { t } = useTranslation('due');
  const explain = useProblemText();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const submit = (): void => {
    if (kind === 'skip' && text.trim() === '') setProblem(explain('reason-missing'));
    else onWords(text.trim());
  };
  const reasons = kind === 'skip' ? [t('skip.reasons.met'), t('skip.reasons.notNeeded'), t('skip.reasons.enough')] : [];
  return (
    <Panel onSubmit={submit} onCancel={onCancel}>
      <TextInput
        label={t(`${kind}.label`)} description={kind === 'memo' ? t('memo.hint') : undefined} value={text} error={problem} autoFocus autoComplete="off" onKeyDown={panelKeys(onCancel)}
        maxLength={kind === 'skip' ? 200 : 4000} className={styles['field'] ?? ''} onChange={(event) => setText(event.currentTarget.value)}
      />
      {reasons.length > 0 && <div className={styles['quick']}>{reasons.map((reason) => <Button key={reason} variant="default" onClick={() => onWords(reason)}>{reason}</Button>)}</div>}
      <Button type="submit">{t(`${kind}.confirm`)}</Button>
    </Panel>
  );
}
