import { Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerKind } from '#shared/model/answer';
import type { GuestId } from '#shared/model/ids';
import { AnswerFields } from '../../components/AnswerFields.tsx';
import { GuestPicker } from '../../components/GuestPicker.tsx';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useGuestOptions } from '../../data/use-guest-options.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './VoicesPart.module.css';

/** A pile of slips: the guest, the digit, Enter; the question stays from slip to slip. The answer is filed with the last visit. */
export function SlipEntry() {
  const { t } = useTranslation(['numbers', 'answers', 'common']);
  const book = useBook();
  const today = useToday();
  const format = useFormat();
  const picker = useRef<HTMLInputElement>(null);
  const [guest, setGuest] = useState<{ readonly id: GuestId; readonly name: string } | null>(null);
  const [text, setText] = useState('');
  const [kind, setKind] = useState<AnswerKind>('nps');
  const [score, setScore] = useState<number | null>(null);
  const [words, setWords] = useState('');
  const options = useGuestOptions(text);
  const save = async (): Promise<void> => {
    const entry = guest && book.directory.entry(guest.id);
    if (!entry || score === null) return;
    const kept = await book.answers.record({ guestId: entry.id, visitId: entry.totals.lastVisitId, on: today, kind, score, words: words.trim(), via: 'slip', improvementId: null });
    if (!kept.ok) return sayDone(t('common:notSaved'));
    offerUndo(t('answers:saved', { name: format.addressed(entry) }), async () => (await book.answers.remove(kept.value.id)).ok);
    setGuest(null);
    setText('');
    setScore(null);
    setWords('');
    picker.current?.focus();
  };
  return (
    <form
      className={styles['form']} aria-label={t('numbers:voices.entry')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <GuestPicker
        inputRef={picker} label={t('common:picker.label')} error={undefined} text={text} options={options} picked={guest !== null}
        onSearch={(typed) => {
          setText(typed);
          setGuest(null);
        }}
        onPick={(option) => {
          setText(option.name);
          setGuest({ id: option.id as GuestId, name: option.name });
        }}
      />
      <AnswerFields kind={kind} score={score} onKind={setKind} onScore={setScore} />
      <Textarea label={t('answers:text')} description={t('answers:textHint')} value={words} autosize minRows={1} maxLength={1000} onChange={(event) => setWords(event.currentTarget.value)} />
      <div><Button type="submit" disabled={guest === null || score === null}>{t('answers:save')}</Button></div>
    </form>
  );
}
