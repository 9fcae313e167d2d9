import { describe, expect, it } from 'vitest';
import { palettes } from '../../../renderer/app/theme.ts';

/** Relative luminance and contrast ratio of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(palettes))('by %s', (_name, palette) => {
  it('knows black on white', () => expect(contrast('#000000', '#ffffff')).toBe(21));

  it.each(['paper', 'sheet', 'sunken'] as const)('text on %s is easy to read', (ground) => {
    expect(contrast(palette.ink, palette[ground])).toBeGreaterThanOrEqual(7);
    for (const quiet of ['inkQuiet', 'accent'] as const) expect(contrast(palette[quiet], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it('what is written on colour can be read', () => {
    expect(contrast(palette.onAccent, palette.accentFill)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.onAccent, palette.accentFillHover)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.hold, palette.holdWash)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.accent, palette.accentWash)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.ink, palette.accentWash)).toBeGreaterThanOrEqual(7);
  });

  it.each(['paper', 'sheet'] as const)('the edge of a field and the ring of the focus are seen on %s', (ground) => {
    expect(contrast(palette.edge, palette[ground])).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.focus, palette[ground])).toBeGreaterThanOrEqual(3);
  });
});
