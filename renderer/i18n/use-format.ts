import { useTranslation } from 'react-i18next';
import type { Instant, PlainDate } from '#shared/lib/plain-date';
import type { Language } from '#shared/model/shop';
import { formatCount, formatDay, formatInstant, formatMonth, formatRelativeDay, formatTime, formatYen } from './format.ts';

/** The functions of format.ts in the language of the screen. */
export function useFormat() {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'ja';
  return {
    language,
    day: (date: PlainDate, today?: PlainDate) => formatDay(date, language, today),
    month: (date: PlainDate) => formatMonth(date, language),
    instant: (instant: Instant) => formatInstant(instant, language),
    time: (instant: Instant) => formatTime(instant),
    count: (count: number) => formatCount(count, language),
    yen: (amount: number) => formatYen(amount, language),
    relativeDay: (date: PlainDate, today: PlainDate) => formatRelativeDay(date, today, language),
  };
}
