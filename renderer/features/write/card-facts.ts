import templatesJson from '#assets/templates/thank-you.json';
import type { QueuedCard } from '#shared/follow/card-queue';
import { stepOf } from '#shared/follow/step-of';
import { draftOccasionCard, namedOccasion, occasionTemplateOf, type OccasionCard } from '#shared/letters/draft-occasion-card';
import { draftThankYou, thankYouTemplateOf, type ThankYouOccasion } from '#shared/letters/draft-thank-you';
import { rememberedOf, withSharedSlots } from '#shared/letters/shared-words';
import { eventKindOf, sharedOccasionOf, type StepKey } from '#shared/model/event';
import type { Guest } from '#shared/model/guest';
import type { LetterTemplate, Slots } from '#shared/model/letter';
import type { Shop } from '#shared/model/shop';
import type { SharedWords } from '#shared/model/shared-words';
import { thankYouTemplatesSchema } from '#shared/model/template';
import type { Visit } from '#shared/model/visit';
import type { Book } from '../../data/book.ts';
import type { CardArm } from '../../data/experiments-contract.ts';
import { occasionTemplates } from '../../data/step-templates.ts';
import { draftByArm } from './card-arm.ts';

const thankYou = thankYouTemplatesSchema.parse(templatesJson);

/** What the words of a card depend on, besides the guest. */
export interface CardOccasion extends Pick<QueuedCard, 'kind' | 'eventId' | 'stepId' | 'eventOn' | 'nth' | 'dueOn'> {
  /** `Step.template`. */
  readonly template: string | null;
}

/** What the card is written from. */
export interface CardFacts {
  readonly guest: Guest;
  readonly occasion: CardOccasion;
  /** The visit that it thanks for; for an occasion the newest one, to remember by. Null: the guest never came. */
  readonly visit: Visit | null;
  /** 1 for the first visit. */
  readonly ordinal: number;
  readonly introducer: Guest | null;
  /** The side of 効き目帳 that these thanks stand on. */
  readonly arm: CardArm | null;
}

/** null when the guest, or the visit that is thanked for, was deleted, in another window perhaps. */
export async function readCardFacts(book: Book, card: Omit<QueuedCard, 'hold' | 'letter'>): Promise<CardFacts | null> {
  const guest = await book.guests.read(card.guestId);
  const came = await visitToRemember(book, card);
  if (!guest || (card.visitId !== null && !came)) return null;
  const { kind, eventId, stepId, eventOn, nth, dueOn } = card;
  const template = await templateOf(book, card);
  const introducedBy = came?.visit.introducedBy ?? guest.introducedBy;
  return {
    guest, occasion: { kind, eventId, stepId, eventOn, nth, dueOn, template }, visit: came?.visit ?? null, ordinal: came?.ordinal ?? 1,
    introducer: introducedBy === null ? null : await book.guests.read(introducedBy),
    arm: await armOf(book, card),
  };
}

const templateOf = async (book: Book, card: StepKey): Promise<string | null> => stepOf(card, await book.plans.read())?.template ?? null;

/** Only the thanks for a visit can stand on a side. */
const armOf = async (book: Book, { kind, guestId, visitId }: Pick<QueuedCard, 'kind' | 'guestId' | 'visitId'>): Promise<CardArm | null> =>
  (kind === 'thank-you-card' && visitId !== null ? book.experiments.armOf(guestId, visitId) : null);

async function visitToRemember(book: Book, card: Pick<QueuedCard, 'guestId' | 'visitId'>): Promise<{ readonly visit: Visit; readonly ordinal: number } | null> {
  const id = card.visitId ?? book.directory.entry(card.guestId)?.totals.lastVisitId ?? null;
  if (id === null) return null;
  const [visit, ordinal] = await Promise.all([book.visits.read(id), book.visits.ordinal(id)]);
  return visit && { visit, ordinal: ordinal ?? 1 };
}

/** The words of a card that he has not touched: where he gave the words of one season letter to all, those. */
export function draftFrom(facts: CardFacts, shop: Shop): Slots {
  const draft = ownDraftFrom(facts, shop);
  const words = sharedWordsFor(facts.occasion, shop);
  return words ? withSharedSlots(draft, words.slots, rememberedOf(facts.guest, facts.visit)) : draft;
}

export function sharedWordsFor({ eventId, stepId }: Pick<CardOccasion, 'eventId' | 'stepId'>, { sharedWords }: Pick<Shop, 'sharedWords'>): SharedWords | undefined {
  const occasion = sharedOccasionOf(eventId);
  return occasion === null ? undefined : sharedWords.find((words) => words.occasion === occasion && words.stepId === stepId);
}

/** What the templates say for this guest. */
export function ownDraftFrom(facts: CardFacts, shop: Shop): Slots {
  const thanks = thanksOf(facts, shop);
  return thanks ? draftByArm(draftThankYou(thanks), facts.arm, facts.guest) : draftOccasionCard(occasionOf(facts, shop));
}

/** Where the words of `draftFrom` come from: for the figures on which words bring people back. */
export function templateFrom(facts: CardFacts, shop: Shop): LetterTemplate {
  const thanks = thanksOf(facts, shop);
  return thanks ? thankYouTemplateOf(thanks) : occasionTemplateOf(occasionOf(facts, shop));
}

/** null for a card that does not thank for a visit. */
function thanksOf(facts: CardFacts, shop: Shop): ThankYouOccasion | null {
  const { visit, occasion: { kind, template } } = facts;
  return kind === 'thank-you-card' && visit && namedOccasion(template) === null ? { ...facts, visit, shop, templates: thankYou } : null;
}

function occasionOf({ guest, visit, occasion: { kind, eventId, eventOn, nth, dueOn, template } }: CardFacts, shop: Shop): OccasionCard {
  return {
    kind, event: eventKindOf(eventId) ?? 'visit', eventId, on: dueOn ?? eventOn, nth, inMourning: guest.mourningSince !== null,
    lastVisit: visit, shop, templates: occasionTemplates, template,
  };
}
