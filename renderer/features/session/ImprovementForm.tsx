import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Improvement } from '#shared/model/improvement';
import { isComposing } from '../../components/is-composing.ts';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useFormDraft } from '../../data/use-form-draft.ts';
import { useLive } from '../../data/use-live.ts';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import styles from './ImprovementForm.module.css';
import common from './session.module.css';

const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** One improvement a week: one line. */
export function ImprovementForm({ on }: { readonly on: PlainDate }) {
  const { t } = useTranslation('session');
  const book = useBook();
  const improvements = useLive(() => book.improvements.list(), [book]);
  const draft = useFormDraft('session-improvement', asText);
  const [editing, setEditing] = useState(false);
  if (!improvements || !draft.ready) return null;
  const written = improvements.find((each) => each.from === 'session' && each.on === on) ?? null;
  if (written && !editing) {
    return (
      <div className={common['row']}>
        <p className={common['asked']}>{written.text}</p>
        <Button variant="default" onClick={() => setEditing(true)}>{t('improvement.edit')}</Button>
      </div>
    );
  }
  return (
    <Line
      key={written?.id ?? 'new'} on={on} written={written} typed={written ? null : draft.found} onType={written ? () => {} : draft.keep}
      onSaved={() => {
        draft.drop();
        setEditing(false);
      }}
    />
  );
}

interface LineProps {
  readonly on: PlainDate;
  readonly written: Improvement | null;
  readonly typed: string | null;
  readonly onType: (text: string) => void;
  readonly onSaved: () => void;
}

function Line({ on, written, typed, onType, onSaved }: LineProps) {
  const { t } = useTranslation(['session', 'common']);
  const book = useBook();
  const explain = useProblemText();
  const [text, setText] = useState(typed ?? written?.text ?? '');
  const [problem, setProblem] = useState<string>();
  const save = async (): Promise<void> => {
    const saved = await book.improvements.save({ ...(written ?? { id: null, on, from: 'session', month: null, askedOn: null, result: null, guestIds: [] }), text: text.trim() });
    if (!saved.ok) {
      if (saved.error.kind === 'invalid') setProblem(explain(saved.error.issues[0]?.code ?? ''));
      else sayDone(t('common:notSaved'));
      return;
    }
    onSaved();
    offerUndo(t('session:improvement.saved'), async () => (written ? await book.improvements.save(written) : await book.improvements.remove(saved.value.id)).ok);
  };
  return (
    <form
      className={styles['line']}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        label={t('session:improvement.label')} description={t('session:improvement.text')} placeholder={t('session:improvement.placeholder')} value={text} error={problem} maxLength={200} autoComplete="off" autoFocus className={styles['grow'] ?? ''}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
        }}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onType(event.currentTarget.value);
        }}
      />
      <Button type="submit">{t('session:improvement.save')}</Button>
    </form>
  );
}
