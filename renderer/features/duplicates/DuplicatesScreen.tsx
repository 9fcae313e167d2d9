import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { ProgressLine } from '../../components/ProgressLine.tsx';
import styles from './duplicates.module.css';
import { MergePanel } from './MergePanel.tsx';
import { PairList } from './PairList.tsx';
import { RecentMerges } from './RecentMerges.tsx';
import type { TwoIds } from './two.ts';
import { usePairs, type Pairs } from './use-pairs.ts';

/** 似たお客様: who may be written down twice; make the two one, or remember that they are two. */
export function DuplicatesScreen() {
  const { t } = useTranslation('duplicates');
  const [merging, setMerging] = useState<TwoIds | null>(null);
  const pairs = usePairs();
  const results = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: the keyboard goes on from the list.
  const toResults = (): void => { requestAnimationFrame(() => results.current?.focus()); };
  const close = (): void => {
    setMerging(null);
    toResults();
  };
  const [keep, gone] = (merging ?? []).map((id) => pairs.byId?.get(id));
  return (
    <>
      <PageHeader title={t('title')} purpose={t('purpose')} actions={<a className={styles['link']} href="#/guests">{t('back')}</a>} />
      {merging !== null && keep && gone && <MergePanel key={merging.join()} two={[keep, gone]} onClose={close} />}
      {merging !== null && !(keep && gone) && <Vanished onClose={close} />}
      {merging === null && <div ref={results} tabIndex={-1} role="group" aria-label={t('list')}><Results pairs={pairs} onMerge={setMerging} onSettled={toResults} /></div>}
      {merging === null && <RecentMerges />}
    </>
  );
}

function Results({ pairs: { byId, found, total, share, failed }, onMerge, onSettled }: { readonly pairs: Pairs; readonly onMerge: (two: TwoIds) => void; readonly onSettled: () => void }) {
  const { t } = useTranslation('duplicates');
  if (failed) return <p role="alert" className={styles['failure']}>{t('notSearched')}</p>;
  if (!byId || !found) return share === null ? <p role="status">{t('searching')}</p> : <ProgressLine label={t('searching')} share={share} />;
  if (found.length === 0) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>;
  return <PairList pairs={found} total={total} byId={byId} onMerge={onMerge} onSettled={onSettled} />;
}

/** One of the two was deleted or merged meanwhile, in another window or by an undo. */
function Vanished({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('duplicates');
  return (
    <p role="alert" className={styles['failure']}>
      {t('failed.not-found')} <button type="button" className={styles['plain']} onClick={onClose}>{t('toList')}</button>
    </p>
  );
}
