import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueItem } from '#shared/follow/due-items';
import type { GuestId } from '#shared/model/ids';
import { ClosingPanel, type PanelKind } from '../../components/ClosingPanel.tsx';
import { HeldFold } from '../../components/HeldFold.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import type { ItemActs } from '../../components/use-item-acts.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './DueGroup.module.css';
import { DueRow } from './DueRow.tsx';
import { keyOf, type ItemGroup } from './group-items.ts';
import type { HeldFolds } from './use-held-folds.ts';

/** A screenful or two. A shop that fell behind sees how much there is and asks for the rest. */
const shownAtFirst = 30;

/** Which row is asking, and what. */
export interface OpenPanel { readonly key: string; readonly kind: PanelKind }

interface Props {
  readonly group: ItemGroup;
  readonly chosen: DueItem | undefined;
  readonly panel: OpenPanel | null;
  readonly folds: HeldFolds;
  readonly actions: ItemActs;
  readonly onPanel: (panel: OpenPanel | null) => void;
  readonly onChoose: (item: DueItem) => void;
  /** A panel was left without doing anything. */
  readonly onBack: () => void;
  readonly onClosed: (item: DueItem, written: Promise<boolean>) => Promise<void>;
}

export function DueGroup({ group, folds, ...rest }: Props) {
  const { t } = useTranslation('due');
  const { count } = useFormat();
  return (
    <div className={styles['group']}>
      <Sheet title={t(`group.${group.name}`)} aside={<span className={styles['count']}>{count(group.items.length)}</span>}>
        {group.name === 'soon' && <p className={styles['note']}>{t('soonNote')}</p>}
        {group.name === 'held' ? folds.groups.map(({ reason, items }) => (
          <div key={reason}>
            <HeldFold reason={reason} count={items.length} open={folds.isOpen(reason)} onOpen={(open) => folds.open(reason, open)} />
            {folds.isOpen(reason) && <Rows items={items} {...rest} />}
          </div>
        )) : <Rows items={group.items} {...rest} />}
      </Sheet>
    </div>
  );
}

function Rows({ items, chosen, panel, actions, onPanel, onChoose, onBack, onClosed }: Omit<Props, 'group' | 'folds'> & { readonly items: readonly DueItem[] }) {
  const { t } = useTranslation('due');
  const today = useToday();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, Math.max(shownAtFirst, chosen ? items.indexOf(chosen) + 1 : 0));
  const phones = usePhones(shown);
  return (
    <>
      <ul className={styles['list']}>
        {shown.map((item) => {
          const key = keyOf(item);
          return (
            <li key={key}>
              <div className={styles['item']} data-chosen={item === chosen || undefined} onFocus={() => onChoose(item)}>
                <DueRow item={item} phone={phones.get(item.guestId) ?? ''} chosen={item === chosen} actions={actions} onPanel={(kind) => onPanel({ key, kind })} onClosed={(written) => void onClosed(item, written)} />
                {panel?.key === key && (
                  <ClosingPanel
                    kind={panel.kind} today={today} onMemo={(memo) => void onClosed(item, actions.done(item, memo))}
                    onLater={(until) => void onClosed(item, actions.later(item, until))} onSkip={(reason) => void onClosed(item, actions.skip(item, reason))}
                    onCancel={() => {
                      onPanel(null);
                      onBack();
                    }}
                  />
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {shown.length < items.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>{t('more', { count: items.length - shown.length })}</Button>
      )}
    </>
  );
}

/** Telephone numbers of the guests to call; the memory of the directory only knows that there is one. */
function usePhones(items: readonly DueItem[]): ReadonlyMap<GuestId, string> {
  const book = useBook();
  const ids = [...new Set(items.filter(({ channel }) => channel === 'phone').map(({ guestId }) => guestId))];
  const asked = ids.join(' ');
  const phones = useLive(async () => new Map((await book.guests.readMany(ids)).map(({ id, phone }) => [id, phone])), [book, asked]);
  return phones ?? new Map();
}
