import { commonEn } from './en/common.ts';
import { guestsEn } from './en/guests.ts';
import { recordEn } from './en/record.ts';
import { writeEn } from './en/write.ts';
import { commonJa } from './ja/common.ts';
import { guestsJa } from './ja/guests.ts';
import { recordJa } from './ja/record.ts';
import { writeJa } from './ja/write.ts';

/** All words of the screens: one namespace per feature. A key that English lacks is a type error in its file. */
export const resources = {
  ja: { common: commonJa, record: recordJa, guests: guestsJa, write: writeJa },
  en: { common: commonEn, record: recordEn, guests: guestsEn, write: writeEn },
} as const;
