import { Button } from '@mantine/core';
import { Fragment, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { heldByReason, type HeldGroup } from '#shared/follow/held-by-reason';
import type { HoldReason } from '#shared/follow/hold-reason';
import { HeldFold } from './HeldFold.tsx';
import styles from './HeldGroups.module.css';

/** A few names are no burden; a season day holds every guest without consent, which is one line until he asks for the names. */
const shownUnasked = 3;
/** A screenful or two at a time. */
const shownAtOnce = 30;

/** Whether the names of a reason stand open unless he says otherwise. */
export const opensUnasked = (count: number): boolean => count <= shownUnasked;

interface Props<T> {
  readonly items: readonly T[];
  readonly label: string;
  readonly keyOf: (item: T) => string;
  /** One `li`. */
  readonly renderRow: (item: T) => ReactNode;
}

/** What is held back: a line for each reason with how many, the names inside. */
export function HeldGroups<T extends { readonly hold: HoldReason | null }>({ items, ...rest }: Props<T>) {
  return <>{heldByReason(items).map((group) => <Group key={group.reason} group={group} {...rest} />)}</>;
}

function Group<T>({ group: { reason, items }, label, keyOf, renderRow }: Omit<Props<T>, 'items'> & { readonly group: HeldGroup<T> }) {
  const { t } = useTranslation('common');
  const [asked, setAsked] = useState<boolean | null>(null);
  const [limit, setLimit] = useState(shownAtOnce);
  const open = asked ?? opensUnasked(items.length);
  return (
    <div>
      <HeldFold reason={reason} count={items.length} open={open} onOpen={setAsked} />
      {open && <ul className={styles['names']} aria-label={label}>{items.slice(0, limit).map((item) => <Fragment key={keyOf(item)}>{renderRow(item)}</Fragment>)}</ul>}
      {open && items.length > limit && <Button variant="subtle" onClick={() => setLimit(limit + shownAtOnce)}>{t('heldMore', { count: items.length - limit })}</Button>}
    </div>
  );
}
