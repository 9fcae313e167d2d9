import { readdirSync, readFileSync } from 'node:fs';
import type { Instant } from '#shared/lib/plain-date';
import type { Decision, Outcome } from '#shared/model/decision';
import { eventKinds, occasionId, type EventId, type EventKind } from '#shared/model/event';
import { blankGuest, type Anniversary, type Guest } from '#shared/model/guest';
import type { AnniversaryId, GuestId, TouchId, VisitId } from '#shared/model/ids';
import { planSchema, type Plan } from '#shared/model/plan';
import { blankShop, usualBudget, type Shop } from '#shared/model/shop';
import type { Channel, Touch, TouchKind } from '#shared/model/touch';
import type { Visit } from '#shared/model/visit';
import type { DueItem } from '#shared/follow/due-items';
import { dueItemsOf } from '#shared/follow/due-items-of';
import { sortDueItems } from '#shared/follow/sort-due-items';
import type { HoldReason, ReleasedBy } from '#shared/follow/hold-reason';
import { day, guestId, later, subjectFrom } from './follow-cases.ts';

const folder = new URL('../../../assets/plans/', import.meta.url);
export const shipped: readonly Plan[] = readdirSync(folder).map((file) => planSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))));
const worksWith = new Map<string, readonly Plan[]>();

/** The shipped plans of these names, at work; the same array for the same names. */
export function plansAtWork(names: string): readonly Plan[] {
  const known = worksWith.get(names);
  if (known) return known;
  const plans = names.split(' ').map((id) => ({ ...shipped.find((plan) => plan.id === id)!, active: true }));
  worksWith.set(names, plans);
  return plans;
}

/** What a line of a table says of a guest. Days as `2026-11-20`. */
export interface Told {
  /** Days of visits. */
  readonly 来店?: string;
  /** `1960-05-20`, or `--05-20` without the year. */
  readonly 誕生日?: string;
  /** `wedding 2010-06-12`. */
  readonly 記念日?: string;
  readonly 計画?: string;
  readonly 喪?: string;
  readonly 停止?: string;
  /** Consent to offers since. */
  readonly 案内同意?: string;
  readonly 挨拶不可?: true;
  readonly 不可?: Channel;
  readonly 住所なし?: true;
  readonly 電話なし?: true;
  /** `2026-11-02 hello-call`, with `!` behind an offer. */
  readonly 接点?: string;
  /** `thank-you 済`, `birthday-2027 birthday-card 後で2027-05-30`: of the last visit where no occasion is named. */
  readonly 判断?: string;
  /** First visits of those whom he introduced. */
  readonly 紹介?: string;
  /** The shop's usual interval. */
  readonly 店の間隔?: number;
  readonly 店?: Partial<Shop>;
  /** Offers per year, greetings per month. */
  readonly 予算?: readonly [greetings: number, offers: number];
}

/** 休みは日曜と祝日。 */
const shop: Shop = { ...blankShop, closedWeekdays: [7], closedOnHolidays: true };
const at = '2026-01-01T00:00:00.000Z' as Instant;
const words = (text: string | undefined): readonly string[] => (text ?? '').split('、').filter((part) => part !== '');
const id = (prefix: string, index: number) => `0198c0de-0000-7000-8000-${prefix}${String(index).padStart(4, '0')}`;

function guestOf(told: Told): Guest {
  const [year, month, dayOfMonth] = (told.誕生日 ?? '').split('-').length === 4 ? ['', ...told.誕生日!.split('-').slice(2)] : (told.誕生日 ?? '').split('-');
  return {
    ...blankGuest, id: guestId, familyName: '見本', createdAt: at, updatedAt: at,
    address: { ...blankGuest.address, street: told.住所なし ? '' : '東京都縁区紙屋町1' }, phone: told.電話なし ? '' : '03-0000-0000',
    birthday: told.誕生日 === undefined ? null : { year: year ? Number(year) : null, month: Number(month), day: Number(dayOfMonth) },
    anniversaries: words(told.記念日).map((text, index) => ({ id: id('00000000', index) as AnniversaryId, kind: text.split(' ')[0] as Anniversary['kind'], on: day(text.split(' ')[1]!), label: '' })),
    plans: words(told.計画), mourningSince: told.喪 === undefined ? null : day(told.喪), stoppedOn: told.停止 === undefined ? null : day(told.停止),
    consentToOffersOn: told.案内同意 === undefined ? null : day(told.案内同意), consentToGreetings: !told.挨拶不可, forbiddenChannels: told.不可 === undefined ? [] : [told.不可],
  };
}

