import { useTranslation } from 'react-i18next';
import type { Touch } from '#shared/model/touch';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './timeline.module.css';

/** One line of the ledger. A posted card shows its words; it is taken back where it was posted (書く), not here. */
export function TouchEntry({ touch }: { readonly touch: Touch }) {
  const { t } = useTranslation(['guests', 'common']);
  const book = useBook();
  const today = useToday();
  const { day, withNote } = useFormat();
  const on = day(touch.on, today);
  const kind = t(`common:kind.${touch.kind}`);
  const remove = async (): Promise<void> => {
    const removed = await book.touches.remove(touch.id);
    if (removed.ok) offerUndo(t('guests:timeline.removedTouch', { day: on, kind }), async () => (await book.undo(removed.value)).ok);
    else sayDone(t('common:notSaved'));
  };
  return (
    <>
      <div className={styles['head']}>
        <h3 className={styles['title']}>
          {on}<span className={styles['nth']}>{touch.letterId === null ? withNote(kind, t(`common:channel.${touch.channel}`)) : `${kind} ${t('guests:timeline.posted')}`}</span>
        </h3>
        {touch.letterId === null && (
          <button type="button" className={styles['act']} onClick={() => void remove()} aria-label={t('guests:timeline.removeOf', { day: on })}>{t('guests:timeline.remove')}</button>
        )}
      </div>
      {touch.text.trim() !== '' && <blockquote className={touch.letterId === null ? styles['words'] : styles['card']}>{touch.text}</blockquote>}
    </>
  );
}
