import { expect, it } from 'vitest';
import { stepOf } from '#shared/follow/step-of';
import type { VisitId } from '#shared/model/ids';
import { restaurant } from './follow-cases.ts';

const eventId = '0198c0de-0000-7000-8000-0000000000bb' as VisitId;
const other = { ...restaurant, id: 'other', steps: [{ ...restaurant.steps[0]!, windowDays: 1 }] };

it('a step is that of the plan at work, whatever stands before it at rest', () => {
  const key = { eventId, stepId: other.steps[0]!.id };
  expect(stepOf(key, [{ ...other, active: false }, restaurant])).toBe(restaurant.steps[0]);
  expect(stepOf(key, [other, restaurant])).toBe(other.steps[0]);
  expect(stepOf(key, [{ ...other, active: false }])).toBe(other.steps[0]);
  expect(stepOf({ eventId, stepId: 'gone' }, [restaurant])).toBeUndefined();
});
