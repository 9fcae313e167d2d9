import type { TFunction } from 'i18next';
import type { DueItem } from '#shared/follow/due-items';
import type { PlainDate } from '#shared/lib/plain-date';
import type { useFormat } from '../i18n/use-format.ts';

export interface HoldBasis {
  readonly t: TFunction<'due'>;
  readonly format: Pick<ReturnType<typeof useFormat>, 'day' | 'language'>;
  readonly today: PlainDate;
}

/** What holds an item back and what would let it go; where that day comes too late for it, that is said. '' for an item that is free. */
export function holdWords({ hold, releasedBy, lapsesOn }: Pick<DueItem, 'hold' | 'releasedBy' | 'lapsesOn'>, { t, format: { day, language }, today }: HoldBasis): string {
  if (hold === null) return '';
  // A day of consent that is still to come is recorded all the same.
  const words: string[] = [hold === 'no-consent' && releasedBy?.kind === 'date' ? t('consentToCome') : t(`hold.${hold}`)];
  if (releasedBy?.kind === 'budget') words.push(t('back.budget'));
  if (releasedBy?.kind === 'date') {
    const on = day(releasedBy.on, today);
    words.push(releasedBy.on > lapsesOn ? t('back.tooLate', { day: on, lapses: day(lapsesOn, today) }) : t('back.date', { day: on }));
  }
  return words.join(language === 'ja' ? '' : ' ');
}
