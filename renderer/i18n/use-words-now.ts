import type { Namespace, TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * `t` in the language of the moment in which it is called. That of `useTranslation` speaks for ever the language in which its component was drawn: a notice
 * that outlives its screen (offer-undo.ts) would stay in it.
 */
export function useWordsNow<const Ns extends Namespace>(ns: Ns): TFunction<Ns> {
  const { i18n } = useTranslation();
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the same names at every call
  return useMemo(() => i18n.getFixedT(null, ns), [i18n]);
}
