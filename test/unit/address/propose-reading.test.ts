import { expect, test } from 'vitest';
import { proposeReading } from '#shared/address/propose-reading';

test.each(([
  ['heard and known', 'やまだ', ['やまだ', 'やまた'], 'やまだ', false, []],
  ['a prediction taken early', 'やま', ['やまだ'], 'やまだ', false, []],
  ['a prediction that may have been two names', 'やま', ['やまだ', 'やまた'], 'やまだ', true, ['やまた']],
  ['a kanji fetched by another word', 'とぶ', ['ひ', 'あすか'], 'とぶ', false, ['ひ', 'あすか']],
  ['pasted', null, ['ひまり', 'ひなた'], 'ひまり', true, ['ひなた']],
  ['deleted', '', ['ひまり'], 'ひまり', true, []],
  ['heard, and nobody else knows it', 'きらり', [], 'きらり', false, []],
  ['pasted, and nobody knows it', null, [], '', false, []],
] as const).map(([name, heard, known, reading, isGuess, others]) => ({ name, heard, known, expected: { reading, isGuess, others } })))('$name', ({ heard, known, expected }) => {
  expect(proposeReading(heard, known)).toEqual(expected);
});
