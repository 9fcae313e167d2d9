import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#shared/model/shop';
import { resources } from './resources.ts';

/** Words are in the bundle, so this is ready when it returns. A missing word shows its key: a type error should have caught it. */
export function startI18n(language: Language): void {
  // The promise is only about loading from elsewhere; with bundled words and initAsync: false nothing is pending.
  void i18n.use(initReactI18next).init({
    resources, lng: language, fallbackLng: 'ja', defaultNS: 'common', initAsync: false,
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
}

export function changeLanguage(language: Language): void {
  void i18n.changeLanguage(language);
  document.documentElement.lang = language;
}
