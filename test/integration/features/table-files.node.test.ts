import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '#shared/lib/csv-text';
import { rowsInSteps, tableFiles, tableFilesInSteps, tableFilesPasses } from '../../../renderer/features/export/table-files.ts';

const rows = [['番号', 'お名前', 'メモ'], [1, '見本 花子', '窓際'], [2, '𠮷田 一郎', '辛口'], [3, '髙見本 実', null], [4, '見本 次郎', '☃']];
const read = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

describe('the files of a table', () => {
  it('are one in UTF-8, with the mark that Excel looks for', () => {
    const { files, apart } = tableFiles('お客様', rows, 'utf-8');
    expect(files.map(({ name }) => name)).toEqual(['お客様.csv']);
    expect(read(files[0]!.bytes, 'utf-8')).toBe('\ufeff番号,お名前,メモ\r\n1,見本 花子,窓際\r\n2,𠮷田 一郎,辛口\r\n3,髙見本 実,\r\n4,見本 次郎,☃\r\n');
    expect(apart).toEqual([]);
  });

  it('are two in CP932 where it lacks characters: no row is mangled, none is in both, and the rows are named', () => {
    const { files, apart } = tableFiles('お客様', rows, 'cp932');
    expect(files.map(({ name }) => name)).toEqual(['お客様-shift_jis.csv', 'お客様-utf8.csv']);
    expect(read(files[0]!.bytes, 'shift_jis')).toBe('番号,お名前,メモ\r\n1,見本 花子,窓際\r\n3,髙見本 実,\r\n');
    expect(read(files[1]!.bytes, 'utf-8')).toBe('\ufeff番号,お名前,メモ\r\n2,𠮷田 一郎,辛口\r\n4,見本 次郎,☃\r\n');
    expect(apart).toEqual([{ row: 2, characters: ['𠮷'] }, { row: 4, characters: ['☃'] }]);
  });

  it('are one in CP932 where it can write everything, also without a row', () => {
    expect(tableFiles('来店', rows.slice(0, 2), 'cp932').files).toHaveLength(1);
    expect(tableFiles('来店', rows.slice(0, 1), 'cp932')).toMatchObject({ apart: [], files: [{ name: '来店-shift_jis.csv' }] });
  });

  it('hold every row once, whatever stands in it', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.replaceAll(/[\r\n",]/gu, ''));
    fc.assert(fc.property(fc.array(cell, { maxLength: 20 }), (names) => {
      const { files, apart } = tableFiles('x', [['行', '名'], ...names.map((name, index) => [index + 1, name])], 'cp932');
      const numbers = files.flatMap(({ bytes, name }) => read(bytes, name.includes('utf8') ? 'utf-8' : 'shift_jis').trimEnd().split('\r\n').slice(1).map((line) => Number(line.split(',')[0])));
      expect(numbers.toSorted((a, b) => a - b)).toEqual(names.map((_, index) => index + 1));
      expect(apart).toHaveLength(files.length === 2 ? numbers.length - read(files[0]!.bytes, 'shift_jis').trimEnd().split('\r\n').length + 1 : 0);
    }), { numRuns: 60 });
  });

  it('are the same in portions as at once, and can be given up between any two', () => {
    const many = [['行', '名'], ...Array.from({ length: 1_700 }, (_, index) => [index + 1, '見本'])];
    expect(read(tableFiles('来店', many, 'utf-8').files[0]!.bytes, 'utf-8')).toBe(csvText(many));
    expect(read(tableFiles('来店', many, 'cp932').files[0]!.bytes, 'shift_jis')).toBe(csvText(many).slice(1));
    for (const encoding of ['utf-8', 'cp932'] as const) {
      const done = [...tableFilesInSteps('来店', many, encoding)];
      expect(Math.max(...done)).toBeLessThanOrEqual(500);
      expect(done.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(tableFilesPasses * many.length);
    }
    const lines = Array.from({ length: 1_200 }, (_, index) => index);
    const steps = rowsInSteps(lines, (some) => [['見出し'], ...some.map((line) => [line])]);
    const counts = [...steps];
    expect(counts).toEqual([500, 500, 200]);
  });
});
