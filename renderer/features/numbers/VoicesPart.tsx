import { useTranslation } from 'react-i18next';
import type { Answer } from '#shared/model/answer';
import type { Improvement } from '#shared/model/improvement';
import { LowAnswer } from '../../components/LowAnswer.tsx';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { Sheet } from '../../components/Sheet.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useDirectory, useLive } from '../../data/use-live.ts';
import { useLowAnswers, wordDueAt } from '../../data/use-low-answers.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { now } from '../../platform/clock.ts';
import { SlipButtons } from './SlipButtons.tsx';
import { SlipEntry } from './SlipEntry.tsx';
import { ThanksToVoices } from './ThanksToVoices.tsx';
import styles from './VoicesPart.module.css';

/** The last answers: older ones stand on the pages of their guests, and in the figures. */
const shownAnswers = 100;

/** お声: a pile of slips to enter, the low ones that wait, what was said, and whom to thank for an improvement (practices B4, F5). */
export function VoicesPart({ answers }: { readonly answers: readonly Answer[] }) {
  const { t } = useTranslation(['numbers', 'answers']);
  const book = useBook();
  const improvements = useLive(() => book.improvements.list(), [book]);
  useDirectory();
  return (
    <>
      <Waiting />
      <Sheet title={t('numbers:voices.entry')}><SlipEntry /></Sheet>
      <Sheet title={t('numbers:slip.title')}><SlipButtons /></Sheet>
      <ThanksToVoices answers={answers} improvements={improvements ?? []} />
      <Sheet title={t('numbers:voices.said')}>
        {answers.length === 0 ? <p className={styles['quiet']}>{t('answers:none')}</p> : (
          <ul className={styles['list']}>{answers.slice(-shownAnswers).toReversed().map((answer) => <Said key={answer.id} answer={answer} improvements={improvements ?? []} />)}</ul>
        )}
      </Sheet>
    </>
  );
}

function Waiting() {
  const { t } = useTranslation(['numbers', 'answers', 'common']);
  const { directory } = useBook();
  const format = useFormat();
  const { open, spoke } = useLowAnswers();
  if (!open || open.length === 0) return null;
  return (
    <Sheet title={t('answers:low.open', { count: open.length })}>
      {open.map((answer) => {
        const guest = directory.entry(answer.guestId);
        const name = guest ? format.addressed(guest) : '';
        return (
          <LowAnswer
            key={answer.id} who={name} said={format.spaced([t('answers:line', { name: t(`answers:scale.${answer.kind}.name`), score: answer.score }), answer.words].filter(Boolean))}
            by={format.instant(wordDueAt(answer))} isLate={wordDueAt(answer) < now()}
            onSpoke={(channel, words) => void spoke(answer, channel, words).then((undo) => (undo ? offerUndo(t('answers:low.recorded', { name }), undo) : sayDone(t('common:notSaved'))))}
          />
        );
      })}
    </Sheet>
  );
}

function Said({ answer, improvements }: { readonly answer: Answer; readonly improvements: readonly Improvement[] }) {
  const { t } = useTranslation(['numbers', 'answers', 'common']);
  const book = useBook();
  const today = useToday();
  const { day, addressed } = useFormat();
  const guest = book.directory.entry(answer.guestId);
  const tie = async (id: string): Promise<void> => {
    const improvement = improvements.find((one) => one.id === id) ?? null;
    const tied = await book.answers.tie([answer.id], improvement?.id ?? null);
    if (!tied.ok) sayDone(t('common:notSaved'));
  };
  return (
    <li className={styles['said']}>
      <span className={styles['when']}>{day(answer.on, today)}</span>
      {guest && <a href={`#/guests/${guest.id}`}>{addressed(guest)}</a>}
      <span>{t('answers:line', { name: t(`answers:scale.${answer.kind}.name`), score: answer.score })}</span>
      {answer.words !== '' && <q className={styles['words']}>{answer.words}</q>}
      {improvements.length > 0 && (
        <select className={styles['tie']} aria-label={t('answers:improvement.label')} value={answer.improvementId ?? ''} onChange={(event) => void tie(event.currentTarget.value)}>
          <option value="">{t('answers:improvement.none')}</option>
          {improvements.map(({ id, text }) => <option key={id} value={id}>{text}</option>)}
        </select>
      )}
    </li>
  );
}
