import type { FigureSettings } from '#shared/model/figure-settings';
import type { FormulaId } from '#shared/numbers/figure';
import { directionOf, targetPresets, type TargetPreset } from '#shared/numbers/targets';
import type { PeriodChoice } from './period-choice.ts';

export interface Target { readonly value: number; readonly direction: TargetPreset['direction'] }

/** What he chose, or the usual target; null where more is not simply better. */
function targetOf(formula: FormulaId, { targets }: FigureSettings): Target | null {
  const direction = directionOf(formula);
  const value = targets[formula] ?? targetPresets.find((preset) => preset.formula === formula && preset.kind === 'target')?.value;
  return direction === null || value === undefined ? null : { direction, value };
}

/** As `targetOf`; null where the period is of another length than the target: dormancy is aimed at by the month (practices F2). */
export const targetOver = (formula: FormulaId, settings: FigureSettings, { span }: PeriodChoice): Target | null =>
  (formula === 'dormancy' && span !== 'month' ? null : targetOf(formula, settings));
