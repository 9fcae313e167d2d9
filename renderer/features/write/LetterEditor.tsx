import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '#shared/lib/plain-date';
import { checkWording, comfortableLength } from '#shared/letters/check-wording';
import { letterLength } from '#shared/letters/letter-length';
import { slotNames } from '#shared/model/letter';
import { useFormat } from '../../i18n/use-format.ts';
import type { CardFacts } from './card-facts.ts';
import type { LetterDesk } from './letter-desk.ts';
import styles from './LetterEditor.module.css';
import { SlotEditor } from './SlotEditor.tsx';
import { useDeskState } from './use-desk-state.ts';
import { useDraftAnew } from './use-draft-anew.ts';
import { TracedWords } from './TracedWords.tsx';
import { useTracing } from './use-tracing.ts';
import { VisitFacts } from './VisitFacts.tsx';

interface Props {
  readonly desk: LetterDesk;
  readonly facts: CardFacts;
  readonly name: string;
  readonly today: PlainDate;
}

/** One hundred characters are the aim of a thank-you card (practices E1), not a limit. */
const aim = 100;

export function LetterEditor({ desk, facts, name, today }: Props) {
  const { t } = useTranslation('write');
  const state = useDeskState(desk);
  const { letter } = state;
  const { kind } = facts.occasion;
  // An offer may speak of what it offers.
  const notes = checkWording(letter.slots, facts.guest).filter((note) => note.kind !== 'discount' || kind === 'thank-you-card');
  const words = kind === 'thank-you-card' || kind === 'season-card' ? kind : 'occasion';
  const length = letterLength(letter.slots);
  const draftAnew = useDraftAnew(desk);
  const tracing = useTracing(desk, letter);

  return (
    <section className={styles['editor']} aria-label={t('editor.label', { name })}>
      <div className={styles['head']}>
        <h2 className={styles['name']}>{name}</h2>
        <a href={`#/guests/${facts.guest.id}`} className={styles['guestLink']} aria-label={t('facts.guestPageFor', { name })}>{t('facts.guestPage')}</a>
      </div>
      <VisitFacts facts={facts} today={today} />
      <div className={styles['slots']}>
        {slotNames.map((slot) => (
          <SlotEditor
            key={slot} slot={slot} label={t(`editor.slot.${words}.${slot}`)} value={letter.slots[slot]}
            notes={notes.filter((note) => note.slot === slot)} onWrite={(at, text) => desk.write(at, text)}
            {...(letter.style === 'tracing' && { onSelect: tracing.select, onTrace: tracing.trace })}
          />
        ))}
      </div>
      {letter.style === 'tracing' && <TracedWords desk={desk} state={state} tracing={tracing} />}
      <div className={styles['foot']}>
        <p className={styles['count']} data-over={length > comfortableLength || undefined}>{t('editor.countOf', { count: length, aim })}</p>
        <SaveState state={state} />
        {letter.edited && <Button variant="subtle" className={styles['redraft']} onClick={draftAnew}>{t('editor.redraft')}</Button>}
      </div>
    </section>
  );
}

function SaveState({ state: { unsaved, stored, trouble, letter } }: { readonly state: ReturnType<LetterDesk['state']> }) {
  const { t } = useTranslation('write');
  const format = useFormat();
  const text = trouble ? t('editor.unstored')
    : unsaved ? t('editor.saving')
      : stored?.printedAt ? t('editor.printedOn', { date: format.instant(stored.printedAt) })
        : letter.edited ? t('editor.saved') : t('editor.fresh');
  return <p className={styles['saved']} data-save-state={trouble ? 'trouble' : unsaved ? 'saving' : 'saved'}>{text}</p>;
}
