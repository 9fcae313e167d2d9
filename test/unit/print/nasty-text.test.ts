import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preventsPrinting } from '#shared/print/card-problem';
import { composeAddressSide } from '#shared/print/compose-address-side';
import { composeMessageSide } from '#shared/print/compose-message-side';
import type { ComposedSide } from '#shared/print/card';
import { renderSvg } from '#shared/print/render-svg';
import { addressCard, kit, messageCard } from './print-cases.ts';

/** Everything that a person can paste: each character is on the side, or its absence stops the printing and is named. */
const pieces = fc.constantFrom(...'あ国の、。「」ー12aX 　\n', '葛\u{e0100}', '辻\u{e01ef}', 'か\u3099', '😀', '👩‍👩‍👧', '\u200b', '\u202e', '\u2066', '\ufeff', '\u0007', '\ud83d', '\udc00', 'שלום', 'عليكم', '\u{10fffd}', '\ue000', '\u0301', 'ﾊﾟ', '𠮷');
const nasty = fc.oneof(fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 40 }));

const visible = (text: string): readonly string[] => Array.from(text).filter((character) => !/[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(character));

function shownOrNamed({ side, problems }: ComposedSide, text: string): void {
  expect(renderSvg(side, kit.fonts)).not.toMatch(/NaN|undefined|Infinity/);
  for (const mark of side.runs.flatMap((run) => run.marks)) expect(mark.glyphId).toBeGreaterThan(0);
  if (problems.some(preventsPrinting)) return;
  const said = visible(side.runs.flatMap((run) => run.marks.map((mark) => mark.text)).join(''));
  expect(said.join('')).toBe(visible(text).join(''));
}

describe('message sides of anything', () => {
  // oxlint-disable-next-line vitest/expect-expect -- it is in shownOrNamed
  it.each(['type', 'hand', 'tracing'] as const)('%s: drawn whole, or named', (style) => {
    fc.assert(fc.property(nasty, fc.boolean(), (text, horizontal) => {
      shownOrNamed(composeMessageSide(messageCard({ text, style, signature: '', ...(horizontal && { writing: 'horizontal' }) }), kit), text);
    }), { numRuns: 60 });
  });

  it.each(['', '\n\n', '　', '\u200b\u2060', '\u202e\u202c', '\u0007'])('%j is empty', (text) => {
    expect(composeMessageSide(messageCard({ text, signature: '' }), kit).problems).toContainEqual({ kind: 'empty', what: 'message' });
  });

  it.each([['a letter', '先日は、ありがとうございました。'.repeat(312)], ['one character', '国'.repeat(5000)], ['a word', 'a'.repeat(5000)], ['brackets', '「'.repeat(5000)], ['line feeds and a word', `${'\n'.repeat(4999)}国`]])('5,000 characters of %s are too long, by a number', (_, text) => {
    const { problems } = composeMessageSide(messageCard({ text, signature: '' }), kit);
    expect(problems).toContainEqual({ kind: 'too-long', excess: expect.any(Number) as number });
  });
});

describe('address sides of anything', () => {
  it('names and addresses are drawn or named', () => {
    fc.assert(fc.property(nasty, nasty, (name, street) => {
      const { side, problems } = composeAddressSide(addressCard({ familyName: name, address: { postalCode: '1040061', street, building: '' } }), kit);
      expect(renderSvg(side, kit.fonts)).not.toMatch(/NaN|undefined|Infinity/);
      const shown = side.runs.flatMap((run) => run.marks.map((mark) => mark.text)).join('');
      const lost = problems.some(preventsPrinting) ? [] : visible(name).filter((character) => !shown.includes(character));
      expect(lost).toEqual([]);
    }), { numRuns: 80 });
  });

  it('a name of 5,000 characters is named as too long', () => {
    const { problems } = composeAddressSide(addressCard({ familyName: '国'.repeat(5000) }), kit);
    expect(problems.some(preventsPrinting)).toBe(true);
  });
});
