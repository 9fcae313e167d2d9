import { useTranslation } from 'react-i18next';
import type { GuestId, VisitId } from '#shared/model/ids';
import { sayDone } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useCardBefore } from '../../data/use-card-before.ts';
import { useToday } from '../../data/shop-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './record.module.css';

/** 「はがきを見て」 said at the counter: one press beside the evening just saved, where a card had gone out. */
export function CameByCard({ guestId, visitId }: { readonly guestId: GuestId; readonly visitId: VisitId }) {
  const { t } = useTranslation(['answers', 'common']);
  const book = useBook();
  const today = useToday();
  const { day } = useFormat();
  const visit = useLive(() => book.visits.read(visitId), [book, visitId]);
  const card = useCardBefore(guestId, visit?.on ?? today);
  if (!visit || !card) return null;
  const posted = day(card.on, today);
  if (visit.broughtBy !== null) return <span className={styles['tied']}>{t('answers:card.tied', { posted, kind: t(`common:kind.${card.kind}`) })}</span>;
  if (visit.movedBy !== null) return null;
  const tie = async (): Promise<void> => {
    if (!(await book.visits.tieToCard(visitId, card.id)).ok) sayDone(t('common:notSaved'));
  };
  return <button type="button" className={styles['link']} onClick={() => void tie()} aria-label={t('answers:card.tieOf', { day: day(visit.on, today), posted })}>{t('answers:card.tie')}</button>;
}
