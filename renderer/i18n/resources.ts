import { answersEn } from './en/answers.ts';
import { backupEn } from './en/backup.ts';
import { calendarEn } from './en/calendar.ts';
import { commonEn } from './en/common.ts';
import { crashEn } from './en/crash.ts';
import { dueEn } from './en/due.ts';
import { duplicatesEn } from './en/duplicates.ts';
import { exportEn } from './en/export.ts';
import { experimentsEn } from './en/experiments.ts';
import { firstRunEn } from './en/first-run.ts';
import { guestsEn } from './en/guests.ts';
import { homeEn } from './en/home.ts';
import { importEn } from './en/import.ts';
import { numbersEn } from './en/numbers.ts';
import { papersEn } from './en/papers.ts';
import { picturesEn } from './en/pictures.ts';
import { plansEn } from './en/plans.ts';
import { postalEn } from './en/postal.ts';
import { recordEn } from './en/record.ts';
import { rescueEn } from './en/rescue.ts';
import { sessionEn } from './en/session.ts';
import { settingsEn } from './en/settings.ts';
import { shortcutsEn } from './en/shortcuts.ts';
import { writeEn } from './en/write.ts';
import { answersJa } from './ja/answers.ts';
import { backupJa } from './ja/backup.ts';
import { calendarJa } from './ja/calendar.ts';
import { commonJa } from './ja/common.ts';
import { crashJa } from './ja/crash.ts';
import { dueJa } from './ja/due.ts';
import { duplicatesJa } from './ja/duplicates.ts';
import { exportJa } from './ja/export.ts';
import { experimentsJa } from './ja/experiments.ts';
import { firstRunJa } from './ja/first-run.ts';
import { guestsJa } from './ja/guests.ts';
import { homeJa } from './ja/home.ts';
import { importJa } from './ja/import.ts';
import { numbersJa } from './ja/numbers.ts';
import { papersJa } from './ja/papers.ts';
import { picturesJa } from './ja/pictures.ts';
import { plansJa } from './ja/plans.ts';
import { postalJa } from './ja/postal.ts';
import { recordJa } from './ja/record.ts';
import { rescueJa } from './ja/rescue.ts';
import { sessionJa } from './ja/session.ts';
import { settingsJa } from './ja/settings.ts';
import { shortcutsJa } from './ja/shortcuts.ts';
import { writeJa } from './ja/write.ts';

/** All words of the screens: one namespace per feature. A key that English lacks is a type error in its file. */
export const resources = {
  ja: {
    answers: answersJa,
    backup: backupJa,
    calendar: calendarJa,
    common: commonJa,
    crash: crashJa,
    due: dueJa,
    duplicates: duplicatesJa,
    experiments: experimentsJa,
    export: exportJa,
    firstRun: firstRunJa,
    guests: guestsJa,
    home: homeJa,
    import: importJa,
    numbers: numbersJa,
    papers: papersJa,
    pictures: picturesJa,
    plans: plansJa,
    postal: postalJa,
    record: recordJa,
    rescue: rescueJa,
    session: sessionJa,
    settings: settingsJa,
    shortcuts: shortcutsJa,
    write: writeJa,
  },
  en: {
    answers: answersEn,
    backup: backupEn,
    calendar: calendarEn,
    common: commonEn,
    crash: crashEn,
    due: dueEn,
    duplicates: duplicatesEn,
    experiments: experimentsEn,
    export: exportEn,
    firstRun: firstRunEn,
    guests: guestsEn,
    home: homeEn,
    import: importEn,
    numbers: numbersEn,
    papers: papersEn,
    pictures: picturesEn,
    plans: plansEn,
    postal: postalEn,
    record: recordEn,
    rescue: rescueEn,
    session: sessionEn,
    settings: settingsEn,
    shortcuts: shortcutsEn,
    write: writeEn,
  },
} as const;
