import type { ScriptTemplates, ScriptWords } from '#shared/model/script-template';
import type { Shop } from '#shared/model/shop';
import { touchKinds, type TouchKind } from '#shared/model/touch';
import { moodOf, politeName, type Introducer } from '#shared/letters/draft-thank-you';
import { topicOf } from '#shared/letters/noted-phrase';

export interface ScriptOccasion {
  readonly kind: TouchKind;
  readonly guest: Introducer;
  readonly shop: Pick<Shop, 'name' | 'ownerName'>;
  /** What was noted of the last talk; '' when nothing was. */
  readonly talk: string;
  readonly templates: ScriptTemplates;
  /** The kind whose words the step names (`Step.template`); null, or what is not there any more: those of its own kind. */
  readonly template: string | null;
}

/** What to say on the telephone: three lines or so. Nothing that was not noted, and no question for faults (practices B4). */
export const draftCall = (occasion: ScriptOccasion): readonly string[] => filled(occasion, occasion.templates.calls);

/** A message to copy into e-mail, LINE or SMS: paragraphs apart by an empty line, the guest's name first, the shop's last. */
export const draftMessage = (occasion: ScriptOccasion): string => filled(occasion, occasion.templates.messages).join('\n\n');

function filled({ kind, template, guest, shop, talk }: ScriptOccasion, byKind: ScriptTemplates['calls']): readonly string[] {
  const named = touchKinds.find((each) => each === template);
  const words = (named && byKind[named]) ?? byKind[kind] ?? byKind.other;
  if (words === undefined) return [];
  const topic = topicOf(talk);
  const values: Readonly<Record<string, string>> = { name: politeName(guest), self: selfOf(shop), topic: topic ?? '' };
  return fitting(words, talk, topic).map((line) => line.replace(/\{(\w+)\}/g, (_, blank: string) => values[blank] ?? ''));
}

/** A note too long to be quoted is not quoted; a kind without tender words keeps silent about what hurts. */
function fitting(words: ScriptWords, talk: string, topic: string | null): readonly string[] {
  if (topic === null || topic === 'too-long') return words.plain;
  return (moodOf(talk) === 'tender' ? words.tender : words.talk) ?? words.plain;
}

/** 「割烹 見本の見本 一郎」: how he names himself. */
function selfOf({ name, ownerName }: ScriptOccasion['shop']): string {
  const parts = [name.trim(), ownerName.trim()].filter((part) => part !== '');
  return parts.length === 0 ? '店の者' : parts.join('の');
}
