import { useTranslation } from 'react-i18next';
import type { DueItem } from '#shared/follow/due-items';
import type { PlainDate } from '#shared/lib/plain-date';
import { useFormat } from '../i18n/use-format.ts';

/** What a promise counts from, and its day: 「11月16日(月)ご来店」, 「12月1日(火)お誕生日」. */
export function EventText({ item, today }: { readonly item: Pick<DueItem, 'event' | 'eventOn'>; readonly today: PlainDate }) {
  const { t } = useTranslation('due');
  const { day } = useFormat();
  return <span>{t(`event.${item.event}`, { day: day(item.eventOn, today) })}</span>;
}
