import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { csvText } from '#shared/lib/csv-text';
import type { LetterStyle } from '#shared/model/letter';
import { cardEffects, type CardEffect } from '#shared/numbers/card-effects';
import { periodOf, type PeriodChoice } from './period-choice.ts';
import type { VisitLedger } from '#shared/numbers/visit-ledger';
import { Choices } from '../../components/Choices.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { cardDimensions, ownWords, unknownTemplate, type CardDimension } from '../../data/posted-cards-contract.ts';
import { useLive } from '../../data/use-live.ts';
import { useFigureSettings } from '../../data/use-ranks.ts';
import { useArmNames } from '../../i18n/use-arm-names.ts';
import { BookNotes } from './BookNotes.tsx';
import { PeriodBar } from './PeriodBar.tsx';
import { ReturnReasons } from './ReturnReasons.tsx';
import { useOpenQuestions, wouldTell, wouldTellByReasons } from './use-open-questions.ts';
import { usePostedCards } from './use-posted-cards.ts';
import { useSaveFile } from './use-save-file.ts';
import { WordsTable } from './WordsTable.tsx';
import styles from './WordsPart.module.css';

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
  const { rfm: thresholds } = useFigureSettings();
  const [dimension, setDimension] = useState<CardDimension>('style');
  const posted = usePostedCards();
  const open = useOpenQuestions(ledger);
  const inPeriod = open?.filter(({ startedOn }) => startedOn <= periodOf(choice).to);
  const asking = inPeriod?.find((question) => wouldTell(question, dimension));
  const askingReasons = inPeriod?.find(wouldTellByReasons);
  const namesOf = useArmNames();
  const namedOf = useNamed(choice, dimension);
  const told = useMemo(() => posted?.of(dimension), [posted, dimension]);
  const effects = useMemo(
    () => told && cardEffects(ledger, told.cards, { labels: told.labels, period: periodOf(choice), thresholds }).toSorted((a, b) => b.posted - a.posted),
    [told, ledger, choice, thresholds],
  );
  return (
    <>
      <PeriodBar choice={choice} onChange={onChoice} />
      <BookNotes ledger={ledger} />
      <Sheet title={t('words.title')}>
        <p className={styles['purpose']}>{t('words.purpose')}</p>
        <Choices label={t('words.by')} value={dimension} choices={cardDimensions.map((value) => ({ value, label: t(`words.dimension.${value}`) }))} onChange={setDimension} />
        {asking && <p className={styles['tied']}>{t('words.asking', { title: namesOf(asking).title })}</p>}
        {open && !asking && effects && <Effects effects={effects} namedOf={namedOf} dimension={dimension} fileName={`goencho-words-${dimension}-${choice.month}.csv`} />}
      </Sheet>
      <ReturnReasons ledger={ledger} choice={choice} asking={inPeriod && (askingReasons ? namesOf(askingReasons).title : null)} />
    </>
  );
}

/** 「はがきを見て」: how many visits the cards of a label brought, as the guests said; null until that is read, which is not none. */
function useNamed(choice: PeriodChoice, dimension: CardDimension): NamedOf {
  const book = useBook();
  const { from, to } = periodOf(choice);
  const named = useLive(async () => ({ from, to, labels: await book.postedCards.named(from, to) }), [book, from, to]);
  // Of another period until this one is read.
  const told = named?.from === from && named.to === to ? named.labels : null;
  return (label) => told?.filter((labels) => labels[dimension] === label).length ?? null;
}

type NamedOf = (label: string) => number | null;

interface EffectsProps { readonly effects: readonly CardEffect[]; readonly namedOf: NamedOf; readonly dimension: CardDimension; readonly fileName: string }

function Effects({ effects, namedOf, dimension, fileName }: EffectsProps) {
  const { t } = useTranslation('numbers');
  const saveFile = useSaveFile();
  if (effects.length === 0) return <p className={styles['tied']}>{t('words.none')}</p>;
  const nameOf = (label: string): string => {
    if (dimension === 'style') return t(`words.style.${label as LetterStyle}`);
    if (dimension === 'template') return label === unknownTemplate ? t('words.unknownTemplate') : t(`words.template.${label as 'birthday'}`, { defaultValue: label });
    return label === ownWords ? t('words.own') : label;
  };
  return (
    <>
      <WordsTable effects={effects.slice(0, shownLabels)} nameOf={nameOf} namedOf={namedOf} />
      <p><button type="button" className={styles['act']} onClick={() => void saveFile(fileName, csvText(wordRows(t, effects, { nameOf, namedOf })))}>{t('trend.csv')}</button></p>
      {effects.length > shownLabels && <p className={styles['tied']}>{t('words.more', { count: effects.length - shownLabels })}</p>}
      <p className={styles['tied']}>{t('words.caution')}</p>
    </>
  );
}

/** Every label, also those that the table leaves out; shares as fractions, an unknown one empty. */
function wordRows(t: TFunction<'numbers'>, effects: readonly CardEffect[], { nameOf, namedOf }: { readonly nameOf: (label: string) => string; readonly namedOf: NamedOf }) {
  return [
    t('words.csv').split(','),
    ...effects.flatMap(({ label, posted, horizons }) => horizons.map(({ days, withCard, withoutCard, difference, waiting }) => [
      nameOf(label), posted, days, withCard.n, withCard.returned, withCard.share, withCard.low, withCard.high,
      withoutCard.n, withoutCard.returned, withoutCard.share, difference?.difference ?? null, difference?.low ?? null, difference?.high ?? null, waiting, namedOf(label),
    ])),
  ];
}
