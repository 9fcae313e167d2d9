import { addDays, addMonths, parsePlainDate, type PlainDate } from '#shared/lib/plain-date';
import { ok, type Result } from '#shared/lib/result';
import type { ArmPlan, QuestionKind, ReturnWindow } from '#shared/model/experiment';
import type { tracedSlots } from '#shared/model/letter';
import { parseTypedNumber } from '#shared/model/typed-number';
import type { ExperimentBasis } from '#shared/numbers/experiment-basis';
import { planExperiment, type ExperimentSize, type NoExperiment } from '#shared/numbers/plan-experiment';
import type { ExperimentInput } from '../../data/experiments-contract.ts';

/** What he has typed. null: left to what the book says. */
export interface PlanDraft {
  readonly question: QuestionKind;
  readonly other: 'hand' | 'type';
  readonly slot: (typeof tracedSlots)[number];
  readonly words: string;
  readonly aWords: string;
  readonly bWords: string;
  readonly withinDays: ReturnWindow;
  readonly points: number;
  readonly perMonth: string | null;
  readonly baseline: string | null;
  readonly endsOn: string | null;
}

export const firstDraft: PlanDraft = {
  question: 'style', other: 'hand', slot: 'recommendation', words: '', aWords: '', bWords: '', withinDays: 60, points: 15, perMonth: null, baseline: null, endsOn: null,
};

/** What stands in the two fields that the book fills in. */
export const perMonthOf = ({ perMonth }: PlanDraft, basis: ExperimentBasis): string => perMonth ?? (basis.perMonth === null ? '' : String(Math.round(basis.perMonth)));
export const baselineOf = ({ baseline }: PlanDraft, basis: ExperimentBasis): string => baseline ?? (basis.share === null ? '' : String(Math.round(100 * basis.share)));

export interface Reckoned extends ExperimentSize { readonly perMonth: number; readonly baseline: number }
/** null while a number is missing. */
export type Size = Result<Reckoned, NoExperiment> | null;

export function sizeOf(draft: PlanDraft, basis: ExperimentBasis): Size {
  const [perMonth, percent] = [positive(perMonthOf(draft, basis)), positive(baselineOf(draft, basis).replace(/[%％]\s*$/, ''))];
  if (perMonth === null || perMonth < 1 || percent === null || percent > 100) return null;
  const size = planExperiment({ baseline: percent / 100, difference: draft.points / 100, guestsPerMonth: perMonth, withinDays: draft.withinDays });
  return size.ok ? ok({ ...size.value, perMonth, baseline: percent / 100 }) : size;
}

function positive(typed: string): number | null {
  const parsed = parseTypedNumber(typed);
  return parsed.ok && parsed.value !== null && parsed.value >= 0 ? parsed.value : null;
}

/** Half as long again as reckoned, at least two months: guests come as they like. */
export const usualEnd = ({ perArm, perMonth }: Reckoned, today: PlainDate): PlainDate => addMonths(today, Math.max(2, Math.ceil(1.5 * 2 * perArm / perMonth)));

export const readyAbout = ({ months }: Reckoned, today: PlainDate): PlainDate | null => (months === null ? null : addMonths(today, months));

export type DraftProblem = 'missing' | 'same' | 'tooLong';
/** Of one of the fields with words. */
export type WordField = 'words' | 'aWords' | 'bWords';

const longest = 300;

export function problemsOf({ question, words, aWords, bWords }: PlanDraft): Readonly<Partial<Record<WordField, DraftProblem>>> {
  const one = (field: WordField, text: string): Partial<Record<WordField, DraftProblem>> =>
    (text.trim() === '' ? { [field]: 'missing' } : text.trim().length > longest ? { [field]: 'tooLong' } : {});
  if (question === 'offer') return one('words', words);
  if (question !== 'letter') return {};
  const found = { ...one('aWords', aWords), ...one('bWords', bWords) };
  return Object.keys(found).length === 0 && aWords.trim() === bWords.trim() ? { bWords: 'same' } : found;
}

/** null for a day that is none, or is not to come. */
export function endOf(draft: PlanDraft, size: Reckoned, today: PlainDate): PlainDate | null {
  if (draft.endsOn === null) return usualEnd(size, today);
  const parsed = parsePlainDate(draft.endsOn);
  return parsed.ok && parsed.value >= addDays(today, 1) ? parsed.value : null;
}

const blank: Omit<ArmPlan, 'label'> = { style: null, offer: null, words: null, slot: null, channel: null };

/** What each side does; what it is called, `nameOf` says. */
export function armsOf(draft: PlanDraft, nameOf: (arm: 'tracing' | 'hand' | 'type' | 'offer' | 'plain' | 'a' | 'b' | 'postcard' | 'phone') => string): { readonly a: ArmPlan; readonly b: ArmPlan } {
  switch (draft.question) {
    case 'style': return { a: { ...blank, label: nameOf('tracing'), style: 'tracing' }, b: { ...blank, label: nameOf(draft.other), style: draft.other } };
    case 'offer': return { a: { ...blank, label: nameOf('offer'), offer: true, words: draft.words.trim() }, b: { ...blank, label: nameOf('plain'), offer: false } };
    case 'letter': return { a: { ...blank, label: nameOf('a'), slot: draft.slot, words: draft.aWords.trim() }, b: { ...blank, label: nameOf('b'), slot: draft.slot, words: draft.bWords.trim() } };
    case 'channel': return { a: { ...blank, label: nameOf('postcard'), channel: 'postcard' }, b: { ...blank, label: nameOf('phone'), channel: 'phone' } };
  }
}

export const inputOf = (
  draft: PlanDraft, size: Reckoned, { today, endsOn, seed, title, ...arms }: { readonly today: PlainDate; readonly endsOn: PlainDate; readonly seed: string; readonly title: string; readonly a: ArmPlan; readonly b: ArmPlan },
): ExperimentInput => ({
  question: draft.question, title, ...arms, withinDays: draft.withinDays, perArm: size.perArm, baseline: size.baseline, difference: draft.points / 100, seed, startedOn: today, endsOn,
});
