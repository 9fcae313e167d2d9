import { letterStyles } from '#shared/model/letter';
import { displayName } from '#shared/model/guest';
import { composeAddressSide } from '#shared/print/compose-address-side';
import { composeMessageSide } from '#shared/print/compose-message-side';
import { placeText, type PlacedCluster } from '#shared/typeset/place-text';
import { CardsError } from './cards-error.ts';
import { defaultFont, openKit } from './open-kit.ts';
import { readGuests } from './read-guests.ts';
import { readProfile } from './read-profile.ts';
import { readTextFile } from './read-text-file.ts';
import { writePdf } from './write-pdf.ts';

const note = (line: string): void => console.error(`note: ${line}`);

export async function addressCommand(options: { readonly guests: string; readonly out: string; readonly profile?: string | undefined; readonly boxes: boolean }): Promise<void> {
  const { profile, sender } = await readProfile(options.profile);
  const rows = readGuests(await readTextFile(options.guests), note);
  const kit = await openKit(defaultFont);
  const drawPostalBoxes = options.boxes || profile.drawPostalBoxes;
  const sides = rows.map(({ row, guest }) => ({
    ...composeAddressSide({ recipient: guest, sender, drawPostalBoxes }, kit), name: `row ${row} (${displayName(guest)})`,
  }));
  await writePdf(sides, kit, { out: options.out, title: '宛名', offset: profile.address });
}

export async function messageCommand(options: { readonly text: string; readonly style: string; readonly font: string; readonly out: string; readonly seed?: string | undefined }): Promise<void> {
  const style = letterStyles.find((known) => known === options.style);
  if (!style) throw new CardsError(`unknown style ${options.style}; there are: ${letterStyles.join(', ')}`);
  const text = await readTextFile(options.text);
  if (text.trim() === '') throw new CardsError(`${options.text} is empty`);
  const kit = await openKit(options.font);
  // Without a seed the words themselves decide: the same text is the same hand again.
  const side = composeMessageSide({ text, signature: '', style, seed: options.seed ?? text }, kit);
  await writePdf([{ ...side, name: options.text }], kit, { out: options.out, title: '文面', offset: { right: 0, down: 0 } });
}

export async function placeCommand(options: { readonly text: string; readonly font: string; readonly size: string; readonly measure: string; readonly writing: string }): Promise<void> {
  // In em the size changes nothing; it is checked because a caller that mistypes it has mistyped his question.
  positive(options.size, '--size');
  const measure = positive(options.measure, '--measure');
  if (measure < 1) throw new CardsError('--measure: a line of less than 1 em holds no character');
  if (options.writing !== 'vertical' && options.writing !== 'horizontal') throw new CardsError(`unknown writing ${options.writing}; there are: vertical, horizontal`);
  const text = await readTextFile(options.text);
  const kit = await openKit(options.font);
  const placed = placeText(text, { fonts: kit.chain, measure, writing: options.writing });
  for (const problem of placed.problems) note(`${problem.kind} at ${problem.start}: ${JSON.stringify(problem.text)}`);
  process.stdout.write(`[${placed.clusters.map((cluster) => `\n${JSON.stringify(spoken(cluster))}`).join(',')}\n]\n`);
}

const em = (value: number): number => Number(value.toFixed(4));

const spoken = ({ text, line, position, advance, rotation, glyphs, font }: PlacedCluster) =>
  ({ text, line, position: em(position), advance: em(advance), rotation, glyphIds: glyphs.map((glyph) => glyph.glyphId), font });

function positive(text: string, option: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value <= 0) throw new CardsError(`${option}: ${text} is not a positive number`);
  return value;
}
