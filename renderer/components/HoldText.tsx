import { useTranslation } from 'react-i18next';
import type { DueItem } from '#shared/follow/due-items';
import type { PlainDate } from '#shared/lib/plain-date';
import { useFormat } from '../i18n/use-format.ts';

/** What holds an item back and what would let it go; where that day comes too late for it, that is said. Nothing for an item that is free. */
export function HoldText({ item, today }: { readonly item: DueItem; readonly today: PlainDate }) {
  const { t } = useTranslation('due');
  const { day, language } = useFormat();
  const { hold, releasedBy, lapsesOn } = item;
  if (hold === null) return null;
  const words: string[] = [t(`hold.${hold}`)];
  if (releasedBy?.kind === 'budget') words.push(t('back.budget'));
  if (releasedBy?.kind === 'date') {
    const on = day(releasedBy.on, today);
    words.push(releasedBy.on > lapsesOn ? t('back.tooLate', { day: on, lapses: day(lapsesOn, today) }) : t('back.date', { day: on }));
  }
  return <span>{words.join(language === 'ja' ? '' : ' ')}</span>;
}
