import anniversaries from '#assets/plans/anniversaries.json';
import birthday from '#assets/plans/birthday.json';
import chosen from '#assets/plans/chosen.json';
import drying from '#assets/plans/drying.json';
import firstVisit from '#assets/plans/first-visit.json';
import introductions from '#assets/plans/introductions.json';
import newYear from '#assets/plans/new-year.json';
import quarterlyReview from '#assets/plans/quarterly-review.json';
import renewal from '#assets/plans/renewal.json';
import restaurant from '#assets/plans/restaurant.json';
import retail from '#assets/plans/retail.json';
import seasonal from '#assets/plans/seasonal.json';
import warranty from '#assets/plans/warranty.json';
import yearlyInspection from '#assets/plans/yearly-inspection.json';
import { planSchema, type Plan } from '#shared/model/plan';

/** The plan of a kappo, which the sample shop lives by. */
export const restaurantPlan: Plan = planSchema.parse(restaurant);

const others = [
  introductions, drying, birthday, seasonal, chosen, retail, anniversaries,
  firstVisit, newYear, yearlyInspection, warranty, quarterlyReview, renewal,
];

/** What the program brings along, in the order in which it is offered: first what is at work from the first day, then what other trades and customs take into use. */
export const shippedPlans: readonly Plan[] = [restaurantPlan, ...others.map((plan) => planSchema.parse(plan))];
