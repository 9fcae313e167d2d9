import { addDays, type Instant, type PlainDate } from '#shared/lib/plain-date';
import type { Answer } from '#shared/model/answer';
import { usualLook } from '#shared/model/card-look';
import type { Decision, Outcome } from '#shared/model/decision';
import { blankGuest, type Guest } from '#shared/model/guest';
import type { AnswerId, GuestId, LetterId, TouchId, VisitId } from '#shared/model/ids';
import type { Letter } from '#shared/model/letter';
import type { Plan, Step } from '#shared/model/plan';
import type { Shop } from '#shared/model/shop';
import type { ThankYouTemplates } from '#shared/model/template';
import type { Touch } from '#shared/model/touch';
import type { Visit } from '#shared/model/visit';
import { isBusinessDay } from '#shared/follow/shop-calendar';
import { stepDatesOf } from '#shared/follow/step-dates';
import { draftThankYou, thankYouTemplateOf } from '#shared/letters/draft-thank-you';
import { letterAsSent } from '#shared/letters/letter-text';
import type { SampleFile, SampleGuest, SampleVisit } from '#shared/exchange/sample-file';
import { sampleId } from '#shared/exchange/sample-id';

export interface SampleBook {
  readonly shop: Shop;
  readonly guests: readonly Guest[];
  readonly visits: readonly Visit[];
  readonly touches: readonly Touch[];
  readonly decisions: readonly Decision[];
  readonly letters: readonly Letter[];
  readonly answers: readonly Answer[];
}

/**
 * The sample shop as it stands on `today`. Everything happened on days on which the shop was open, and before today; cards and calls
 * lie where the plan puts them, with the words that the templates give. The same day gives the same book, ids included.
 */
export function buildSample(file: SampleFile, today: PlainDate, rules: { readonly templates: ThankYouTemplates; readonly plan: Plan }): SampleBook {
  const evenings = file.guests.flatMap((guest) => eveningsOf(guest, file, today));
  const guests = file.guests.map((guest) => guestOf(guest, evenings, today));
  const byId = new Map(guests.map((guest) => [guest.id, guest]));
  const acts = evenings.flatMap((evening) => actsAfter(evening, { shop: file.shop, byId, today, ...rules }));
  return {
    shop: file.shop,
    guests,
    visits: evenings.map(({ visit }) => visit),
    touches: acts.flatMap(({ touch }) => (touch === null ? [] : [touch])),
    decisions: acts.map(({ decision }) => decision),
    letters: acts.flatMap(({ letter }) => (letter === null ? [] : [letter])),
    answers: evenings.flatMap(answerOf),
  };
}

/** A visit, its ordinal and the notes it was made from. */
interface Evening {
  readonly visit: Visit;
  readonly ordinal: number;
  readonly raw: SampleVisit;
}

function eveningsOf(guest: SampleGuest, file: SampleFile, today: PlainDate): readonly Evening[] {
  const guestId = sampleId<GuestId>(`guest/${guest.key}`);
  let on = today;
  return guest.visits.map((raw, index) => {
    on = openDayBefore(earlier(addDays(today, 1 - raw.daysAgo), on), file.shop);
    const ordinal = guest.visits.length - index;
    const month = Number(on.slice(5, 7)) - 1;
    const menu = file.menu[month];
    const next = file.menu[(month + 1) % file.menu.length];
    const visit: Visit = {
      id: sampleId<VisitId>(`visit/${guest.key}/${ordinal}`), guestId, on,
      party: raw.party, companions: raw.companions, amount: raw.amount,
      dishes: raw.dishes.map((place) => at(menu?.dishes, place)).join('、'),
      talk: raw.talk,
      recommendation: raw.recommendation === null ? '' : at(next?.recommendations, raw.recommendation),
      occasion: raw.occasion,
      introducedBy: ordinal === 1 && guest.introducedBy !== null ? sampleId<GuestId>(`guest/${guest.introducedBy}`) : null,
      broughtBy: null, movedBy: raw.movedBy, movedWords: raw.movedWords,
      recordedAt: atNight(on), sample: true,
    };
    return { visit, ordinal, raw };
  });
}

function answerOf({ visit: { id, guestId, on, recordedAt }, raw: { answer } }: Evening): readonly Answer[] {
  return answer === null ? [] : [{ id: sampleId<AnswerId>(`answer/${id}`), guestId, visitId: id, on, ...answer, via: 'slip', improvementId: null, recordedAt, sample: true }];
}

/** A menu may be shorter than the place asked for; then it is counted through once more. */
const at = (list: readonly string[] | undefined, place: number): string => (list === undefined ? '' : list[place % list.length] ?? '');

const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);

function openDayBefore(date: PlainDate, shop: Shop): PlainDate {
  let day = addDays(date, -1);
  while (!isBusinessDay(day, shop)) day = addDays(day, -1);
  return day;
}

