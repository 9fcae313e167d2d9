import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueItem } from '#shared/follow/due-items';
import { addDays, parsePlainDate, type PlainDate } from '#shared/lib/plain-date';
import { DateInput } from '../../components/DateInput.tsx';
import { isComposing } from '../../components/is-composing.ts';
import { useToday } from '../../data/shop-provider.tsx';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import styles from './DuePanel.module.css';
import type { DueActions } from './use-due-actions.ts';

export type PanelKind = 'memo' | 'later' | 'skip';
/** Which row is asking, and what. */
export interface OpenPanel { readonly key: string; readonly kind: PanelKind }

interface Props {
  readonly item: DueItem;
  readonly kind: PanelKind;
  readonly actions: DueActions;
  readonly onClosed: (written: Promise<boolean>) => void;
  readonly onCancel: () => void;
}

/** Opens under the row and asks the one thing that the action needs. What was typed stays when nothing could be written. */
export function DuePanel({ item, kind, actions, onClosed, onCancel }: Props) {
  if (kind === 'later') return <Later onCancel={onCancel} onDay={(until) => onClosed(actions.later(item, until))} />;
  return kind === 'memo'
    ? <Words kind="memo" onCancel={onCancel} onWords={(memo) => onClosed(actions.done(item, memo))} />
    : <Words kind="skip" onCancel={onCancel} onWords={(reason) => onClosed(actions.skip(item, reason))} />;
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

function Later({ onDay, onCancel }: { readonly onDay: (until: PlainDate) => void; readonly onCancel: () => void }) {
  const { t } = useTranslation('due');
  const explain = useProblemText();
  const today = useToday();
  const [value, setValue] = useState<string | null>(addDays(today, 1));
  const [problem, setProblem] = useState<string>();
  const submit = (): void => {
    const parsed = parsePlainDate(value ?? '');
    if (!parsed.ok) setProblem(value === null ? t('later.missing') : explain('not-a-date'));
    else if (parsed.value <= today) setProblem(t('later.past'));
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
