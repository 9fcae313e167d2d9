import restaurant from '#assets/plans/restaurant.json';
import { planSchema, type Plan } from '#shared/model/plan';

/** The plan of a kappo, which the sample shop lives by. */
export const restaurantPlan: Plan = planSchema.parse(restaurant);

/** What the program brings along, in the order in which it is offered. */
export const shippedPlans: readonly Plan[] = [restaurantPlan];