const visitsOf = (told: Told): readonly Visit[] => words(told.来店).map((on, index) => ({
  id: id('0000000a', index) as VisitId, guestId, on: day(on), party: 2, companions: '', amount: null, dishes: '', talk: '', recommendation: '', occasion: '',
  introducedBy: null, broughtBy: null, movedBy: null, movedWords: '', recordedAt: at, sample: false,
}));

const touchesOf = (told: Told): readonly Touch[] => words(told.接点).map((text, index) => {
  const [on, kind] = text.replace('!', '').split(' ') as [string, TouchKind];
  return {
    id: id('0000000b', index) as TouchId, guestId, on: day(on), recordedAt: at, kind, channel: 'postcard', purpose: text.endsWith('!') ? 'offer' : 'greeting',
    text: '', visitId: null, letterId: null, sample: false,
  };
});

function outcomeOf(text: string): Outcome {
  if (text.startsWith('後で')) return later(text.slice(2));
  if (text === '選ぶ') return { kind: 'chosen' };
  return text === '済' ? { kind: 'done' } : text === 'それでも' ? { kind: 'released' } : { kind: 'skipped', reason: 'ご都合' };
}

/** In the tables A0 is the first anniversary, C0 the first guest whom he introduced, V2 his third visit. */
function occasionOf(text: string): EventId {
  const kind = eventKinds.find((each) => text.startsWith(`${each}-`)) as Exclude<EventKind, 'visit'>;
  const which = text.slice(kind.length + 1).replace(/([ACV])(\d)/, (_all, letter: 'A' | 'C' | 'V', index) => id(prefixOf[letter], Number(index)));
  return occasionId(kind, which, guestId);
}
const prefixOf = { A: '00000000', C: '0000000c', V: '0000000a' } as const;

function decisionsOf(told: Told, lastVisit: VisitId | undefined): readonly Decision[] {
  return words(told.判断).map((text) => {
    const parts = text.split(' ');
    const [outcome, stepId, occasion] = [parts.at(-1)!, parts.at(-2)!, parts.length === 3 ? parts[0]! : null];
    const eventId = occasion === null ? lastVisit! as EventId : occasionOf(occasion);
    return { eventId, stepId, guestId, outcome: outcomeOf(outcome), decidedAt: at, sample: false };
  });
}

export function itemsOn(today: string, told: Told, plans: readonly Plan[]): readonly DueItem[] {
  const visits = visitsOf(told);
  const newest = visits.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
  const subject = subjectFrom(guestOf(told), visits, decisionsOf(told, newest?.id), touchesOf(told));
  const [greetingsPerMonth, offersPerYear] = told.予算 ?? [usualBudget.greetingsPerMonth, usualBudget.offersPerYear];
  const introduced = words(told.紹介).map((on, index) => ({ guestId: id('0000000c', index) as GuestId, on: day(on) }));
  const context = {
    calendar: { ...shop, ...told.店 }, budget: { greetingsPerMonth, offersPerYear }, shopInterval: told.店の間隔 ?? null, introduced: new Map([[guestId, introduced]]),
  };
  return sortDueItems(dueItemsOf(subject, plans, context, day(today)), day(today));
}

const reasons: Readonly<Record<HoldReason, string>> = {
  stopped: '停止', 'forbidden-channel': '手段不可', 'no-consent': '同意なし', mourning: '喪中', 'no-address': '住所なし', 'no-phone': '電話なし',
  'only-offers': '案内つづき', 'budget-greetings': '挨拶予算', 'budget-offers': '案内予算',
};
const released = (by: ReleasedBy): string => (by.kind === 'date' ? by.on
  : { 'guest-word': 'ご本人', consent: '同意の日', address: '住所', phone: '番号', greeting: '挨拶ひとつ', budget: '予算の変更' }[by.kind]);

/** `call 2026-11-27〜2026-12-03`, and behind what is held `［住所なし→住所］`. `…` stands before what is still to come. */
export const tell = (item: DueItem, today: string): string =>
  `${item.dueOn > today ? '…' : ''}${item.stepId} ${item.dueOn}〜${item.lapsesOn}${item.hold === null || item.releasedBy === null ? '' : `［${reasons[item.hold]}→${released(item.releasedBy)}］`}`;

/** What is open for the guest on that day, in the order of work; where nothing is due yet, what comes first. */
export function promisesOn(today: string, told: Told, plans: readonly Plan[]): string {
  const items = itemsOn(today, told, plans);
  const due = items.filter(({ dueOn }) => dueOn <= today);
  return (due.length > 0 ? due : items.slice(0, 1)).map((item) => tell(item, today)).join('、') || 'なし';
}
