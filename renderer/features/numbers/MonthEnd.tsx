import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { firstOfMonth, monthOf } from '#shared/lib/plain-date';
import type { Answer } from '#shared/model/answer';
import type { AnswerId } from '#shared/model/ids';
import { improvementResults, type Improvement } from '#shared/model/improvement';
import { Check } from '../../components/Check.tsx';
import { isComposing } from '../../components/is-composing.ts';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useDirectory, useLive } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './MonthEnd.module.css';
import { monthPlus } from './period-choice.ts';

interface Props {
  /** `2026-11` */
  readonly month: string;
  readonly answers: readonly Answer[];
}

/** 月のしめくくり (practices A5): last month's improvement is asked about, one for this month is written, with the voices that led to it. */
export function MonthEnd({ month, answers }: Props) {
  const { t } = useTranslation('numbers');
  const book = useBook();
  const improvements = useLive(() => book.improvements.list(), [book]);
  if (!improvements) return null;
  const ofMonth = (asked: string) => improvements.find((improvement) => improvement.from === 'month' && improvement.month === asked);
  const lastMonth = monthPlus(month, -1);
  const before = ofMonth(lastMonth);
  const present = ofMonth(month);
  return (
    <>
      <p className={styles['purpose']}>{t('monthEnd.purpose')}</p>
      {before && <Asked improvement={before} month={lastMonth} />}
      {present ? <Decided improvement={present} month={month} /> : <NewIdea key={month} month={month} voices={answers.filter(({ on, words }) => monthOf(on) === month && words !== '')} />}
    </>
  );
}

interface OfMonth { readonly improvement: Improvement; readonly month: string }

function Asked({ improvement, month }: OfMonth) {
  const { t } = useTranslation(['numbers', 'common']);
  const book = useBook();
  const today = useToday();
  const format = useFormat();
  const answer = async (result: Improvement['result']): Promise<void> => {
    const saved = await book.improvements.save({ ...improvement, result, askedOn: result === null ? null : today });
    if (!saved.ok) sayDone(t('common:notSaved'));
  };
  return (
    <div className={styles['asked']}>
      <p className={styles['when']}>{t('numbers:monthEnd.ask', { month: format.month(firstOfMonth(month)) })}</p>
      <p className={styles['idea']}>{improvement.text}</p>
      {improvement.result !== null && improvement.askedOn !== null
        ? <p>{t('numbers:monthEnd.answered', { result: t(`numbers:monthEnd.${improvement.result}`), day: format.day(improvement.askedOn, today) })} <button type="button" className={styles['again']} onClick={() => void answer(null)}>{t('numbers:monthEnd.again')}</button></p>
        : (
          <div className={styles['results']} role="group" aria-label={t('numbers:monthEnd.how')}>
            <span>{t('numbers:monthEnd.how')}</span>
            {improvementResults.map((result) => <Button key={result} variant="default" onClick={() => void answer(result)}>{t(`numbers:monthEnd.${result}`)}</Button>)}
          </div>
        )}
    </div>
  );
}

function Decided({ improvement, month }: OfMonth) {
  const { t } = useTranslation(['numbers', 'common']);
  const book = useBook();
  const format = useFormat();
  const remove = async (): Promise<void> => {
    const removed = await book.improvements.remove(improvement.id);
    if (removed.ok) offerUndo(improvement.text, async () => (await book.improvements.save(improvement)).ok);
    else sayDone(t('common:notSaved'));
  };
  return (
    <div className={styles['asked']}>
      <p className={styles['when']}>{t('numbers:monthEnd.ask', { month: format.month(firstOfMonth(month)) })}</p>
      <p className={styles['idea']}>{improvement.text} <button type="button" className={styles['again']} onClick={() => void remove()}>{t('numbers:monthEnd.again')}</button></p>
    </div>
  );
}

function NewIdea({ month, voices }: { readonly month: string; readonly voices: readonly Answer[] }) {
  const { t } = useTranslation(['numbers', 'answers', 'common']);
  const book = useBook();
  const today = useToday();
  const format = useFormat();
  useDirectory();
  const [idea, setIdea] = useState('');
  const [picked, setPicked] = useState<readonly AnswerId[]>([]);
  const [isMissing, setMissing] = useState(false);
  const save = async (): Promise<void> => {
    setMissing(idea.trim() === '');
    if (idea.trim() === '') return;
    const guestIds = [...new Set(voices.filter(({ id }) => picked.includes(id)).map(({ guestId }) => guestId))];
    const saved = await book.improvements.save({ id: null, on: today, text: idea.trim(), from: 'month', month, askedOn: null, result: null, guestIds });
    if (!saved.ok) return sayDone(t('common:notSaved'));
    const tied = picked.length === 0 || (await book.answers.tie(picked, saved.value.id)).ok;
    sayDone(t(tied ? 'numbers:monthEnd.saved' : 'numbers:monthEnd.savedUntied'));
  };
  return (
    <div className={styles['new']}>
      <TextInput
        label={t('numbers:monthEnd.idea', { month: format.month(firstOfMonth(month)) })} description={t('numbers:monthEnd.hint')} value={idea} maxLength={200} autoComplete="off"
        error={isMissing && t('numbers:monthEnd.missing')} onChange={(event) => setIdea(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event)) void save();
        }}
      />
      {voices.length > 0 && (
        <fieldset className={styles['voices']}>
          <legend>{t('numbers:monthEnd.voices')}</legend>
          {voices.map(({ id, guestId, kind, score, words }) => {
            const guest = book.directory.entry(guestId);
            const said = format.spaced([guest ? format.addressed(guest) : '', t('answers:line', { name: t(`answers:scale.${kind}.name`), score }), words]);
            return <Check key={id} label={said} checked={picked.includes(id)} onChange={(checked) => setPicked((before) => (checked ? [...before, id] : before.filter((one) => one !== id)))} />;
          })}
        </fieldset>
      )}
      <div><Button onClick={() => void save()}>{t('numbers:monthEnd.save')}</Button></div>
    </div>
  );
}
