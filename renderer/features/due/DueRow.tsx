import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DueItem } from '#shared/follow/due-items';
import { canBeReleased } from '#shared/follow/hold-reason';
import { daysBetween } from '#shared/lib/plain-date';
import { pathToCard } from '../../platform/navigate.ts';
import type { PanelKind } from '../../components/ClosingPanel.tsx';
import { EventText } from '../../components/EventText.tsx';
import { HoldText } from '../../components/HoldText.tsx';
import type { ItemActs } from '../../components/use-item-acts.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './DueRow.module.css';
import { keyOf } from './group-items.ts';

interface Props {
  readonly item: DueItem;
  readonly phone: string;
  /** The row that the keys act on. */
  readonly chosen: boolean;
  readonly actions: ItemActs;
  readonly onPanel: (kind: PanelKind) => void;
  readonly onClosed: (written: Promise<boolean>) => void;
}

/** One promise: to whom, what, since when, and what to do with it. A telephone number is large enough to be dialled from. */
export function DueRow({ item, phone, chosen, actions, onPanel, onClosed }: Props) {
  const { t } = useTranslation(['due', 'common', 'experiments']);
  const { directory } = useBook();
  const format = useFormat();
  const today = useToday();
  const guest = directory.entry(item.guestId);
  if (!guest) return null;
  const name = format.addressed(guest);
  const late = daysBetween(item.dueOn, today);
  return (
    <div className={styles['row']}>
      <div className={styles['facts']}>
        <div className={styles['head']}>
          <a href={`#/guests/${item.guestId}`} className={styles['name']} data-due={keyOf(item)}>{name}</a>
          <span>{t(`common:kind.${item.kind}`)}</span>
          {late > 0 && item.hold === null && <span className={styles['late']}>{t('late', { count: late })}</span>}
          {late < 0 && <span>{format.withNote(format.day(item.dueOn, today), format.relativeDay(item.dueOn, today))}</span>}
          <span className={styles['quiet']}><EventText item={item} today={today} /></span>
        </div>
        {item.byArm && <div className={styles['quiet']}>{t('experiments:note.call')}</div>}
        {item.hold === null
          ? item.channel === 'phone' && <Phone number={phone} />
          : <div className={styles['hold']}><HoldText item={item} today={today} /></div>}
      </div>
      {item.hold === null
        ? <Closing item={item} name={name} chosen={chosen} actions={actions} onPanel={onPanel} onClosed={onClosed} />
        : <Held item={item} name={name} actions={actions} onPanel={onPanel} onClosed={onClosed} />}
    </div>
  );
}

function Phone({ number }: { readonly number: string }) {
  const { t } = useTranslation('due');
  return number === '' ? <div className={styles['quiet']}>{t('noPhone')}</div> : <div className={styles['phone']}>{number}</div>;
}

/** He takes it on himself, and the hold is lifted for this one item; or he lets it go. */
function Held({ item, name, actions, onPanel, onClosed }: Omit<ClosingProps, 'chosen'>) {
  const { t } = useTranslation('due');
  const { pair } = useFormat();
  const word = t(item.channel === 'phone' ? 'release.call' : 'release.card');
  return (
    <div className={styles['actions']}>
      {item.hold !== null && canBeReleased(item.hold) && (
        <Button variant="default" onClick={() => onClosed(actions.release(item))} aria-label={pair(name, word)}>{word}</Button>
      )}
      <Button variant="default" onClick={() => onPanel('skip')} aria-label={pair(name, t('action.skip'))}>{t('action.skip')}</Button>
    </div>
  );
}

interface ClosingProps extends Pick<Props, 'item' | 'chosen' | 'actions' | 'onPanel' | 'onClosed'> {
  readonly name: string;
}

/** Every button names its guest to those who hear the screen. */
function Closing({ item, name, chosen, actions, onPanel, onClosed }: ClosingProps) {
  const { t } = useTranslation(['due', 'experiments']);
  const { pair } = useFormat();
  const spoken = (action: string) => pair(name, action);
  return (
    <div className={styles['actions']}>
      {item.channel === 'postcard' && <Button component="a" href={`#${pathToCard(item)}`} variant={chosen ? 'filled' : 'outline'} aria-label={spoken(t('action.write'))}>{t('action.write')}</Button>}
      {item.byArm && <Button variant="default" onClick={() => onClosed(actions.release(item))} aria-label={spoken(t('experiments:note.write'))}>{t('experiments:note.write')}</Button>}
      <Button variant="default" onClick={() => onClosed(actions.done(item, ''))} aria-label={spoken(t('action.done'))}>{t('action.done')}</Button>
      {item.channel !== 'postcard' && <Button variant="default" onClick={() => onPanel('memo')} aria-label={spoken(t('action.memo'))}>{t('action.memo')}</Button>}
      <Button variant="default" onClick={() => onPanel('later')} aria-label={spoken(t('action.later'))}>{t('action.later')}</Button>
      <Button variant="default" onClick={() => onPanel('skip')} aria-label={spoken(t('action.skip'))}>{t('action.skip')}</Button>
    </div>
  );
}
