import { describe, expect, it } from 'vitest';
import { addDays, monthOf, type Instant, type PlainDate } from '#shared/lib/plain-date';
import type { Decision } from '#shared/model/decision';
import type { Guest } from '#shared/model/guest';
import type { GuestId, TouchId, VisitId } from '#shared/model/ids';
import { planSchema } from '#shared/model/plan';
import { thankYouTemplatesSchema } from '#shared/model/template';
import type { Touch } from '#shared/model/touch';
import type { Visit } from '#shared/model/visit';
import { stepKeyOf } from '#shared/model/event';
import { buildSample } from '#shared/exchange/build-sample';
import { sampleFileSchema } from '#shared/exchange/sample-file';
import { usesGreetingBudget } from '#shared/follow/answer-kinds';
import { shopIntervalOf } from '#shared/follow/drying';
import { dueItemsOf, type FollowContext } from '#shared/follow/due-items-of';
import type { DueItem } from '#shared/follow/due-items';
import { followSubjectOf, guestFlagsOf } from '#shared/follow/follow-subject';
import { historyOf } from '#shared/follow/guest-history';
import type { Introduced } from '#shared/follow/occurrences';
import { isBusinessDay } from '#shared/follow/shop-calendar';
import { sortDueItems } from '#shared/follow/sort-due-items';
import { day } from './follow-cases.ts';
import { shipped } from './promises-on.ts';
import restaurantJson from '../../../assets/plans/restaurant.json' with { type: 'json' };
import sampleJson from '../../../assets/sample/sample.json' with { type: 'json' };
import thankYouJson from '../../../assets/templates/thank-you.json' with { type: 'json' };

/** One year of the sample shop, from a Monday on: its guests come as chance has it, and the owner works through his list on every open day. */
const firstDay = day('2026-11-23');
const days = 365;
const at = '2026-01-01T00:00:00.000Z' as Instant;
/** The seasonal plans and those of a kappo; New Year cards too, since he writes them. */
const plans = shipped.map((plan) => (plan.id === 'new-year' ? { ...plan, active: true } : plan));

/** mulberry32 (public domain): the same year in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Year {
  readonly guests: readonly Guest[];
  readonly visits: readonly Visit[];
  readonly touches: readonly Touch[];
  readonly decisions: readonly Decision[];
  /** Items that he has seen open, by guest, event and step, with the day on which he saw them first. */
  readonly seen: ReadonlyMap<string, PlainDate>;
  readonly held: readonly { readonly on: PlainDate; readonly item: DueItem }[];
}

const id = (prefix: string, index: number) => `0198c0de-0000-7000-8000-${prefix}${String(index).padStart(6, '0')}`;

