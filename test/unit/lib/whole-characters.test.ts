import { expect, it } from 'vitest';
import { wholeCharacters } from '#shared/lib/whole-characters';

it.each([
  ['', []], ['山田', ['山', '田']], ['𠮷野', ['𠮷', '野']], ['葛\u{E0100}城', ['葛\u{E0100}', '城']], ['か\u3099き', ['か\u3099', 'き']], ['\u{E0100}一', ['\u{E0100}', '一']], ['a\nb', ['a', '\n', 'b']],
])('%j', (text, characters) => {
  expect(wholeCharacters(text)).toEqual(characters);
});
