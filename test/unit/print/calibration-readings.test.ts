import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankSideProfile, type SideProfile } from '#shared/model/print-profile';
import { crossInset, profileForOtherSide, profileFromReadings, type CalibrationReadings } from '#shared/print/calibration-readings';
import { placementLines, placementMatrix, type Line } from '#shared/print/placement';

const card = { width: 100, height: 148 };
const put = ({ factor, shift }: Line, at: number): number => factor * at + shift;

/** A printer that stretches and shifts the sheet as it runs through; a card may lie in the tray the wrong way round. */
interface Printer { readonly x: Line; readonly y: Line; readonly reversed: boolean }

/** Where a point of the drawing comes to lie on the card, seen as the card's own stamp and boxes stand. */
function printed(printer: Printer, profile: SideProfile, point: { readonly x: number; readonly y: number }) {
  const lines = placementLines(profile, card);
  const [x, y] = [put(printer.x, put(lines.x, point.x)), put(printer.y, put(lines.y, point.y))];
  return printer.reversed ? { x: card.width - x, y: card.height - y } : { x, y };
}

/** What a patient owner reads off: the sheet is held so that its arrow points up. */
function readings(printer: Printer, profile: SideProfile): CalibrationReadings {
  const turned = printer.reversed !== profile.rotated;
  const upright = (point: { readonly x: number; readonly y: number }) => {
    const { x, y } = printed(printer, profile, point);
    return turned ? { x: card.width - x, y: card.height - y } : { x, y };
  };
  const [upper, lower] = [upright({ x: crossInset, y: crossInset }), upright({ x: card.width - crossInset, y: card.height - crossInset })];
  return { left: upper.x, top: upper.y, right: card.width - lower.x, bottom: card.height - lower.y, turned };
}

const line = fc.record({ factor: fc.double({ min: 0.985, max: 1.015, noNaN: true }), shift: fc.double({ min: -2, max: 2, noNaN: true }) });
const printers: fc.Arbitrary<Printer> = fc.record({ x: line, y: line, reversed: fc.boolean() });
const tenths = (from: number, to: number) => fc.integer({ min: from * 10, max: to * 10 }).map((value) => value / 10);
const profiles: fc.Arbitrary<SideProfile> = fc.record({ right: tenths(-2, 2), down: tenths(-2, 2), rotated: fc.boolean(), scaleAcross: tenths(99, 101), scaleAlong: tenths(99, 101) });

describe('profileFromReadings', () => {
  it('asks for nothing when the sheet is right', () => {
    expect(profileFromReadings({ left: 10, top: 10, right: 10, bottom: 10, turned: false }, blankSideProfile, card)).toEqual({ ok: true, value: blankSideProfile });
  });

  it('moves against the printer: what came out a millimetre too far right goes a millimetre to the left', () => {
    expect(profileFromReadings({ left: 11, top: 9.5, right: 9, bottom: 10.5, turned: false }, blankSideProfile, card)).toEqual({ ok: true, value: { ...blankSideProfile, right: -1, down: 0.5 } });
  });

  it('cancels any printer, whichever way it is fed and with whatever profile the sheet was printed: every corner within 0.2 mm', () => {
    fc.assert(fc.property(printers, profiles, (printer, before) => {
      const found = profileFromReadings(readings(printer, before), before, card);
      if (!found.ok) return;
      for (const point of [{ x: 5, y: 5 }, { x: 95, y: 5 }, { x: 50, y: 74 }, { x: 95, y: 143 }]) {
        const { x, y } = printed(printer, found.value, point);
        expect(Math.abs(x - point.x)).toBeLessThan(0.2);
        expect(Math.abs(y - point.y)).toBeLessThan(0.2);
      }
    }), { numRuns: 500 });
  });

  it('does for the other side too, also where that is fed the other way round', () => {
    fc.assert(fc.property(printers, profiles, profiles, (printer, before, other) => {
      const found = profileFromReadings(readings(printer, before), before, card);
      if (!found.ok) return;
      const otherWay = { ...printer, reversed: printer.reversed !== (before.rotated !== other.rotated) };
      const { x, y } = printed(otherWay, profileForOtherSide(found.value, before, other), { x: 95, y: 143 });
      expect(Math.abs(x - 95)).toBeLessThan(0.2);
      expect(Math.abs(y - 143)).toBeLessThan(0.2);
    }), { numRuns: 500 });
  });

  it('reads with a ruler of half millimetres still bring it within half a millimetre', () => {
    fc.assert(fc.property(printers, (printer) => {
      const exact = readings(printer, blankSideProfile);
      const half = (value: number) => Math.round(value * 2) / 2;
      const found = profileFromReadings({ left: half(exact.left), top: half(exact.top), right: half(exact.right), bottom: half(exact.bottom), turned: exact.turned }, blankSideProfile, card);
      if (!found.ok) return;
      const { x, y } = printed(printer, found.value, { x: 68, y: 16 });
      expect(Math.abs(x - 68)).toBeLessThan(0.5);
      expect(Math.abs(y - 16)).toBeLessThan(0.5);
    }));
  });

  it.each([
    [{ left: 8, top: 10, right: 8, bottom: 10, turned: false }, { kind: 'scale-out-of-range', percent: 95.2 }],
    [{ left: 22, top: 10, right: -2, bottom: 10, turned: false }, { kind: 'offset-out-of-range', millimetres: -12 }],
  ])('says what cannot be corrected: %j', (read, error) => {
    expect(profileFromReadings(read, blankSideProfile, card)).toEqual({ ok: false, error });
  });
});

describe('placementMatrix', () => {
  it('is absent where nothing changes, so that the file stays as small as before', () => {
    expect(placementMatrix({ right: 0, down: 0 }, card)).toBeNull();
    expect(placementMatrix(blankSideProfile, card)).toBeNull();
  });
  it('turned twice is where it began', () => {
    const { x, y } = placementLines({ right: 0, down: 0, rotated: true }, card);
    for (const at of [0, 10, 99]) expect([put(x, put(x, at)), put(y, put(y, at))]).toEqual([expect.closeTo(at, 9), expect.closeTo(at, 9)]);
  });
});
