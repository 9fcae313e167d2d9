import type { Figure, FormulaId } from '#shared/numbers/figure';
import { monthsIn } from '#shared/numbers/period';

/**
 * Where the owner may set a mark, with what each is: `target` to aim at, `star` of the story that the shop follows, `strict` or `lenient`
 * beside the usual one, `average` of a trade (a span, to compare and not to aim at). All from practices F1; its averages name no source of
 * their own, and the screen must call them "as told".
 */
export interface TargetPreset {
  readonly id: string;
  readonly formula: FormulaId;
  readonly direction: 'at-least' | 'at-most';
  readonly kind: 'target' | 'star' | 'strict' | 'lenient' | 'average';
  readonly value: number;
  /** The upper end of an average. */
  readonly upTo: number | null;
}

type Mark = Pick<TargetPreset, 'id' | 'kind' | 'value'> & { readonly upTo?: number };
const presets = (formula: FormulaId, direction: TargetPreset['direction'], marks: readonly Mark[]): readonly TargetPreset[] =>
  marks.map((mark) => ({ upTo: null, ...mark, formula, direction }));

export const targetPresets: readonly TargetPreset[] = [
  ...presets('return-rate', 'at-least', [
    { id: 'return-40', kind: 'target', value: 0.4 },
    { id: 'return-60', kind: 'strict', value: 0.6 },
    { id: 'return-80', kind: 'star', value: 0.8 },
    { id: 'return-restaurant', kind: 'average', value: 0.3, upTo: 0.5 },
    { id: 'return-retail', kind: 'average', value: 0.2, upTo: 0.3 },
    { id: 'return-beauty', kind: 'average', value: 0.4, upTo: 0.6 },
    { id: 'return-b2b', kind: 'average', value: 0.7, upTo: 0.9 },
  ]),
  ...presets('introduction-rate', 'at-least', [{ id: 'introduction-10', kind: 'target', value: 0.1 }]),
  ...presets('nps', 'at-least', [{ id: 'nps-20', kind: 'target', value: 20 }, { id: 'nps-50', kind: 'strict', value: 50 }]),
  ...presets('csat', 'at-least', [{ id: 'csat-4', kind: 'target', value: 4 }]),
  ...presets('ces', 'at-most', [{ id: 'ces-2', kind: 'target', value: 2 }]),
  ...presets('dormancy', 'at-most', [{ id: 'dormancy-1', kind: 'target', value: 0.01 }, { id: 'dormancy-5', kind: 'lenient', value: 0.05 }]),
  ...presets('value-to-cost', 'at-least', [{ id: 'value-to-cost-3', kind: 'target', value: 3 }]),
];

/** Which way is good, for a target of his own too; null where more is not simply better. */
export const directionOf = (formula: FormulaId): TargetPreset['direction'] | null =>
  targetPresets.find((preset) => preset.formula === formula)?.direction ?? null;

/**
 * Whether the figure keeps the target. `unsure`: the value does or does not, but the target lies within the interval, so chance alone may
 * have decided. `open`: the days are not over; a return rate that is reached already stays reached, since it can only rise. A target for
 * dormancy is one per month (practices F2): of a longer period it is `unknown` whether it is kept.
 */
export function judge(figure: Figure, target: { readonly direction: TargetPreset['direction']; readonly value: number }): Judgement {
  if (figure.value === null || isOfAnotherLength(figure)) return 'unknown';
  const keeps = target.direction === 'at-least' ? figure.value >= target.value : figure.value <= target.value;
  if (figure.completeness === 'not-yet') return figure.formula === 'return-rate' && keeps ? 'reached' : 'open';
  if (figure.low !== null && figure.high !== null && figure.low < target.value && target.value < figure.high) return 'unsure';
  return keeps ? 'reached' : 'missed';
}

export type Judgement = 'reached' | 'missed' | 'unsure' | 'open' | 'unknown';

const isOfAnotherLength = ({ formula, period }: Figure): boolean => formula === 'dormancy' && monthsIn(period).length > 1;
