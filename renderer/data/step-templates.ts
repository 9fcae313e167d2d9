import occasions from '#assets/templates/occasions.json';
import { occasionTemplatesSchema, type OccasionTemplates } from '#shared/model/template';
import type { Channel } from '#shared/model/touch';
import { scriptTemplates } from './script-templates.ts';

/** What the cards say that no visit calls for. */
export const occasionTemplates: OccasionTemplates = occasionTemplatesSchema.parse(occasions);

const cards: ReadonlySet<string> = new Set(Object.keys(occasionTemplates));
const calls: ReadonlySet<string> = new Set(Object.keys(scriptTemplates.calls));
const messages: ReadonlySet<string> = new Set(Object.keys(scriptTemplates.messages));
const nothing: ReadonlySet<string> = new Set();

const byChannel: Readonly<Record<Channel, ReadonlySet<string>>> = { postcard: cards, phone: calls, email: messages, message: messages, 'in-person': nothing };

/** The words that a step of this channel may name (`Step.template`), as they stand in assets/templates. */
export const templatesFor = (channel: Channel): ReadonlySet<string> => byChannel[channel];
