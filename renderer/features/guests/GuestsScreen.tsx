import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useDirectory } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { navigate } from '../../platform/navigate.ts';
import { GuestList } from './GuestList.tsx';
import { GuestSearch } from './GuestSearch.tsx';
import { KanaTabs } from './KanaTabs.tsx';
import { rememberedView, rememberView, type ListView } from './list-view.ts';
import styles from './guests-screen.module.css';
import { useShown } from './use-shown.ts';

/** お客様: everybody, in the order of a Japanese register. A search looks through all rows; without one, the tab decides. */
export function GuestsScreen() {
  const { t } = useTranslation('guests');
  const { count } = useFormat();
  const all = useDirectory();
  const [view, setView] = useState(rememberedView);
  const change = (changes: Partial<ListView>): void => {
    rememberView(changes);
    setView((before) => ({ ...before, ...changes }));
  };
  const { shown, sizes } = useShown(all, view);
  const activeIndex = Math.max(0, shown.findIndex(({ id }) => id === view.activeId));
  const searching = view.query.trim() !== '';

  const move = (by: number): void => {
    const next = shown[Math.min(shown.length - 1, Math.max(0, activeIndex + by))];
    if (next) change({ activeId: next.id });
  };
  const open = (): void => {
    const guest = shown[activeIndex];
    if (guest) navigate(`/guests/${guest.id}`);
  };

  const add = (
    <>
      {all.length > 1 && <a className={styles['mode']} href="#/guests/duplicates">{t('duplicates')}</a>}
      {all.length > 0 && <a className={styles['mode']} href="#/guests/labels">{t('labels.open')}</a>}
      <a className={styles['mode']} href="#/import">{t('import')}</a>
      {all.length > 0 && <a className={styles['mode']} href="#/export">{t('export')}</a>}
      <a className={styles['add']} href="#/guests/new">{t('add')}</a>
    </>
  );
  return (
    <>
      <PageHeader title={t('title')} purpose={t('purpose')} actions={add} />
      {all.length === 0 ? (
        <EmptyState title={t('empty.title')} action={<a className={styles['add']} href="#/record">{t('empty.record')}</a>}>{t('empty.text')}</EmptyState>
      ) : (
        <div data-keys-here>
          <GuestSearch query={view.query} onQuery={(query) => change({ query, activeId: null, scrolled: 0 })} onMove={move} onOpen={open} />
          <div className={styles['bar']}>
            <KanaTabs current={searching ? null : view.row} sizes={sizes} onPick={(row) => change({ row, query: '', activeId: null, scrolled: 0 })} />
            <p className={styles['count']} role="status">{t(searching ? 'found' : 'count', { number: count(shown.length) })}</p>
          </div>
          {shown.length === 0
            ? <Nobody query={view.query.trim()} />
            : <GuestList key={`${view.row} ${view.query}`} guests={shown} activeIndex={activeIndex} startAt={view.scrolled} onMove={move} onOpen={open} onPoint={(id) => change({ activeId: id })} />}
        </div>
      )}
    </>
  );
}

function Nobody({ query }: { readonly query: string }) {
  const { t } = useTranslation('guests');
  if (query === '') return <EmptyState title={t('none.rowTitle')} />;
  return (
    <EmptyState title={t('none.title', { query })} action={<a className={styles['add']} href={`#/guests/new?name=${encodeURIComponent(query.toWellFormed())}`}>{t('none.add')}</a>}>
      {t('none.text')}
    </EmptyState>
  );
}
