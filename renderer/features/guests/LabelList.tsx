import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoldReason } from '#shared/follow/hold-reason';
import type { PlainDate } from '#shared/lib/plain-date';
import { HoldBadge } from '../../components/HoldBadge.tsx';
import type { GuestEntry } from '../../data/guests-contract.ts';
import type { LabelChoice } from '../../data/label-choice.ts';
import { labelHold } from './label-pages.ts';
import styles from './labels.module.css';

interface Props {
  readonly guests: readonly GuestEntry[];
  readonly choice: LabelChoice;
  readonly today: PlainDate;
  readonly active: number;
  readonly onMove: (by: number) => void;
  readonly onToggle: (index: number) => void;
  readonly onAll: () => void;
}

/** The same as in labels.module.css: rows of one height need no measuring. */
const rowHeight = 60;
const page = 8;

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };

/** A list to tick: ↑ ↓ move, the space bar ticks, Ctrl+A ticks all. Only the rows in sight exist. */
export function LabelList({ guests, choice, today, active, onMove, onToggle, onAll }: Props) {
  const { t } = useTranslation('guests');
  const box = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- no React Compiler here, and nothing of it is handed to memoised parts
  const virtual = useVirtualizer({ count: guests.length, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 6 });
  useEffect(() => virtual.scrollToIndex(active, { align: 'auto' }), [active, virtual]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step !== undefined) onMove(step);
    else if (event.key === ' ' || event.key === 'Enter') onToggle(active);
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') onAll();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={box} className={styles['box']} role="listbox" aria-multiselectable="true" tabIndex={0} aria-label={t('labels.list')}
      aria-activedescendant={`label-guest-${active}`} onKeyDown={onKeyDown}
    >
      <div className={styles['all']} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const guest = guests[index];
          return guest && (
            <Row
              key={guest.id} guest={guest} index={index} size={guests.length} top={start} active={index === active} ticked={choice.ticked.has(guest.id)}
              hold={labelHold(guest, choice.purpose, today)} onToggle={() => onToggle(index)}
            />
          );
        })}
      </div>
    </div>
  );
}

interface RowProps {
  readonly guest: GuestEntry;
  readonly index: number;
  readonly size: number;
  readonly top: number;
  readonly active: boolean;
  readonly ticked: boolean;
  readonly hold: HoldReason | null;
  readonly onToggle: () => void;
}

function Row({ guest, index, size, top, active, ticked, hold, onToggle }: RowProps) {
  return (
    <div
      id={`label-guest-${index}`} role="option" tabIndex={-1} aria-selected={ticked} aria-posinset={index + 1} aria-setsize={size} data-active={active || undefined}
      className={styles['row']} style={{ transform: `translateY(${top}px)` }} onClick={onToggle} onKeyDown={undefined}
    >
      <span className={styles['tick']} aria-hidden="true">{ticked ? '✓' : ''}</span>
      <span className={styles['who']}>
        <span className={styles['name']}>{guest.name}</span>
        <span className={styles['kana']}>{guest.company === '' || guest.company === guest.name ? guest.kana : guest.company}</span>
      </span>
      {hold && <span className={styles['hold']}><HoldBadge reason={hold} /></span>}
    </div>
  );
}
