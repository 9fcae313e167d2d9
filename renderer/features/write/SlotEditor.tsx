import { Textarea } from '@mantine/core';
import type { WordingNote } from '#shared/letters/check-wording';
import type { WordRange } from '#shared/letters/traced-words';
import { longestSlot, type SlotName } from '#shared/model/letter';
import { isComposing } from '../../components/is-composing.ts';
import styles from './LetterEditor.module.css';
import { useNoteText } from './use-note-text.ts';

interface Props {
  readonly slot: SlotName;
  readonly label: string;
  readonly value: string;
  readonly notes: readonly WordingNote[];
  readonly onWrite: (slot: SlotName, text: string) => void;
  /** What stands selected in the field; its key does something with it. */
  readonly onSelect?: (slot: SlotName, range: WordRange) => void;
  readonly onTrace?: () => void;
}

/** One of the four slots. Remarks on the wording stand quietly under it: the card is his. */
export function SlotEditor({ slot, label, value, notes, onWrite, onSelect, onTrace }: Props) {
  const noteText = useNoteText();
  return (
    <Textarea
      label={label} value={value} autosize minRows={slot === 'signature' ? 1 : 2} maxRows={8} maxLength={longestSlot} spellCheck={false}
      inputWrapperOrder={['label', 'input', 'description']} classNames={{ description: styles['notes'] ?? '', root: styles['slot'] ?? '' }}
      {...(notes.length > 0 && { description: notes.map((note) => <span key={note.kind} className={styles['note']}>{noteText(note)}</span>) })}
      onChange={(event) => onWrite(slot, event.currentTarget.value)}
      onSelect={({ currentTarget: { selectionStart: start, selectionEnd: end } }) => onSelect?.(slot, { start, end })}
      onKeyDown={(event) => {
        // By its place on the keyboard: with Alt a Mac writes † there.
        if (!onTrace || !event.altKey || event.code !== 'KeyT' || isComposing(event)) return;
        event.preventDefault();
        onTrace();
      }}
    />
  );
}
