import { blankSideProfile } from '#shared/model/print-profile';
import { profileFromReadings } from '#shared/print/calibration-readings';
import { composeCalibrationSheet } from '#shared/print/compose-calibration-sheet';
import { composeTestStrip, stripWords } from '#shared/print/compose-test-strip';
import { composeUnderlay, underlayPapers } from '#shared/print/compose-underlay';
import { unmoved } from '#shared/print/placement';
import { CardsError } from './cards-error.ts';
import { oneOf, positive, writings } from './commands.ts';
import { defaultFont, openKit } from './open-kit.ts';
import { readProfile } from './read-profile.ts';
import { readTextFile } from './read-text-file.ts';
import { writeSides } from './write-pdf.ts';

/** Pages that are nobody's card. */
export interface CalibrationOptions {
  readonly out?: string | undefined;
  readonly profile?: string | undefined;
  readonly side?: string | undefined;
  readonly readings?: string | undefined;
  readonly turned: boolean;
}

/** Prints the sheet, or reads what was measured on it and says the profile as JSON. */
export async function calibrationCommand(options: CalibrationOptions): Promise<void> {
  const side = oneOf(options.side, ['address', 'message'], 'side') ?? 'address';
  const printedWith = (await readProfile(options.profile)).profile[side];
  const kit = await openKit(defaultFont);
  if (options.readings !== undefined) {
    const found = profileFromReadings({ ...readingsOf(options.readings), turned: options.turned }, { ...blankSideProfile, ...printedWith }, kit.geometry.card);
    if (!found.ok) throw new CardsError(found.error.kind === 'scale-out-of-range' ? `the printer stretches to ${found.error.percent} %: switch "fit to page" off` : `off by ${found.error.millimetres} mm: too far to be corrected`);
    process.stdout.write(`${JSON.stringify({ [side]: found.value })}\n`);
    return;
  }
  if (options.out === undefined) throw new CardsError('calibration needs --out or --readings');
  await writeSides([composeCalibrationSheet(kit)], kit, { out: options.out, title: '位置合わせ', offset: printedWith });
}

function readingsOf(text: string): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } {
  const [left, top, right, bottom, ...more] = text.split(',').map((part) => positive(part, '--readings'));
  if (left === undefined || top === undefined || right === undefined || bottom === undefined || more.length > 0) throw new CardsError('--readings takes four numbers: left,top,right,bottom');
  return { left, top, right, bottom };
}

export async function underlayCommand(options: { readonly out: string; readonly paper?: string | undefined; readonly writing?: string | undefined; readonly pitch?: string | undefined }): Promise<void> {
  const paper = oneOf(options.paper, underlayPapers, 'paper') ?? 'a4';
  const writing = oneOf(options.writing, writings, 'writing') ?? 'vertical';
  const pitch = options.pitch === undefined ? undefined : positive(options.pitch, '--pitch');
  if (pitch !== undefined && (pitch < 3 || pitch > 50)) throw new CardsError('--pitch: 3 to 50 mm');
  const kit = await openKit(defaultFont);
  await writeSides([composeUnderlay({ paper, writing, ...(pitch === undefined ? {} : { pitch }) }, kit)], kit, { out: options.out, title: '下敷き', offset: unmoved });
}

export async function stripCommand(options: { readonly out: string; readonly font?: string | undefined; readonly text?: string | undefined }): Promise<void> {
  const words = options.text === undefined ? stripWords : (await readTextFile(options.text)).trim().replaceAll('\n', '');
  if (words === '') throw new CardsError(`${options.text ?? ''} is empty`);
  const kit = await openKit(options.font ?? defaultFont);
  await writeSides([composeTestStrip(kit, undefined, words)], kit, { out: options.out, title: '試し刷り', offset: unmoved });
}
