import { describe, expect, it } from 'vitest';
import { letterLength, textLength } from '#shared/letters/letter-length';

describe('textLength', () => {
  it.each([
    ['先日は', 3],
    ['髙﨑𠮷田', 4],
    ['葛\u{E0100}飾', 2],
    ['が', 1],
    ['か\u3099', 1],
    ['👨‍👩‍👧', 1],
    [' 先　日\n は\r\n', 3],
    ['', 0],
  ])('%j counts %i', (text, length) => expect(textLength(text)).toBe(length));
});

describe('letterLength', () => {
  it('counts all four slots', () => {
    expect(letterLength({ thanks: '御礼。', talk: '会話。', recommendation: '品。', signature: '店　主' })).toBe(10);
  });
});
