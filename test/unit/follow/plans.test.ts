import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planSchema } from '#shared/model/plan';

const folder = new URL('../../../assets/plans/', import.meta.url);

describe('plans that ship', () => {
  it.each(readdirSync(folder))('%s is a plan, and its file is called after it', (file) => {
    const plan = planSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
    expect(file).toBe(`${plan.id}.json`);
    expect(new Set(plan.steps.map((step) => step.id)).size).toBe(plan.steps.length);
  });

  it('restaurant promises what practices C1 asks: next morning, a week, two weeks, a month', () => {
    const plan = planSchema.parse(JSON.parse(readFileSync(new URL('restaurant.json', folder), 'utf8')));
    expect(plan.steps.map((step) => [step.id, step.channel, step.afterDays])).toEqual([
      ['thank-you', 'postcard', 1], ['call', 'phone', 7], ['how-was-it', 'message', 14], ['satisfaction', 'message', 30],
    ]);
  });
});
