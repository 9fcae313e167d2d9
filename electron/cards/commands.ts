import sheetsJson from '#assets/geometry/label-sheets.json' with { type: 'json' };
import { cardKinds } from '#shared/model/card-kind';
import { addressStyles, displayName, glyphChoices } from '#shared/model/guest';
import { labelSheetsSchema } from '#shared/model/label-sheet';
import { letterStyles } from '#shared/model/letter';
import { tracingGreys } from '#shared/model/card-hand';
import { typeSizes } from '#shared/model/card-look';
import { kitWith, type AddressCard, type MessageCard } from '#shared/print/card';
import { composeAddressSide } from '#shared/print/compose-address-side';
import { composeLabels } from '#shared/print/compose-labels';
import { composeMessageSide } from '#shared/print/compose-message-side';
import { handStrengths } from '#shared/print/hand-variation';
import { unmoved } from '#shared/print/placement';
import { placeText, type PlacedCluster } from '#shared/typeset/place-text';
import { CardsError } from './cards-error.ts';
import { defaultFont, openKit } from './open-kit.ts';
import { readGuests } from './read-guests.ts';
import { readProfile } from './read-profile.ts';
import { readIfNamed, readTextFile } from './read-text-file.ts';
import { sayProblems, writePdf, writeSides } from './write-pdf.ts';

const labelSheets = labelSheetsSchema.parse(sheetsJson);
export const writings = ['vertical', 'horizontal'] as const;

const note = (line: string): void => console.error(`note: ${line}`);

/** `value` as one of the words there are, or what the absence of the option means. */
export function oneOf<Word extends string>(value: string | undefined, words: readonly Word[], option: string): Word | undefined {
  if (value === undefined) return undefined;
  const found = words.find((word) => word === value);
  if (found === undefined) throw new CardsError(`unknown ${option} ${value}; there are: ${words.join(', ')}`);
  return found;
}

export interface AddressOptions {
  readonly guests: string;
  readonly out: string;
  readonly profile?: string | undefined;
  readonly boxes: boolean;
  readonly kind?: string | undefined;
  readonly style?: string | undefined;
  readonly labels?: string | undefined;
  readonly first?: string | undefined;
  readonly glyphs?: string | undefined;
  readonly seal?: string | undefined;
}

export async function addressCommand(options: AddressOptions): Promise<void> {
  const kind = oneOf(options.kind, cardKinds, 'kind');
  const numerals = oneOf(options.style, addressStyles, 'style');
  const glyphs = oneOf(options.glyphs, glyphChoices, 'glyphs');
  const sheet = oneOf(options.labels, ['12', '24'], 'number of labels');
  if (options.first !== undefined && !sheet) throw new CardsError('--first goes with --labels');
  const { profile, sender } = await readProfile(options.profile);
  const seal = await readIfNamed(options.seal);
  const rows = readGuests(await readTextFile(options.guests), note);
  const kit = await openKit(defaultFont);
  const chosen = kind ?? profile.cardKind;
  const cards = rows.map(({ guest }): AddressCard => ({
    recipient: glyphs ? { ...guest, glyphs } : guest, sender, drawPostalBoxes: options.boxes || profile.drawPostalBoxes, senderBoxes: profile.senderBoxes,
    ...(chosen ? { kind: chosen } : {}), ...(numerals ? { numerals } : {}), ...(seal ? { seal } : {}),
  }));
  const nameOf = (index: number) => `row ${rows[index]?.row ?? 0} (${rows[index] ? displayName(rows[index].guest) : ''})`;
  if (sheet) {
    const first = options.first === undefined ? 0 : wholeNumber(options.first, '--first', Number(sheet)) - 1;
    const sheets = [...composeLabels(cards, labelSheets[`a4-${sheet}`], kit, first)];
    sayProblems(sheets.flatMap(({ problems }) => problems.map((card) => ({ name: nameOf(card.index), problems: card.problems }))));
    await writeSides(sheets.map(({ side }) => side), kit, { out: options.out, title: '宛名ラベル', offset: profile.address });
  } else {
    await writePdf(cards.map((card, index) => ({ ...composeAddressSide(card, kit), name: nameOf(index) })), kit, { out: options.out, title: '宛名', offset: profile.address });
  }
}

