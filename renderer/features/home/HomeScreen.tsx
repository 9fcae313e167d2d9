import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useDue } from '../../data/use-due.ts';
import { useDirectory } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { BookLines } from './BookLines.tsx';
import { DueToday } from './DueToday.tsx';
import { FigureLines } from './FigureLines.tsx';
import { ThreeDoors } from './ThreeDoors.tsx';

/** 今日: three doors, what is promised for today, and nothing else. */
export function HomeScreen() {
  const { t } = useTranslation('home');
  const format = useFormat();
  const today = useToday();
  const due = useDue();
  const guests = useDirectory();
  return (
    <>
      <PageHeader title={t('title')} purpose={t('purpose', { day: format.day(today) })} actions={guests.length > 0 && <Button component="a" href="#/papers?sheet=tonight" variant="default">{t('tonight')}</Button>} />
      <ThreeDoors due={due} />
      {guests.length === 0
        ? <EmptyState title={t('empty.title')} action={<Button component="a" href="#/record" variant="default">{t('empty.button')}</Button>}>{t('empty.text')}</EmptyState>
        : <DueToday due={due} today={today} />}
      <FigureLines />
      <BookLines />
    </>
  );
}
