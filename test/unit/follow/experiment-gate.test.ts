import { expect, it } from 'vitest';
import type { QuestionKind } from '#shared/model/experiment';
import { experimentHoldOf } from '#shared/follow/experiment-gate';
import type { FollowSubject } from '#shared/follow/follow-subject';
import { day, subjectOf } from './follow-cases.ts';

const today = day('2026-11-22');
const holds = (more: Partial<FollowSubject>) => (['style', 'letter', 'offer', 'channel'] satisfies QuestionKind[]).map((question) => experimentHoldOf(question, subjectOf('2026-11-20', more), today));

it('takes only guests whom both sides may reach', () => {
  expect(holds({})).toEqual([null, null, 'no-consent', null]);
  expect(holds({ consentToOffersOn: day('2026-01-01') })).toEqual([null, null, null, null]);
  expect(holds({ hasPhone: false })).toEqual([null, null, 'no-consent', 'no-phone']);
  expect(holds({ hasAddress: false, consentToOffersOn: day('2026-01-01') })).toEqual(['no-address', 'no-address', 'no-address', 'no-address']);
  expect(holds({ stoppedOn: today })).toEqual(['stopped', 'stopped', 'stopped', 'stopped']);
});
