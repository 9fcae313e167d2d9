import { displayName, type Guest } from '#shared/model/guest';
import type { LetterTemplate, Slots } from '#shared/model/letter';
import type { Shop } from '#shared/model/shop';
import type { ThankYouTemplates } from '#shared/model/template';
import type { Visit } from '#shared/model/visit';
import { chooseWords, fill, signatureOf, turned } from '#shared/letters/choose-words';
import { dishOf, recommendationOf, topicOf } from '#shared/letters/noted-phrase';

/** Whose introduction it was; only the name is read. */
export type Introducer = Pick<Guest, 'familyName' | 'givenName' | 'honorific' | 'company'>;

export interface ThankYouOccasion {
  readonly guest: Pick<Guest, 'introducedBy'>;
  readonly visit: Visit;
  /** 1 for the guest's first visit. */
  readonly ordinal: number;
  readonly shop: Pick<Shop, 'name' | 'ownerName'>;
  readonly templates: ThankYouTemplates;
  /** The guest behind `introducedBy`, where the caller has read him; without it the card says only that there was an introduction. */
  readonly introducer?: Introducer | null;
}

/** From this visit on a guest is greeted as 「いつも」. */
const regularFrom = 4;

/**
 * The four slots drafted from what was noted of the visit. What was not noted is not invented. The same visit gives the same words, two
 * visits hardly ever. Never a discount or a coupon: an offer beside the thanks weakens them (practices E4).
 */
export function draftThankYou(occasion: ThankYouOccasion): Slots {
  const { visit, shop } = occasion;
  return chooseWords({
    thanks: turned(thanksFor(occasion).words, `${visit.id}/thanks`),
    talk: turned(talkFor(occasion), `${visit.id}/talk`),
    recommendation: turned(recommendationFor(occasion), `${visit.id}/recommendation`),
  }, signatureOf(shop));
}

/** Which template the draft comes from, and which variants it took: `thank-you-` and the kind of visit that it thanks for. */
export function thankYouTemplateOf(occasion: ThankYouOccasion): LetterTemplate {
  const slots = draftThankYou(occasion);
  const { name, words } = thanksFor(occasion);
  return {
    name: `thank-you-${name}`,
    variants: [words.indexOf(slots.thanks), talkFor(occasion).indexOf(slots.talk), recommendationFor(occasion).indexOf(slots.recommendation)],
  };
}

function thanksFor({ guest, visit, ordinal, templates, introducer }: ThankYouOccasion): { readonly name: string; readonly words: readonly string[] } {
  const { thanks, seasons } = templates;
  const season = turned(seasons[Number(visit.on.slice(5, 7)) - 1] ?? [], `${visit.id}/season`)[0] ?? '';
  const named = (name: string, variants: readonly string[], more: Readonly<Record<string, string>> = {}) => ({ name, words: fill(variants, { season, ...more }) });
  const together = visit.party >= 3;
  if (ordinal >= regularFrom) return named('regular', thanks.regular);
  if (ordinal > 1) return together ? named('again-together', thanks.againTogether) : named('again', thanks.again);
  if (introducer) return named('introduced', thanks.introduced, { introducer: politeName(introducer) });
  if (visit.introducedBy !== null || guest.introducedBy !== null) return named('introduced', thanks.introducedUnnamed);
  return together ? named('first-together', thanks.firstTogether) : named('first', thanks.first);
}

function talkFor({ visit, templates: { talk } }: ThankYouOccasion): readonly string[] {
  const topic = topicOf(visit.talk);
  if (topic === 'too-long') return talk.tooLong;
  if (topic !== null) return fill(talk[moodOf(visit.talk)], { topic });
  const dish = dishOf(visit.dishes);
  return dish === null ? talk.unnoted : fill(talk.dish, { dish });
}

function recommendationFor({ visit, templates }: ThankYouOccasion): readonly string[] {
  const noted = recommendationOf(visit.recommendation);
  if (noted === null) return templates.recommendation.unnoted;
  return fill(noted.form === 'noun' ? templates.recommendation.noted : templates.recommendation.sentence, { recommendation: noted.text });
}

/** Illness, loss, strain. 「がん」 only as a word of its own: がんもどき is a dish. */
const sad = /病|入院|退院|手術|亡|葬|法事|法要|四十九日|一周忌|怪我|けが|骨折|体調|不調|検査|介護|看病|離婚|失業|倒産|廃業|喪|癌|がん(?=[のにをでがと]|$)|腰痛|膝|災害|地震|被災|火事|忙し|多忙|激務|残業|大変|疲れ/u;
const happy = /祝|合格|入学|卒業|誕生|生まれ|結婚|婚約|初孫|七五三|成人|昇進|栄転|完成|優勝|受賞|還暦|古希|喜寿|米寿/u;

/** Cheerful words about an illness cannot be taken back, so the sad words are looked for first, and generously. */
export const moodOf = (talk: string): 'tender' | 'joyful' | 'glad' => (sad.test(talk) ? 'tender' : happy.test(talk) ? 'joyful' : 'glad');

/** In a sentence a third person is 様 whatever stands on his own envelope; only 先生 stays 先生. */
export function politeName(person: Introducer): string {
  const name = person.familyName.trim() || displayName({ ...person }).trim();
  return person.honorific === 'sensei' && person.familyName.trim() !== '' ? `${name}先生` : `${name}様`;
}
