import type { PlanRules } from '#shared/follow/check-plans';
import { shippedPlans } from './shipped-plans.ts';
import { templatesFor } from './step-templates.ts';

/** By what plans are checked, in the book and while he edits. Who ships keeps the names of its steps, also against a plan from elsewhere that stands before it. */
export const planRules: PlanRules = { templates: templatesFor, first: new Set(shippedPlans.map(({ id }) => id)) };