function live(seed: number): Year {
  const roll = dice(seed);
  const file = sampleFileSchema.parse(sampleJson);
  const sample = buildSample(file, firstDay, { templates: thankYouTemplatesSchema.parse(thankYouJson), plan: planSchema.parse(restaurantJson) });
  const guests: Guest[] = sample.guests.map((guest, index) => (
    // The sample knows few birthdays and consents; a year should meet each of them.
    { ...guest, birthday: guest.birthday ?? { month: 1 + index % 12, day: 1 + index % 28, year: null }, consentToOffersOn: guest.consentToOffersOn ?? (index % 3 === 0 ? firstDay : null) }
  ));
  const [visits, touches, decisions] = [[...sample.visits], [...sample.touches], [...sample.decisions]];
  const seen = new Map<string, PlainDate>();
  const held: { readonly on: PlainDate; readonly item: DueItem }[] = [];
  for (let nth = 0; nth < days; nth += 1) {
    const today = addDays(firstDay, nth);
    if (!isBusinessDay(today, file.shop)) continue;
    const [byVisit, byTouch, byDecision] = [visits, touches, decisions].map((rows) => Map.groupBy(rows as readonly { readonly guestId: GuestId }[], ({ guestId }) => guestId));
    const histories = guests.map((guest) => historyOf({
      visits: byVisit?.get(guest.id) as Visit[] | undefined ?? [], touches: byTouch?.get(guest.id) as Touch[] | undefined ?? [], decisions: byDecision?.get(guest.id) as Decision[] | undefined ?? [],
    }));
    const introduced = new Map<GuestId, Introduced[]>();
    for (const [index, guest] of guests.entries()) {
      const on = histories[index]?.firstOn;
      if (guest.introducedBy !== null && on) introduced.set(guest.introducedBy, [...introduced.get(guest.introducedBy) ?? [], { guestId: guest.id, on }]);
    }
    const context: FollowContext = { calendar: file.shop, budget: file.shop.budget, introduced, shopInterval: shopIntervalOf(histories.map(({ usualInterval }) => usualInterval)) };
    const open = guests.flatMap((guest, index) => dueItemsOf(followSubjectOf(guestFlagsOf(guest), histories[index]!), plans, context, today)).filter(({ dueOn }) => dueOn <= today);
    for (const item of sortDueItems(open, today)) {
      const key = `${item.guestId} ${stepKeyOf(item)}`;
      if (!seen.has(key)) seen.set(key, today);
      if (item.hold !== null) held.push({ on: today, item });
      else decide(item, today);
    }
    comeTonight(today);
  }
  return { guests, visits, touches, decisions, seen, held };

  function decide(item: DueItem, today: PlainDate): void {
    const chance = roll();
    if (chance < 0.1) return;
    const outcome = chance < 0.18 && !item.postponed ? { kind: 'later' as const, until: addDays(today, 1 + Math.floor(roll() * 6)) }
      : chance < 0.22 ? { kind: 'skipped' as const, reason: 'ご都合' } : { kind: 'done' as const };
    decisions.push({ eventId: item.eventId, stepId: item.stepId, guestId: item.guestId, outcome, decidedAt: `${today}T${String(decisions.length % 24).padStart(2, '0')}:00:00.000Z` as Instant, sample: false });
    if (outcome.kind !== 'done') return;
    touches.push({
      id: id('0000b0', touches.length) as TouchId, guestId: item.guestId, on: today, recordedAt: at, kind: item.kind, channel: item.channel, purpose: item.purpose,
      text: '', visitId: item.visitId, letterId: null, sample: false,
    });
  }

  /** Two or three parties; one in five is here for the first time, one in three of those by word of a guest. */
  function comeTonight(today: PlainDate): void {
    for (let party = 0; party < 2 + Math.floor(roll() * 2); party += 1) {
      const known = guests[Math.floor(roll() * guests.length)]!;
      const isNew = roll() < 0.2;
      const guest: Guest = isNew ? {
        ...known, id: id('0000d0', guests.length) as GuestId, introducedBy: roll() < 0.33 ? known.id : null, mourningSince: null, stoppedOn: null, consentToOffersOn: null,
        birthday: roll() < 0.5 ? { month: 1 + Math.floor(roll() * 12), day: 1 + Math.floor(roll() * 28), year: null } : null,
      } : known;
      if (isNew) guests.push(guest);
      visits.push({
        id: id('0000a0', visits.length) as VisitId, guestId: guest.id, on: today, party: 2, companions: '', amount: null, dishes: '', talk: '', recommendation: '', occasion: '',
        introducedBy: null, broughtBy: null, movedBy: null, movedWords: '', recordedAt: at, sample: false,
      });
    }
  }
}

/** Kind by month, as text: what the year came to. */
function tableOf(touches: readonly Touch[]): string {
  const months = [...new Set(touches.map(({ on }) => monthOf(on)))].toSorted();
  const kinds = [...new Set(touches.map(({ kind }) => kind))].toSorted();
  const line = (name: string, cells: readonly (string | number)[]) => name.padEnd(20) + cells.map((cell) => String(cell).padStart(8)).join('');
  const count = (kind: string, month: string) => touches.filter((touch) => touch.kind === kind && monthOf(touch.on) === month).length;
  return [line('', [...months, 'year']), ...kinds.map((kind) => line(kind, [...months.map((month) => count(kind, month)), touches.filter((touch) => touch.kind === kind).length]))].join('\n');
}

