import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import templatesJson from '#assets/templates/thank-you.json';
import { sentenceReader, sentenceSlots } from '#shared/letters/sentence-reader';
import { letterStyles, type Letter } from '#shared/model/letter';
import { thankYouTemplatesSchema } from '#shared/model/template';
import { cardEffects, type CardEffect } from '#shared/numbers/card-effects';
import type { CardColumns } from '#shared/numbers/card-units';
import { dayNumberOf } from '#shared/numbers/day-number';
import { periodOf, type PeriodChoice } from './period-choice.ts';
import type { VisitLedger } from '#shared/numbers/visit-ledger';
import { Choices } from '../../components/Choices.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import type { GuestEntry } from '../../data/book.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useDirectory, useLive } from '../../data/use-live.ts';
import { PeriodBar } from './PeriodBar.tsx';
import { useFigureSettings } from './use-target.ts';
import { WordsTable } from './WordsTable.tsx';
import styles from './WordsPart.module.css';

const dimensions = ['style', ...sentenceSlots] as const;
type Dimension = (typeof dimensions)[number];
const sentencesOf = sentenceReader(thankYouTemplatesSchema.parse(templatesJson));
/** All that he wrote himself: each such sentence went out once, and once says nothing about words. */
const ownWords = 'own';
/** The sentences that went out most often. */
const shownLabels = 20;

interface Props {
  readonly ledger: VisitLedger;
  readonly choice: PeriodChoice;
  readonly onChoice: (choice: PeriodChoice) => void;
}

/** 戻る言葉: what the cards said, who came again within 30, 60 and 90 days, and who came without any card. */
export function WordsPart({ ledger, choice, onChoice }: Props) {
  const { t } = useTranslation('numbers');
  const book = useBook();
  const directory = useDirectory();
  const { rfm: thresholds } = useFigureSettings();
  const [dimension, setDimension] = useState<Dimension>('style');
  const letters = useLive(() => book.letters.posted(), [book]);
  const effects = useMemo(() => {
    if (!letters) return undefined;
    const { labels, cards } = columnsOf(letters, directory, dimension);
    return cardEffects(ledger, cards, { labels, period: periodOf(choice), thresholds }).toSorted((a, b) => b.posted - a.posted);
  }, [letters, directory, dimension, ledger, choice, thresholds]);
  return (
    <>
      <PeriodBar choice={choice} onChange={onChoice} />
      <Sheet title={t('words.title')}>
        <p className={styles['purpose']}>{t('words.purpose')}</p>
        <Choices label={t('words.by')} value={dimension} choices={dimensions.map((value) => ({ value, label: t(`words.dimension.${value}`) }))} onChange={setDimension} />
        {effects && <Effects effects={effects} dimension={dimension} />}
      </Sheet>
    </>
  );
}

function Effects({ effects, dimension }: { readonly effects: readonly CardEffect[]; readonly dimension: Dimension }) {
  const { t } = useTranslation('numbers');
  if (effects.length === 0) return <p className={styles['purpose']}>{t('words.none')}</p>;
  const nameOf = (label: string): string => (dimension === 'style' ? t(`words.style.${label as Letter['style']}`) : label === ownWords ? t('words.own') : label);
  return (
    <>
      <WordsTable effects={effects.slice(0, shownLabels)} nameOf={nameOf} />
      {effects.length > shownLabels && <p className={styles['tied']}>{t('words.more', { count: effects.length - shownLabels })}</p>}
      <p className={styles['tied']}>{t('words.caution')}</p>
    </>
  );
}

function columnsOf(letters: readonly Letter[], directory: readonly GuestEntry[], dimension: Dimension): { readonly labels: readonly string[]; readonly cards: CardColumns } {
  const numbers = new Map(directory.map(({ id, no }) => [id, no]));
  const labels: string[] = dimension === 'style' ? [...letterStyles] : [];
  const places = new Map(labels.map((label, index) => [label, index]));
  const placeOf = (label: string): number => {
    if (label === '') return -1;
    const known = places.get(label);
    if (known !== undefined) return known;
    places.set(label, labels.length);
    return labels.push(label) - 1;
  };
  const posted = letters.filter(({ guestId, postedOn }) => postedOn !== null && numbers.has(guestId));
  return {
    cards: {
      guest: Int32Array.from(posted, ({ guestId }) => numbers.get(guestId) ?? 0),
      day: Int32Array.from(posted, ({ postedOn }) => (postedOn === null ? 0 : dayNumberOf(postedOn))),
      value: Int32Array.from(posted, (letter) => placeOf(labelOf(letter, dimension))),
    },
    labels,
  };
}

/** '' for an empty slot: nothing was said there. */
function labelOf({ style, slots }: Letter, dimension: Dimension): string {
  if (dimension === 'style') return style;
  return slots[dimension].trim() === '' ? '' : sentencesOf(slots)[dimension] ?? ownWords;
}
