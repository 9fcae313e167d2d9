import { describe, expect, it } from 'vitest';
import { sections } from './promise-cases.ts';
import { plansAtWork, promisesOn } from './promises-on.ts';

describe.each(sections)('$name', ({ plans, cases }) => {
  it.each(cases)('%s (%s)', (_label, today, told, expected) => {
    expect(promisesOn(today, told, plansAtWork(plans))).toBe(expected);
  });
});
