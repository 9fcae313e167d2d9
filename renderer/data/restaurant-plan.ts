import restaurant from '#assets/plans/restaurant.json';
import { planSchema, type Plan } from '#shared/model/plan';

/** The plan of a kappo. Other trades are other files; today there is one. */
export const restaurantPlan: Plan = planSchema.parse(restaurant);
