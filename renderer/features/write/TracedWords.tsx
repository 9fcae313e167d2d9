import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/KeyHint.tsx';
import { offerUndo } from '../../components/offer-undo.ts';
import type { DeskState, LetterDesk } from './letter-desk.ts';
import styles from './TracedWords.module.css';
import type { TracingChoice } from './use-tracing.ts';

interface Props {
  readonly desk: LetterDesk;
  readonly state: DeskState;
  readonly tracing: TracingChoice;
}

/** Which words of the card are printed to be traced: all, or those he chose. */
export function TracedWords({ desk, state: { letter: { traced }, lost }, tracing }: Props) {
  const { t } = useTranslation('write');
  const without = (index: number): void => desk.traceOnly(traced.filter((_, at) => at !== index));
  const all = (): void => {
    desk.traceOnly([]);
    offerUndo(t('traced.cleared'), async () => {
      desk.traceOnly(traced);
      return true;
    });
  };
  return (
    <section className={styles['traced']} aria-label={t('traced.label')}>
      <h3 className={styles['title']}>{t('traced.label')}</h3>
      <p className={styles['hint']}>{t(traced.length === 0 ? 'traced.all' : 'traced.some')}</p>
      <div role="status">
        {lost.map((word) => <p key={`${word.slot}/${word.start}/${word.text}`} className={styles['lost']}>{t('traced.lost', { words: word.text })}</p>)}
      </div>
      {traced.length > 0 && (
        <ul className={styles['words']}>
          {traced.map((word, index) => (
            <li key={`${word.slot}/${word.start}`}>
              <span>{word.text}</span>
              <button type="button" className={styles['remove']} aria-label={t('traced.remove', { words: word.text })} onClick={() => without(index)}>×</button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles['buttons']}>
        <Button variant="default" disabled={tracing.selected === ''} onClick={tracing.trace} aria-keyshortcuts="Alt+T" rightSection={<KeyHint keys="Alt+T" />}>{t('traced.choose')}</Button>
        {traced.length > 0 && <Button variant="subtle" onClick={all}>{t('traced.clear')}</Button>}
      </div>
    </section>
  );
}
