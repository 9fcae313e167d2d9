import { useId, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ScoreChoice.module.css';

interface Props {
  readonly label: string;
  readonly lowest: number;
  readonly highest: number;
  /** What the two ends mean, in the guest's words: the direction is always in sight. */
  readonly ends: readonly [string, string];
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** Said under the numbers, for instance what the chosen one means. */
  readonly note?: string;
}

/** How long a 1 waits for the 0 that makes it a ten. */
const tenMs = 1200;

/** A number on a short scale. One key chooses it: the digit itself, 1 and 0 for ten; Backspace takes it back. The arrows do what they do in any group of buttons. */
export function ScoreChoice({ label, lowest, highest, ends, value, onChange, note }: Props) {
  const { t } = useTranslation('common');
  const id = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const one = useRef(0);
  const scores = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);

  const choose = (score: number | null): void => {
    onChange(score);
    // The focus goes along, so that the arrows start from what the digit chose.
    group.current?.querySelector<HTMLInputElement>(`input[value="${score ?? lowest}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.normalize('NFKC');
    if (key === 'Backspace' || key === 'Delete') {
      event.preventDefault();
      choose(null);
      return;
    }
    if (!/^\d$/.test(key)) return;
    event.preventDefault();
    const isTen = key === '0' && value === 1 && event.timeStamp - one.current < tenMs;
    one.current = key === '1' ? event.timeStamp : 0;
    const score = scores.find((each) => each === (isTen && highest >= 10 ? 10 : Number(key)));
    if (score !== undefined) choose(score);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the group hears the keys of its own buttons
    <fieldset ref={group} className={styles['scores']} aria-describedby={`${id}-ends`} onKeyDown={onKeyDown}>
      <legend className={styles['label']}>{label}</legend>
      <div className={styles['row']}>
        {scores.map((score) => (
          <label key={score} className={styles['score']}>
            <input type="radio" name={id} value={score} checked={score === value} className={styles['input']} onChange={() => onChange(score)} />
            <span className={styles['number']}>{score}</span>
          </label>
        ))}
      </div>
      <p id={`${id}-ends`} className={styles['ends']}>
        <span>{t('score.end', { score: lowest, words: ends[0] })}</span><span>{t('score.end', { score: highest, words: ends[1] })}</span>
      </p>
      {note !== undefined && <p className={styles['note']} role="status">{note}</p>}
    </fieldset>
  );
}
