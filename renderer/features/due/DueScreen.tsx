import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueItem } from '#shared/follow/due-items';
import type { PanelKind } from '../../components/ClosingPanel.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { PlansLeftOut } from '../../components/PlansLeftOut.tsx';
import { useItemActs } from '../../components/use-item-acts.ts';
import { useKeys } from '../../components/use-keys.ts';
import { useToday } from '../../data/shop-provider.tsx';
import { useClosing } from '../../data/use-closing.ts';
import { useDue, useUpcoming } from '../../data/use-due.ts';
import { usePlanProblems } from '../../data/use-plans.ts';
import { DueGroup, type OpenPanel } from './DueGroup.tsx';
import styles from './DueScreen.module.css';
import { groupItems, keyOf } from './group-items.ts';
import { useHeldFolds } from './use-held-folds.ts';

const daysAhead = 7;

/** The chosen item, and where it stood: when it is gone, the one that took its place is chosen. */
interface Place { readonly key: string; readonly index: number }

/** 予定: the plain list of promises. ↑↓ choose, one key closes. The chosen place stays where it is when its item has gone. */
export function DueScreen() {
  const { t } = useTranslation('due');
  const today = useToday();
  const due = useDue();
  const soon = useUpcoming(daysAhead);
  const problems = usePlanProblems();
  const groups = useMemo(() => groupItems(due, soon, today), [due, soon, today]);
  const folds = useHeldFolds(groups);
  const items = useMemo(() => groups.flatMap((group) => (group.name === 'held' ? group.items.filter(folds.shows) : group.items)), [groups, folds]);
  const [place, setPlace] = useState<Place>({ key: '', index: 0 });
  const [panel, setPanel] = useState<OpenPanel | null>(null);
  const actions = useItemActs(useClosing());
  const chosen = items.find((item) => keyOf(item) === place.key) ?? items[Math.min(place.index, items.length - 1)];
  const focusChosen = useFocusOnChosen(chosen);

  const choose = (item: DueItem | undefined): void => {
    if (item) setPlace({ key: keyOf(item), index: items.indexOf(item) });
  };
  const move = (step: number): void => {
    if (!chosen) return;
    choose(items[Math.max(0, Math.min(items.indexOf(chosen) + step, items.length - 1))]);
    focusChosen();
  };
  /** Once it is written, the next item takes the place; nothing was written, nothing moves. */
  const closed = async (item: DueItem, written: Promise<boolean>): Promise<void> => {
    if (!await written) return;
    const index = items.indexOf(item);
    choose(items[index + 1] ?? items[index - 1]);
    setPanel(null);
    focusChosen();
  };
  const open = (kind: PanelKind): void => {
    // What is held back can only be let go; what has no words of its own is done without a note.
    const fits = chosen && (chosen.hold === null ? kind !== 'memo' || chosen.channel !== 'postcard' : kind === 'skip');
    if (fits) setPanel({ key: keyOf(chosen), kind });
  };
  useKeys({
    arrowdown: () => move(1),
    arrowup: () => move(-1),
    d: () => {
      if (chosen && chosen.hold === null) void closed(chosen, actions.done(chosen, ''));
    },
    m: () => open('memo'), l: () => open('later'), s: () => open('skip'),
  });

  if (groups.length === 0) {
    return (
      <>
        <PageHeader title={t('title')} purpose={t('purpose')} />
        <PlansLeftOut problems={problems} />
        <EmptyState title={t('empty.title')} action={<Button component="a" href="#/record">{t('empty.button')}</Button>}>{t('empty.text')}</EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('title')} purpose={t('purpose')} actions={<Button component="a" href="#/papers?sheet=week" variant="default">{t('print')}</Button>} />
      <PlansLeftOut problems={problems} />
      <p className={styles['keys']} aria-hidden="true">
        <span><KeyHint keys="↑" /><KeyHint keys="↓" /> {t('action.choose')}</span>
        {([['D', 'done'], ['M', 'memo'], ['L', 'later'], ['S', 'skip']] as const).map(([key, act]) => <span key={key}><KeyHint keys={key} /> {t(`action.${act}`)}</span>)}
      </p>
      {groups.map((group) => (
        <DueGroup
          key={group.name} group={group} chosen={chosen} panel={panel} folds={folds} actions={actions} onPanel={setPanel}
          onChoose={choose} onBack={focusChosen} onClosed={closed}
        />
      ))}
    </>
  );
}

/** After a key has acted, the row that is now chosen takes the focus, once the list is drawn anew. */
function useFocusOnChosen(chosen: DueItem | undefined): () => void {
  const [asked, setAsked] = useState(0);
  const answered = useRef(0);
  const key = chosen ? keyOf(chosen) : '';
  useEffect(() => {
    // Asked for; or the row that had the focus is gone, and then the page does not scroll for it.
    const wasAsked = asked !== answered.current;
    if (!wasAsked && document.activeElement !== document.body) return;
    answered.current = asked;
    document.querySelector<HTMLElement>(`[data-due="${CSS.escape(key)}"]`)?.focus({ preventScroll: !wasAsked });
  });
  return () => setAsked((count) => count + 1);
}
