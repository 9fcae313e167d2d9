import type { PlainDate } from '#shared/lib/plain-date';
import type { EventId, EventKind } from '#shared/model/event';
import type { LetterTemplate, Slots } from '#shared/model/letter';
import type { Shop } from '#shared/model/shop';
import { occasions, type Occasion, type OccasionTemplates } from '#shared/model/template';
import type { TouchKind } from '#shared/model/touch';
import type { Visit } from '#shared/model/visit';
import { chooseWords, fill, signatureOf, turned } from '#shared/letters/choose-words';
import { dishOf } from '#shared/letters/noted-phrase';

export interface OccasionCard {
  readonly kind: TouchKind;
  readonly event: EventKind;
  /** Which variant is taken follows from it. */
  readonly eventId: EventId;
  /** The day on which it is read, more or less: a greeting of the season speaks of its weather. */
  readonly on: PlainDate;
  /** For the how-manieth time the occasion returns; for a season 1 (spring) to 4 (winter). Null: not known. */
  readonly nth: number | null;
  readonly inMourning: boolean;
  readonly lastVisit: Pick<Visit, 'dishes'> | null;
  readonly shop: Pick<Shop, 'name' | 'ownerName'>;
  readonly templates: OccasionTemplates;
  /** The words that the step names (`Step.template`); null, or what is not there any more: those of its kind. */
  readonly template: string | null;
}

/**
 * A card that no visit calls for, in three slots and the signature: opening, middle, ending (for a season letter: the season, what is served,
 * the next step; practices E2). It says nothing that is not known: how often only where it was counted, a dish only where it was noted.
 */
export function draftOccasionCard(card: OccasionCard): Slots {
  const { opening, body, closing } = wordsOf(card);
  return chooseWords({
    thanks: turned(opening, `${card.eventId}/opening`), talk: turned(body, `${card.eventId}/body`), recommendation: turned(closing, `${card.eventId}/closing`),
  }, signatureOf(card.shop));
}

/** Which template the draft comes from, by the name of the occasion, and which variants it took. */
export function occasionTemplateOf(card: OccasionCard): LetterTemplate {
  const slots = draftOccasionCard(card);
  const { opening, body, closing } = wordsOf(card);
  return { name: namedOccasion(card.template) ?? occasionOf(card), variants: [opening.indexOf(slots.thanks), body.indexOf(slots.talk), closing.indexOf(slots.recommendation)] };
}

function wordsOf(card: OccasionCard) {
  const words = card.templates[namedOccasion(card.template) ?? occasionOf(card)];
  const dish = card.lastVisit === null ? null : dishOf(card.lastVisit.dishes);
  return {
    opening: words.openingYears && card.nth !== null && card.nth >= 1 ? fill(words.openingYears, { years: String(card.nth) }) : words.opening,
    body: words.bodyDish && dish !== null ? fill(words.bodyDish, { dish }) : words.body,
    closing: words.closing,
  };
}

/** The occasion whose words a step names; null where it names none that there is. */
export const namedOccasion = (template: string | null): Occasion | null => occasions.find((occasion) => occasion === template) ?? null;

const seasons = ['season-spring', 'season-summer', 'season-autumn', 'season-winter'] as const;

type Asked = Pick<OccasionCard, 'kind' | 'event' | 'on' | 'nth' | 'inMourning'>;

/** Which words serve a card. What the program has none for gets the plain ones. */
export const occasionOf = (card: Asked): Occasion => occasionOfKind[card.kind]?.(card) ?? 'plain';

const occasionOfKind: Readonly<Partial<Record<TouchKind, (card: Asked) => Occasion | undefined>>> = {
  'season-card': ({ event, nth, on }) => seasons[(event === 'season' && nth !== null ? nth : seasonOf(on)) - 1],
  'season-greeting': ({ on, inMourning }) => greetingOf(on, inMourning),
  'anniversary-card': ({ event }) => (event === 'first-visit' || event === 'handover' ? event : 'anniversary'),
  'birthday-card': () => 'birthday',
  'new-year-card': () => 'new-year',
  // Who was chosen while coming often (`nth` 1, follow/chosen.ts) is not told that it has been long.
  'hello-call': ({ event, nth }) => (event === 'chosen' && nth === 1 ? 'plain' : 'hello'),
  'introduction-thanks': () => 'introduction',
  'maintenance-notice': () => 'maintenance',
  'renewal-notice': () => 'renewal',
};

/** Whole months, as the weather service counts them (気象庁): spring begins in March. */
const seasonOf = (on: PlainDate): number => Math.floor(((Number(on.slice(5, 7)) + 9) % 12) / 3) + 1;

/**
 * 寒中 until 立春, then 余寒; 暑中 until 立秋, then 残暑. The two days move by one between years (3–5 February, 7–8 August); here they are taken as
 * 4 February and 7 August, since the owner reads what he sends.
 */
function greetingOf(on: PlainDate, inMourning: boolean): Occasion {
  const monthDay = on.slice(5);
  if (monthDay < '02-04' || monthDay >= '12-01') return inMourning ? 'greeting-cold-mourning' : 'greeting-cold';
  if (monthDay < '03-01') return 'greeting-late-cold';
  if (monthDay >= '07-01' && monthDay < '08-07') return 'greeting-hot';
  return monthDay >= '08-07' && monthDay < '09-01' ? 'greeting-late-hot' : 'plain';
}
