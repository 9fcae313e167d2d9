import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useKept } from '../../data/use-kept.ts';
import { useLedger } from '../../data/use-ledger.ts';
import { ExperimentsPart } from './ExperimentsPart.tsx';
import { GroupsPart } from './GroupsPart.tsx';
import { MonthPart } from './MonthPart.tsx';
import { MorePart } from './MorePart.tsx';
import styles from './NumbersScreen.module.css';
import { firstChoice, type PeriodChoice } from './period-choice.ts';
import { parts, type Part } from './parts.ts';
import { VoicesPart } from './VoicesPart.tsx';
import { WordsPart } from './WordsPart.tsx';

/** 数字: is it working? One part at a time; the first is the three numbers of the month. */
export function NumbersScreen({ part }: { readonly part: Part }) {
  const { t } = useTranslation('numbers');
  return (
    <>
      <PageHeader title={t('title')} purpose={t('purpose')} />
      <nav aria-label={t('parts.label')} className={styles['parts']}>
        {parts.map((each) => <a key={each} href={each === 'month' ? '#/numbers' : `#/numbers?part=${each}`} className={styles['part']} aria-current={each === part ? 'page' : undefined}>{t(`parts.${each}`)}</a>)}
      </nav>
      <Shown part={part} />
    </>
  );
}

function Shown({ part }: { readonly part: Part }) {
  const { t } = useTranslation('numbers');
  const visits = useLedger();
  const voices = useKept('answers', (book) => book.answers.all());
  const [chosen, setChoice] = useState<PeriodChoice>();
  const read = useMemo(() => visits && voices && { ledger: visits, answers: voices, first: firstChoice(visits, voices) }, [visits, voices]);
  if (!read) return null;
  const { ledger, answers, first } = read;
  if (ledger.visitCount === 0 && answers.length === 0) {
    return <EmptyState title={t('empty.title')} action={<Button component="a" href="#/record">{t('empty.button')}</Button>}>{t('empty.text')}</EmptyState>;
  }
  const choice = chosen ?? first;
  switch (part) {
    case 'month': return <MonthPart ledger={ledger} answers={answers} choice={choice} onChoice={setChoice} />;
    case 'voices': return <VoicesPart answers={answers} />;
    case 'groups': return <GroupsPart ledger={ledger} />;
    case 'words': return <WordsPart ledger={ledger} choice={choice} onChoice={setChoice} />;
    case 'experiments': return <ExperimentsPart ledger={ledger} />;
    case 'more': return <MorePart ledger={ledger} />;
  }
}
