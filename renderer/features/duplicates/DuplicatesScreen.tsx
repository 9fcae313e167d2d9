import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findDuplicates } from '#shared/duplicates/find-duplicates';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import styles from './duplicates.module.css';
import { MergePanel } from './MergePanel.tsx';
import { PairList } from './PairList.tsx';
import { RecentMerges } from './RecentMerges.tsx';
import type { Two } from './two.ts';

/** 似たお客様: who may be written down twice; make the two one, or remember that they are two. */
export function DuplicatesScreen() {
  const { t } = useTranslation('duplicates');
  const { merges } = useBook();
  const [merging, setMerging] = useState<Two | null>(null);
  const found = useLive(async () => {
    const guests = await merges.everybody();
    return { byId: new Map(guests.map((guest) => [guest.id, guest])), pairs: findDuplicates(guests, await merges.apart()) };
  }, [merges]);
  const back = <a className={styles['link']} href="#/guests">{t('back')}</a>;
  return (
    <>
      <PageHeader title={t('title')} purpose={t('purpose')} actions={back} />
      {found === undefined && <p role="status">{t('searching')}</p>}
      {found !== undefined && merging !== null && <MergePanel key={merging.map(({ id }) => id).join()} two={merging} onClose={() => setMerging(null)} />}
      {found !== undefined && merging === null && (found.pairs.length === 0
        ? <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
        : <PairList pairs={found.pairs} byId={found.byId} onMerge={setMerging} />)}
      {merging === null && <RecentMerges />}
    </>
  );
}