function guestOf(raw: SampleGuest, evenings: readonly Evening[], today: PlainDate): Guest {
  const { key, mourningSinceDaysAgo, stoppedDaysAgo, consentToOffersDaysAgo, introducedBy, visits: _visits, ...fields } = raw;
  const id = sampleId<GuestId>(`guest/${key}`);
  const recorded = evenings.filter(({ visit }) => visit.guestId === id).map(({ visit }) => visit.recordedAt);
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return {
    ...blankGuest, ...known,
    id, familyName: raw.familyName, givenName: raw.givenName,
    mourningSince: daysBefore(today, mourningSinceDaysAgo), stoppedOn: daysBefore(today, stoppedDaysAgo),
    consentToOffersOn: daysBefore(today, consentToOffersDaysAgo),
    introducedBy: introducedBy === null ? null : sampleId<GuestId>(`guest/${introducedBy}`),
    createdAt: recorded.at(-1) ?? atNight(addDays(today, -30)), updatedAt: recorded[0] ?? atNight(addDays(today, -30)),
    sample: true,
  };
}

const daysBefore = (today: PlainDate, days: number | null): PlainDate | null => (days === null ? null : addDays(today, -days));

interface Act {
  readonly decision: Decision;
  readonly touch: Touch | null;
  readonly letter: Letter | null;
}
interface Surroundings {
  readonly shop: Shop;
  readonly byId: ReadonlyMap<GuestId, Guest>;
  readonly today: PlainDate;
  readonly templates: ThankYouTemplates;
  readonly plan: Plan;
}

/** What the owner did after a visit. Nothing is done today: that is left for whoever opens the book. */
function actsAfter(evening: Evening, around: Surroundings): readonly Act[] {
  const { visit, raw } = evening;
  const dates = stepDatesOf(visit.on, around.plan, around.shop);
  const acts: Act[] = [];
  for (const [index, step] of around.plan.steps.entries()) {
    const dueOn = dates[index]?.dueOn;
    if (dueOn === undefined) continue;
    if (step.kind === 'follow-up-call' && raw.callPutOffToDaysAgo !== null) {
      acts.push({ decision: decisionOf(visit, step, { kind: 'later', until: addDays(around.today, -raw.callPutOffToDaysAgo) }, dueOn), touch: null, letter: null });
    }
    if (dueOn >= around.today) continue;
    if (step.kind === 'thank-you-card' && raw.card) acts.push(postedCard(evening, step, dueOn, around));
    if (step.kind === 'follow-up-call' && raw.call !== null) {
      acts.push({ decision: decisionOf(visit, step, { kind: 'done' }, dueOn), touch: touchOf(visit, step, dueOn, raw.call), letter: null });
    }
  }
  return acts;
}

function postedCard({ visit, ordinal }: Evening, step: Step, on: PlainDate, { shop, byId, templates }: Surroundings): Act {
  const guest = byId.get(visit.guestId) ?? { introducedBy: null };
  const introducer = guest.introducedBy === null ? null : byId.get(guest.introducedBy) ?? null;
  const occasion = { guest, visit, ordinal, shop, templates, introducer };
  const slots = draftThankYou(occasion);
  const touch = touchOf(visit, step, on, letterAsSent(slots));
  const letter: Letter = {
    id: sampleId<LetterId>(`letter/${visit.id}/${step.id}`), guestId: visit.guestId, eventId: visit.id, stepId: step.id,
    slots, style: 'hand', look: usualLook, traced: [], template: thankYouTemplateOf(occasion), edited: false,
    printedAt: inTheMorning(on), postedOn: on, touchId: touch.id,
    createdAt: inTheMorning(on), updatedAt: inTheMorning(on), sample: true,
  };
  return { decision: decisionOf(visit, step, { kind: 'done' }, on), touch: { ...touch, letterId: letter.id }, letter };
}

const touchOf = (visit: Visit, step: Step, on: PlainDate, text: string): Touch => ({
  id: sampleId<TouchId>(`touch/${visit.id}/${step.id}`), guestId: visit.guestId, on, recordedAt: inTheMorning(on),
  kind: step.kind, channel: step.channel, purpose: step.purpose, text, visitId: visit.id, letterId: null, sample: true,
});

const decisionOf = (visit: Visit, step: Step, outcome: Outcome, on: PlainDate): Decision =>
  ({ eventId: visit.id, stepId: step.id, guestId: visit.guestId, outcome, decidedAt: inTheMorning(on), sample: true });

/** 22:40 and 10:30 in Japan, as the owner's day has it. */
const atNight = (on: PlainDate): Instant => `${on}T13:40:00.000Z` as Instant;
const inTheMorning = (on: PlainDate): Instant => `${on}T01:30:00.000Z` as Instant;
