import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, AnswerKind } from '#shared/model/answer';
import type { Guest } from '#shared/model/guest';
import { AnswerFields } from '../../components/AnswerFields.tsx';
import { LowAnswer } from '../../components/LowAnswer.tsx';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { Sheet } from '../../components/Sheet.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import { useLowAnswers, wordDueAt } from '../../data/use-low-answers.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { now } from '../../platform/clock.ts';
import styles from './guest-answers.module.css';

type Whose = Pick<Guest, 'id' | 'honorific'> & { readonly name: string };

/** What this guest said: a new answer in two keys, those of before, and the low ones that wait for a word. */
export function GuestAnswers({ guest }: { readonly guest: Whose }) {
  const { t } = useTranslation('answers');
  const book = useBook();
  const answers = useLive(() => book.answers.ofGuest(guest.id), [book, guest.id]);
  const [adding, setAdding] = useState(false);
  return (
    <Sheet
      title={t('title')}
      aside={!adding && <button type="button" className={styles['add']} onClick={() => setAdding(true)}>{t('add')}</button>}
    >
      <Waiting guest={guest} />
      {adding && <NewAnswer guest={guest} onDone={() => setAdding(false)} />}
      {answers?.length === 0 && !adding && <p className={styles['quiet']}>{t('none')}</p>}
      {answers && answers.length > 0 && <ul className={styles['list']}>{answers.map((answer) => <AnswerRow key={answer.id} answer={answer} />)}</ul>}
    </Sheet>
  );
}

function Waiting({ guest }: { readonly guest: Whose }) {
  const { t } = useTranslation(['answers', 'common']);
  const format = useFormat();
  const { open, spoke } = useLowAnswers();
  return open?.filter(({ guestId }) => guestId === guest.id).map((answer) => (
    <LowAnswer
      key={answer.id} said={t('answers:line', { name: t(`answers:scale.${answer.kind}.name`), score: answer.score })}
      by={format.instant(wordDueAt(answer))} isLate={wordDueAt(answer) < now()}
      onSpoke={(channel, words) => void spoke(answer, channel, words).then((undo) => (
        undo ? offerUndo(t('answers:low.recorded', { name: format.addressed(guest) }), undo) : sayDone(t('common:notSaved'))
      ))}
    />
  ));
}

function NewAnswer({ guest, onDone }: { readonly guest: Whose; readonly onDone: () => void }) {
  const { t } = useTranslation(['answers', 'common']);
  const book = useBook();
  const today = useToday();
  const format = useFormat();
  const [kind, setKind] = useState<AnswerKind>('nps');
  const [score, setScore] = useState<number | null>(null);
  const [words, setWords] = useState('');
  const save = async (): Promise<void> => {
    if (score === null) return;
    const visitId = book.directory.entry(guest.id)?.totals.lastVisitId ?? null;
    const kept = await book.answers.record({ guestId: guest.id, visitId, on: today, kind, score, words: words.trim(), via: 'spoken', improvementId: null });
    if (!kept.ok) return sayDone(t('common:notSaved'));
    offerUndo(t('answers:saved', { name: format.addressed(guest) }), async () => (await book.answers.remove(kept.value.id)).ok);
    onDone();
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <AnswerFields kind={kind} score={score} onKind={setKind} onScore={setScore} />
      <Textarea label={t('answers:text')} description={t('answers:textHint')} value={words} autosize minRows={1} maxLength={1000} onChange={(event) => setWords(event.currentTarget.value)} />
      <div className={styles['acts']}>
        <Button type="submit" disabled={score === null}>{t('answers:save')}</Button>
        <Button variant="default" onClick={onDone}>{t('common:action.cancel')}</Button>
      </div>
    </form>
  );
}

function AnswerRow({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation(['answers', 'common']);
  const book = useBook();
  const today = useToday();
  const { day } = useFormat();
  const on = day(answer.on, today);
  const remove = async (): Promise<void> => {
    const removed = await book.answers.remove(answer.id);
    if (removed.ok) offerUndo(t('answers:removed'), async () => (await book.undo(removed.value)).ok);
    else sayDone(t('common:notSaved'));
  };
  return (
    <li className={styles['row']}>
      <span className={styles['when']}>{on}</span>
      <span>{t('answers:line', { name: t(`answers:scale.${answer.kind}.name`), score: answer.score })}</span>
      {answer.words !== '' && <q className={styles['words']}>{answer.words}</q>}
      <button type="button" className={styles['remove']} onClick={() => void remove()} aria-label={t('answers:removeOf', { day: on })}>{t('answers:remove')}</button>
    </li>
  );
}
