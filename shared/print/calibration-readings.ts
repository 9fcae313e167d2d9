import { err, ok, type Result } from '#shared/lib/result';
import { sideProfileSchema, type SideProfile } from '#shared/model/print-profile';
import { placementLines, type Line } from './placement.ts';

/** Where the two crosses of the calibration sheet stand: so far from the nearest two edges of the card, in mm. */
export const crossInset = 10;

/** What he measures on the printed sheet, held so that its arrow points up. Millimetres from the edge of the card to the line of a cross. */
export interface CalibrationReadings {
  /** Left edge to the upright line of the upper left cross. */
  readonly left: number;
  /** Upper edge to the level line of the same cross. */
  readonly top: number;
  /** Right edge to the upright line of the lower right cross. */
  readonly right: number;
  /** Lower edge to the level line of the same. */
  readonly bottom: number;
  /** The arrow points to the foot of the card as its stamp and boxes stand. */
  readonly turned: boolean;
}

export type CalibrationError =
  /** The printer stretches by more than 2 %: it has another paper size set, or "fit to page". */
  | { readonly kind: 'scale-out-of-range'; readonly percent: number }
  /** It misses by more than 10 mm: a slip of the pen, or the wrong tray. */
  | { readonly kind: 'offset-out-of-range'; readonly millimetres: number };

/**
 * The profile that cancels what the printer did to the sheet. `printedWith` is the profile that the sheet itself was printed with, so a
 * second sheet improves on the first. A printer that skews cannot be helped: nothing here turns by a part of a degree.
 */
export function profileFromReadings(readings: CalibrationReadings, printedWith: SideProfile, card: { readonly width: number; readonly height: number }): Result<SideProfile, CalibrationError> {
  const { turned } = readings;
  const before = placementLines({ ...printedWith, rotated: false }, card);
  const x = corrected({ first: readings.left, last: card.width - readings.right, length: card.width, before: before.x, turned });
  const y = corrected({ first: readings.top, last: card.height - readings.bottom, length: card.height, before: before.y, turned });
  const profile: SideProfile = {
    right: tenth(x.offset), down: tenth(y.offset), rotated: printedWith.rotated !== turned,
    scaleAcross: tenth(x.scale * 100), scaleAlong: tenth(y.scale * 100),
  };
  const { right, down, scaleAcross, scaleAlong } = sideProfileSchema.unwrap().shape;
  const scale = [profile.scaleAcross, profile.scaleAlong].find((value) => !scaleAcross.safeParse(value).success || !scaleAlong.safeParse(value).success);
  if (scale !== undefined) return err({ kind: 'scale-out-of-range', percent: scale });
  const offset = [profile.right, profile.down].find((value) => !right.safeParse(value).success || !down.safeParse(value).success);
  if (offset !== undefined) return err({ kind: 'offset-out-of-range', millimetres: offset });
  return ok(profile);
}

/**
 * The same printer for the other side of the card. A side that is fed the other way round meets the printer's error from its other end: what
 * was too far right on the one is too far left on the other. How the two sides differ in feeding stays as it was.
 */
export function profileForOtherSide(measured: SideProfile, printedWith: SideProfile, other: SideProfile): SideProfile {
  if (other.rotated === printedWith.rotated) return measured;
  return { ...measured, right: 0 - measured.right, down: 0 - measured.down, rotated: !measured.rotated };
}

interface Measured {
  /** Where the two lines are on the card. */
  readonly first: number;
  readonly last: number;
  readonly length: number;
  readonly before: Line;
  readonly turned: boolean;
}

/** In one direction: printer ∘ before = what was measured, so before ∘ measured⁻¹ is the inverse of the printer. */
function corrected({ first, last, length, before, turned }: Measured): { readonly scale: number; readonly offset: number } {
  const stretch = (last - first) / (length - 2 * crossInset);
  const moved = first - stretch * crossInset;
  const scale = before.factor / stretch;
  const upright = before.shift - scale * moved;
  // Fed the other way round, the printer misses on the other side.
  const shift = turned ? length * (1 - scale) - upright : upright;
  return { scale, offset: shift - length / 2 * (1 - scale) };
}

const tenth = (value: number): number => Number(value.toFixed(1)) + 0;
