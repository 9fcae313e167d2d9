import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '#shared/lib/plain-date';
import type { GuestId } from '#shared/model/ids';
import type { GuestEntry } from '../../data/guests-contract.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { GuestSearch } from './GuestSearch.tsx';
import { KanaTabs } from './KanaTabs.tsx';
import type { LabelChoice } from '../../data/label-choice.ts';
import { LabelList } from './LabelList.tsx';
import styles from './labels.module.css';
import { rememberedView, rememberView, type ListView } from './list-view.ts';
import { useShown } from './use-shown.ts';

interface Props {
  readonly all: readonly GuestEntry[];
  readonly choice: LabelChoice;
  readonly today: PlainDate;
  readonly onTick: (ticked: ReadonlySet<GuestId>) => void;
}

/** Whom to print. The search and the tab of the guest list come along; “all” means all whom they leave. */
export function LabelGuests({ all, choice, today, onTick }: Props) {
  const { t } = useTranslation('guests');
  const { count } = useFormat();
  const [view, setView] = useState(rememberedView);
  const [active, setActive] = useState(0);
  const change = (part: Partial<ListView>): void => {
    rememberView({ ...part, activeId: null, scrolled: 0 });
    setView((before) => ({ ...before, ...part }));
    setActive(0);
  };
  // Nobody found is left out: “all” is said of what he searched for.
  const { shown, sizes } = useShown(all, view, Infinity);
  const { ticked } = choice;
  const allTicked = shown.length > 0 && shown.every(({ id }) => ticked.has(id));
  const tick = (ids: readonly GuestId[], on: boolean): void => {
    const next = new Set(ticked);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    onTick(next);
  };
  const toggle = (index: number): void => {
    const guest = shown[index];
    if (guest) tick([guest.id], !ticked.has(guest.id));
  };
  const move = (by: number): void => setActive((now) => Math.min(shown.length - 1, Math.max(0, now + by)));
  return (
    <div className={styles['guests']}>
      <GuestSearch query={view.query} onQuery={(query) => change({ query })} onMove={move} onOpen={() => toggle(active)} />
      <KanaTabs current={view.query.trim() === '' ? view.row : null} sizes={sizes} onPick={(row) => change({ row, query: '' })} />
      <div className={styles['bar']}>
        <Button variant="default" disabled={shown.length === 0} onClick={() => tick(shown.map(({ id }) => id), !allTicked)}>
          {t(allTicked ? 'labels.untickAll' : 'labels.tickAll', { number: count(shown.length) })}
        </Button>
        <p className={styles['count']} role="status">{t('labels.ticked', { number: count(ticked.size) })}</p>
        {ticked.size > 0 && !allTicked && <Button variant="subtle" onClick={() => onTick(new Set())}>{t('labels.untickEverybody')}</Button>}
      </div>
      {shown.length === 0
        ? <p className={styles['note']}>{t(view.query.trim() === '' ? 'none.rowTitle' : 'none.title', { query: view.query.trim() })}</p>
        : <LabelList key={`${view.row} ${view.query}`} guests={shown} choice={choice} today={today} active={active} onMove={move} onToggle={(index) => { setActive(index); toggle(index); }} onAll={() => tick(shown.map(({ id }) => id), true)} />}
    </div>
  );
}
