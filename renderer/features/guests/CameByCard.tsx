import { useTranslation } from 'react-i18next';
import type { Touch } from '#shared/model/touch';
import type { Visit } from '#shared/model/visit';
import { sayDone } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './timeline.module.css';

interface Props {
  readonly visit: Visit;
  /** The newest card posted before that day; null where there is none to speak of. */
  readonly card: Touch | null;
  /** The card that is noted already. */
  readonly noted: Touch | null;
}

/** 「はがきを見て」: one press ties the evening to the card that brought it. */
export function CameByCard({ visit, card, noted }: Props) {
  const { t } = useTranslation(['answers', 'common']);
  const book = useBook();
  const { day } = useFormat();
  const today = useToday();
  const tie = async (touch: Touch | null): Promise<void> => {
    const tied = await book.visits.tieToCard(visit.id, touch?.id ?? null);
    if (!tied.ok) sayDone(t('common:notSaved'));
  };
  if (noted) {
    return (
      <p className={styles['broughtBy']}>
        {t('answers:card.tied', { posted: day(noted.on, today), kind: t(`common:kind.${noted.kind}`) })}
        <button type="button" className={styles['act']} onClick={() => void tie(null)}>{t('answers:card.untie')}</button>
      </p>
    );
  }
  // He has said what else it was: to say otherwise the evening is corrected.
  if (!card || visit.movedBy !== null) return null;
  return (
    <button type="button" className={styles['act']} onClick={() => void tie(card)} aria-label={t('answers:card.tieOf', { day: day(visit.on, today), posted: day(card.on, today) })}>
      {t('answers:card.tie')}
    </button>
  );
}
