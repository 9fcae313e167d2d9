import { useTranslation } from 'react-i18next';
import type { Instant, PlainDate } from '#shared/lib/plain-date';
import type { Birthday, Honorific } from '#shared/model/guest';
import type { Language } from '#shared/model/shop';
import { useWordsNow } from './use-words-now.ts';
import { formatBirthday, formatCount, formatDatedDay, formatDatedInstant, formatDay, formatInstant, formatMonth, formatRelativeDay, formatTime, formatYen, joinWords, withNote } from './format.ts';

/** The functions of format.ts in the language of the screen, at the moment in which they are called: a notice that stands says itself anew in the other. */
export function useFormat() {
  const { i18n } = useTranslation();
  const t = useWordsNow('common');
  const languageNow = (): Language => (i18n.language === 'en' ? 'en' : 'ja');
  return {
    language: languageNow(),
    day: (date: PlainDate, today?: PlainDate) => formatDay(date, languageNow(), today),
    birthday: (birthday: Birthday) => formatBirthday(birthday, languageNow()),
    month: (date: PlainDate) => formatMonth(date, languageNow()),
    instant: (instant: Instant) => formatInstant(instant, languageNow()),
    datedDay: (date: PlainDate) => formatDatedDay(date, languageNow()),
    datedInstant: (instant: Instant) => formatDatedInstant(instant, languageNow()),
    time: (instant: Instant) => formatTime(instant),
    count: (count: number) => formatCount(count, languageNow()),
    yen: (amount: number) => formatYen(amount, languageNow()),
    /** The guest as one speaks of him: 山田太郎様, 鈴木先生, 株式会社 御中. */
    addressed: ({ name, honorific }: { readonly name: string; readonly honorific: Honorific }) => t(`addressed.${honorific}`, { name }),
    list: (parts: readonly string[]) => joinWords(parts, 'list', languageNow()),
    dotted: (parts: readonly string[]) => joinWords(parts, 'dot', languageNow()),
    spaced: (parts: readonly string[]) => joinWords(parts, 'gap', languageNow()),
    pair: (name: string, value: string) => joinWords([name, value], 'colon', languageNow()),
    withNote: (text: string, note: string) => withNote(text, note, languageNow()),
    relativeDay: (date: PlainDate, today: PlainDate) => formatRelativeDay(date, today, languageNow()),
  };
}
