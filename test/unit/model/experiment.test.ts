import { describe, expect, it } from 'vitest';
import { experimentSchema } from '#shared/model/experiment';
import { figureSettingsSchema, rfmThresholdsSchema, usualFigureSettings, usualRfmThresholds } from '#shared/model/figure-settings';
import { channelCostSchema } from '#shared/model/channel-cost';
import { experimentOf } from '../numbers/experiment-cases.ts';

const codesOf = (schema: { safeParse: (value: unknown) => { error?: { issues: readonly { message: string }[] } | undefined } }, value: unknown) => schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];
const whole = { ...experimentOf(), id: '019a0000-0000-7000-8000-000000000001' };

describe('experimentSchema', () => {
  it('takes a plan, and refuses one that cannot decide anything', () => {
    expect(codesOf(experimentSchema, whole)).toEqual([]);
    expect(codesOf(experimentSchema, { ...whole, perArm: 19 })).toEqual(['too-small']);
    expect(codesOf(experimentSchema, { ...whole, perArm: 20.5 })).toEqual(['not-whole']);
    expect(codesOf(experimentSchema, { ...whole, endsOn: '2026-01-04' })).toEqual(['ends-before-it-starts']);
    expect(codesOf(experimentSchema, { ...whole, a: { ...whole.a, label: '' } })).toEqual(['label-missing']);
    expect(codesOf(experimentSchema, { ...whole, difference: 0 })).toHaveLength(1);
    expect(codesOf(experimentSchema, { ...whole, withinDays: 45 })).toHaveLength(1);
  });
});

describe('figureSettingsSchema', () => {
  it('starts from something that it would take', () => {
    expect(figureSettingsSchema.parse(usualFigureSettings)).toEqual(usualFigureSettings);
  });

  it('refuses thresholds that leave no middle', () => {
    expect(codesOf(rfmThresholdsSchema, { ...usualRfmThresholds, recentMonths: 6 })).toEqual(['no-middle']);
    expect(codesOf(rfmThresholdsSchema, { ...usualRfmThresholds, seldomVisits: 6 })).toEqual(['no-middle']);
  });
});

describe('channelCostSchema', () => {
  it('takes months of the calendar only, and zero yen as an amount', () => {
    const cost = { month: '2026-12', arrival: 'press', yen: 0, note: '', sample: false };
    expect(codesOf(channelCostSchema, cost)).toEqual([]);
    expect(codesOf(channelCostSchema, { ...cost, month: '2026-13' })).toEqual(['not-a-month']);
    expect(codesOf(channelCostSchema, { ...cost, yen: -1 })).toEqual(['negative']);
  });
});
