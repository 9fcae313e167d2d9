import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueItem } from '#shared/follow/due-items';
import { stepKeyOf } from '#shared/model/event';
import { useBook } from '../../data/book-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { CallSheet } from './CallSheet.tsx';
import { GuestPicture } from './GuestPicture.tsx';
import { LastTalk, LastTouches, Remember } from './GuestMemory.tsx';
import styles from './ItemCard.module.css';
import { MessageSheet } from './MessageSheet.tsx';
import common from './session.module.css';
import type { GuestFacts } from './use-guest-facts.ts';
import { WhyNow } from './WhyNow.tsx';

interface Props {
  readonly item: DueItem;
  /** undefined while they are read: a moment, and only for the first card. */
  readonly facts: GuestFacts | undefined;
  readonly place: { readonly index: number; readonly count: number };
  readonly onCopied: (text: string) => void;
  readonly onMove: (step: number) => void;
  /** What can be done: it keeps its place whatever stands below. */
  readonly children: ReactNode;
}

/** Who, why now, what was said last, what must not be served, and the words to say or send: nothing has to be looked up. */
export function ItemCard({ item, facts, place, onCopied, onMove, children }: Props) {
  const { t } = useTranslation(['session', 'common']);
  const { directory } = useBook();
  const { addressed } = useFormat();
  const guest = directory.entry(item.guestId);
  const key = stepKeyOf(item);
  const heading = useFocusOnItem(key);
  if (!guest) return null;
  const name = addressed(guest);
  return (
    <>
      <div className={styles['head']}>
        {facts?.photo && <GuestPicture photo={facts.photo} label={t(facts.photo.side === 'face' ? 'card.photo' : 'card.businessCard', { name })} />}
        <div className={styles['who']}>
          <p className={styles['kind']}>{t(`common:kind.${item.kind}`)}<span className={styles['channel']}>{t(`common:channel.${item.channel}`)}</span></p>
          <h2 ref={heading} tabIndex={-1} className={styles['guest']}>
            {guest.kana !== '' && <span className={styles['kana']}>{guest.kana}</span>}
            {name}
          </h2>
          <p className={common['quiet']}>
            {[guest.company === guest.name ? '' : guest.company, t('card.visits', { count: guest.totals.visits })].filter((text) => text !== '').join('　')}
            {'　'}<a href={`#/guests/${item.guestId}`} className={styles['page']} aria-keyshortcuts="O">{t('card.page')}</a>
          </p>
          <WhyNow item={item} />
        </div>
        <div className={styles['place']}>
          <span>{t('place', { ...place })}</span>
          <span className={styles['moves']}>
            <button type="button" className={styles['arrow']} disabled={place.index === 1} aria-label={t('previous')} aria-keyshortcuts="ArrowUp" onClick={() => onMove(-1)}>↑</button>
            <button type="button" className={styles['arrow']} disabled={place.index === place.count} aria-label={t('next')} aria-keyshortcuts="ArrowDown" onClick={() => onMove(1)}>↓</button>
          </span>
        </div>
      </div>
      {children}
      {facts && (
        <div className={styles['body']}>
          <div className={styles['memory']}><LastTalk facts={facts} /><Remember facts={facts} /><LastTouches facts={facts} /></div>
          <div className={styles['words']} key={key}><Words item={item} facts={facts} onCopied={onCopied} /></div>
        </div>
      )}
    </>
  );
}

/** What to say, send or write. */
function Words({ item, facts, onCopied }: Pick<Props, 'item' | 'onCopied'> & { readonly facts: GuestFacts }) {
  const { t } = useTranslation('session');
  switch (item.channel) {
    case 'phone': return <CallSheet item={item} facts={facts} />;
    case 'email':
    case 'message': return <MessageSheet item={item} facts={facts} onCopied={onCopied} />;
    case 'postcard': return <p>{t('letter.text')}</p>;
    case 'in-person': return null;
  }
}

/** A new item is read out from its name on, and Tab goes on from there. Not while he is typing. */
function useFocusOnItem(key: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef('');
  useLayoutEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    heading.current?.focus({ preventScroll: true });
  });
  return heading;
}
