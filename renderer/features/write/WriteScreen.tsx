import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useCardQueue, type CardQueue } from './use-card-queue.ts';
import type { AskedCard } from './use-selection.ts';
import { WritingCounter } from './WritingCounter.tsx';
import styles from './WriteScreen.module.css';

/** 書く: the due cards, drafted; he changes words, prints, posts. */
export function WriteScreen(asked: AskedCard) {
  const { t } = useTranslation('write');
  const queue = useCardQueue();
  const today = useToday();
  return (
    <div className={styles['screen']}>
      <PageHeader title={t('title')} purpose={t('purpose')} />
      {queue ? <WritingCounter queue={queue} today={today} asked={asked} empty={<NothingDue queue={queue} />} /> : <p role="status">{t('loading')}</p>}
    </div>
  );
}

/** The next step is a visit: without one there is nobody to thank. */
function NothingDue({ queue }: { readonly queue: CardQueue }) {
  const { t } = useTranslation('write');
  return (
    <EmptyState title={t('empty.title')} action={<Button component="a" href="#/record">{t('empty.button')}</Button>}>
      <p>{t(queue.held.length > 0 ? 'empty.textHeld' : 'empty.text')}</p>
    </EmptyState>
  );
}
