import { useTranslation } from 'react-i18next';
import type { Instant, PlainDate } from '#shared/lib/plain-date';
import type { Honorific } from '#shared/model/guest';
import type { Language } from '#shared/model/shop';
import { formatCount, formatDatedDay, formatDatedInstant, formatDay, formatInstant, formatMonth, formatRelativeDay, formatTime, formatYen, joinWords, withNote } from './format.ts';

/** The functions of format.ts in the language of the screen. */
export function useFormat() {
  const { i18n, t } = useTranslation('common');
  const language: Language = i18n.language === 'en' ? 'en' : 'ja';
  return {
    language,
    day: (date: PlainDate, today?: PlainDate) => formatDay(date, language, today),
    month: (date: PlainDate) => formatMonth(date, language),
    instant: (instant: Instant) => formatInstant(instant, language),
    datedDay: (date: PlainDate) => formatDatedDay(date, language),
    datedInstant: (instant: Instant) => formatDatedInstant(instant, language),
    time: (instant: Instant) => formatTime(instant),
    count: (count: number) => formatCount(count, language),
    yen: (amount: number) => formatYen(amount, language),
    /** The guest as one speaks of him: 山田太郎様, 鈴木先生, 株式会社 御中. */
    addressed: ({ name, honorific }: { readonly name: string; readonly honorific: Honorific }) => t(`addressed.${honorific}`, { name }),
    list: (parts: readonly string[]) => joinWords(parts, 'list', language),
    dotted: (parts: readonly string[]) => joinWords(parts, 'dot', language),
    spaced: (parts: readonly string[]) => joinWords(parts, 'gap', language),
    pair: (name: string, value: string) => joinWords([name, value], 'colon', language),
    withNote: (text: string, note: string) => withNote(text, note, language),
    relativeDay: (date: PlainDate, today: PlainDate) => formatRelativeDay(date, today, language),
  };
}
