import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lineBreakClassOf, orientationOf } from '#shared/typeset/code-point-classes';
import { generateUnicodeTables, unicodeTablesFile } from '../../support/generate-unicode-tables.ts';

const codeOf = (character: string) => character.codePointAt(0) ?? 0;

describe('the Unicode tables', () => {
  it('are what `npm run generate` makes of Unicode 16', async () => {
    expect(readFileSync(unicodeTablesFile, 'utf8')).toBe(await generateUnicodeTables());
  });

  it.each([
    ['、', 'CL'], ['「', 'OP'], ['」', 'CL'], ['っ', 'CJ'], ['ー', 'CJ'], ['々', 'NS'], ['・', 'NS'], ['〜', 'NS'], ['…', 'IN'], ['—', 'BT'],
    ['！', 'EX'], ['風', 'ID'], ['の', 'ID'], ['a', 'AL'], ['7', 'NU'], ['％', 'PO'], ['￥', 'PR'], ['“', 'QI'], ['”', 'QF'], ['"', 'QU'],
    ['\u3000', 'BA'], [' ', 'SP'], ['\u200b', 'ZW'], ['\u2060', 'WJ'], ['\u00a0', 'GL'], ['𠮷', 'ID'], ['①', 'AL'], ['\ud83d', 'AL'],
  ])('%s breaks as %s', (character, expected) => {
    expect(lineBreakClassOf(codeOf(character))).toBe(expected);
  });

  it.each([['あ', 'UU'], ['、', 'TU'], ['っ', 'TU'], ['「', 'TR'], ['ー', 'TR'], ['〜', 'TR'], ['a', 'RR'], ['7', 'RR'], ['…', 'RR'], ['ｱ', 'RR'], ['①', 'UU'], ['𠮷', 'UU']])(
    '%s stands as %s', (character, expected) => {
      expect(orientationOf(codeOf(character))).toBe(expected);
    });

  it('cover the last code point', () => {
    expect([lineBreakClassOf(0x10ffff), orientationOf(0x10ffff)]).toEqual(['AL', 'RR']);
  });
});
