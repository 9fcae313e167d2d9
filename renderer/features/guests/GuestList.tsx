import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuestEntry } from '../../data/guests-contract.ts';
import { useRanks } from '../../data/use-ranks.ts';
import { navigate } from '../../platform/navigate.ts';
import { GuestRow } from './GuestRow.tsx';
import { rememberView } from './list-view.ts';
import styles from './guest-list.module.css';

interface Props {
  readonly guests: readonly GuestEntry[];
  readonly activeIndex: number;
  /** Where the list stood when he left it. */
  readonly startAt: number;
  readonly onMove: (by: number) => void;
  readonly onOpen: () => void;
  readonly onPoint: (id: string) => void;
}

/** The same as in guest-list.module.css: rows of one height need no measuring. */
const rowHeight = 68;
const page = 8;

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };

/** Only the rows in sight exist, so that ten thousand guests open as fast as ten. */
export function GuestList({ guests, activeIndex, startAt, onMove, onOpen, onPoint }: Props) {
  const { t } = useTranslation('guests');
  const rankOf = useRanks();
  const box = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- no React Compiler here, and nothing of it is handed to memoised parts
  const virtual = useVirtualizer({ count: guests.length, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 6, initialOffset: startAt });
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) virtual.scrollToIndex(activeIndex, { align: 'auto' });
    moved.current = true;
  }, [activeIndex, virtual]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step !== undefined) onMove(step);
    else if (event.key === 'Enter') onOpen();
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={box} className={styles['box']} role="listbox" tabIndex={0} aria-label={t('list')} aria-activedescendant={`guest-row-${activeIndex}`}
      onKeyDown={onKeyDown} onScroll={(event) => rememberView({ scrolled: event.currentTarget.scrollTop })}
    >
      <div className={styles['all']} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const guest = guests[index];
          return guest && (
            <GuestRow
              key={guest.id} guest={guest} index={index} size={guests.length} top={start} active={index === activeIndex} rank={rankOf(guest.no)?.name ?? ''}
              onOpen={() => {
                onPoint(guest.id);
                navigate(`/guests/${guest.id}`);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