export interface MessageOptions {
  readonly text: string;
  readonly style: string;
  readonly font: string;
  readonly out: string;
  readonly seed?: string | undefined;
  readonly strength?: string | undefined;
  readonly writing?: string | undefined;
  readonly size?: string | undefined;
  readonly grey?: string | undefined;
  readonly glyphs?: string | undefined;
  readonly picture?: string | undefined;
  readonly seal?: string | undefined;
}

export async function messageCommand(options: MessageOptions): Promise<void> {
  const style = oneOf(options.style, letterStyles, 'style');
  const looks = looksOf(options);
  const text = await readTextFile(options.text);
  if (text.trim() === '') throw new CardsError(`${options.text} is empty`);
  const [picture, seal] = [await readIfNamed(options.picture), await readIfNamed(options.seal)];
  const kit = await openKit(options.font);
  // Without a seed the words themselves decide: the same text is the same hand again.
  const card: MessageCard = { text, signature: '', style: style ?? 'hand', seed: options.seed ?? text, ...looks, ...(picture ? { picture: { file: picture } } : {}), ...(seal ? { seal } : {}) };
  await writePdf([{ ...composeMessageSide(card, kit), name: options.text }], kit, { out: options.out, title: '文面', offset: unmoved });
}

function looksOf(options: MessageOptions): Partial<MessageCard> {
  const strength = oneOf(options.strength, handStrengths, 'strength');
  const writing = oneOf(options.writing, writings, 'writing');
  const size = oneOf(options.size, typeSizes, 'size');
  const grey = options.grey === undefined ? undefined : positive(options.grey, '--grey');
  if (grey !== undefined && (grey < tracingGreys[0] || grey > tracingGreys[5])) throw new CardsError(`--grey: from ${tracingGreys[0]} to ${tracingGreys[5]} (0 is black, 1 is paper)`);
  const glyphs = oneOf(options.glyphs, glyphChoices, 'glyphs');
  return { ...(glyphs ? { glyphs } : {}), ...(strength ? { strength } : {}), ...(writing ? { writing } : {}), ...(size ? { size } : {}), ...(grey === undefined ? {} : { tracing: { grey } }) };
}

export async function placeCommand(options: { readonly text: string; readonly font: string; readonly size: string; readonly measure: string; readonly writing: string; readonly glyphs?: string | undefined }): Promise<void> {
  // In em the size changes nothing; it is checked because a caller that mistypes it has mistyped his question.
  positive(options.size, '--size');
  const measure = positive(options.measure, '--measure');
  if (measure < 1) throw new CardsError('--measure: a line of less than 1 em holds no character');
  const writing = oneOf(options.writing, writings, 'writing') ?? 'vertical';
  const text = await readTextFile(options.text);
  const kit = kitWith(await openKit(options.font), oneOf(options.glyphs, glyphChoices, 'glyphs'));
  const placed = placeText(text, { fonts: kit.chain, measure, writing });
  for (const problem of placed.problems) note(`${problem.kind} at ${problem.start}: ${JSON.stringify(problem.text)}`);
  process.stdout.write(`[${placed.clusters.map((cluster) => `\n${JSON.stringify(spoken(cluster))}`).join(',')}\n]\n`);
}

const em = (value: number): number => Number(value.toFixed(4));

const spoken = ({ text, line, position, advance, rotation, glyphs, font }: PlacedCluster) =>
  ({ text, line, position: em(position), advance: em(advance), rotation, glyphIds: glyphs.map((glyph) => glyph.glyphId), font });

export function positive(text: string, option: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value <= 0) throw new CardsError(`${option}: ${text} is not a positive number`);
  return value;
}

function wholeNumber(text: string, option: string, most: number): number {
  const value = positive(text, option);
  if (!Number.isInteger(value) || value > most) throw new CardsError(`${option}: ${text} is not a whole number from 1 to ${most}`);
  return value;
}
