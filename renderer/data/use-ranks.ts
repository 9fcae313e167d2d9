import { useMemo } from 'react';
import { usualFigureSettings, type FigureSettings, type RankRule } from '#shared/model/figure-settings';
import { ranksOf } from '#shared/numbers/ranks';
import { guestIndexOf, type VisitLedger } from '#shared/numbers/visit-ledger';
import { useKept } from './use-kept.ts';
import { useLedger } from './use-ledger.ts';

/** How 数字 reckons; the usual settings until they are read. */
export function useFigureSettings(): FigureSettings {
  return useKept('figure-settings', (book) => book.figureSettings.read()) ?? usualFigureSettings;
}

/** The rank (段) that a guest holds today, by the short number; null for none, and until the visits are read. Counted, never stored. */
export function useRanks(): (guestNo: number) => RankRule | null {
  const ledger = useLedger();
  const { ranks: rules } = useFigureSettings();
  return useMemo(() => rankReader(ledger, rules), [ledger, rules]);
}

function rankReader(ledger: VisitLedger | undefined, rules: readonly RankRule[]): (guestNo: number) => RankRule | null {
  if (!ledger || rules.length === 0) return () => null;
  const { ofGuest } = ranksOf(ledger, rules);
  return (no) => rules[ofGuest[guestIndexOf(ledger, no)] ?? -1] ?? null;
}