describe('a year of the sample shop', () => {
  const year = live(20_261_123);
  const ofYear = year.touches.filter(({ on }) => on >= firstDay);

  it('counts per kind and month', () => {
    process.stdout.write(`\n${tableOf(ofYear)}\n`);
    const kinds = new Set(ofYear.map(({ kind }) => kind));
    for (const kind of ['thank-you-card', 'follow-up-call', 'how-was-it', 'satisfaction', 'birthday-card', 'season-card', 'introduction-thanks', 'hello-call', 'new-year-card'] as const) {
      expect(kinds).toContain(kind);
    }
  });

  it('no guest over budget', () => {
    const greetings = Map.groupBy(ofYear.filter(usesGreetingBudget), ({ guestId, on }) => `${guestId} ${monthOf(on)}`);
    const offers = Map.groupBy(ofYear.filter(({ purpose }) => purpose === 'offer'), ({ guestId, on }) => `${guestId} ${on.slice(0, 4)}`);
    expect([...greetings].filter(([, touches]) => touches.length > 1).map(([key]) => key)).toEqual([]);
    expect([...offers].filter(([, touches]) => touches.length > 4).map(([key]) => key)).toEqual([]);
  });

  it('no forgotten first visit: its card was written, skipped with a reason, held with a reason, or put off; or the guest was here again before', () => {
    const lastSeen = addDays(firstDay, days - 10);
    const decided = new Set(year.decisions.map(stepKeyOf));
    const heldKeys = new Set(year.held.map(({ item }) => stepKeyOf(item)));
    const firsts = [...Map.groupBy(year.visits, ({ guestId }) => guestId).values()].flatMap((visits) => {
      const [first, second] = visits.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1));
      return first && first.on >= firstDay && first.on < lastSeen && (second === undefined || second.on > addDays(first.on, 10)) ? [first] : [];
    });
    expect(firsts.length).toBeGreaterThan(50);
    const forgotten = firsts.filter((visit) => {
      const key = stepKeyOf({ eventId: visit.id, stepId: 'thank-you' });
      return !decided.has(key) && !heldKeys.has(key);
    });
    expect(forgotten.map(({ guestId, on }) => `${guestId} ${on}`)).toEqual([]);
  });

  it('every held item says why, and what would let it go', () => {
    const unexplained = year.held.filter(({ item }) => item.hold === null || item.releasedBy === null || (item.releasedBy.kind === 'date' && item.releasedBy.on <= firstDay));
    expect(unexplained).toEqual([]);
    expect(new Set(year.held.map(({ item }) => item.hold)).size).toBeGreaterThan(3);
  });

  it('nothing went to who asked for silence, nor by a way that he does not want', () => {
    const byId = new Map(year.guests.map((guest) => [guest.id, guest]));
    const wrong = ofYear.filter(({ guestId, channel }) => byId.get(guestId)?.stoppedOn !== null || byId.get(guestId)?.forbiddenChannels.includes(channel));
    expect(wrong).toEqual([]);
  });

  it('every introducer was thanked the morning after, or the shop was closed, or a reason stood', () => {
    const late = [...year.seen].filter(([key]) => key.includes('introduction-thanks')).filter(([key, seenOn]) => {
      const introducedId = /introduction-(.{36})/.exec(key)?.[1];
      const first = year.visits.filter(({ guestId }) => guestId === introducedId).map(({ on }) => on).toSorted()[0];
      // The sample holds introductions of the days before the first day.
      return first !== undefined && first >= firstDay && seenOn > addDays(first, 8);
    });
    expect(late).toEqual([]);
  });
});
