import { useTranslation } from 'react-i18next';
import type { QueuedCard } from '#shared/follow/card-queue';
import type { PlainDate } from '#shared/lib/plain-date';
import { useFormat } from '../../i18n/use-format.ts';

/** What a card in the list is for: 「11月20日 ご来店」, 「誕生日のはがき 12月3日」. */
export function useCardTitle(today: PlainDate): (card: QueuedCard) => string {
  const { t } = useTranslation(['write', 'common']);
  const { day } = useFormat();
  return ({ kind, visitId, eventOn }) => (visitId !== null && kind === 'thank-you-card'
    ? t('write:list.visit', { date: day(eventOn, today) })
    : t('write:list.occasion', { kind: t(`common:kind.${kind}`), date: day(eventOn, today) }));
}
