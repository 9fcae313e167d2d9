import { useTranslation } from 'react-i18next';
import type { CalendarMark } from '#shared/follow/calendar-days';

/** 「お誕生日（70歳）」「結婚記念日（10年）」, or what he called it. */
export function useMarkText(): (mark: CalendarMark) => string {
  const { t } = useTranslation('calendar');
  return ({ anniversary, years }) => {
    if (anniversary === null) return years === null ? t('birthday') : t('birthdayWithAge', { count: years });
    const name = anniversary.label.trim() === '' ? t(`anniversary.${anniversary.kind}`) : anniversary.label;
    return years === null ? name : t('yearsOf', { name, count: years });
  };
}
