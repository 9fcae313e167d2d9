import { describe, expect, it } from 'vitest';
import { phoneLine } from '#shared/address/phone-line';

describe('phoneLine', () => {
  it.each([
    ['03-1234-5678', '電話〇三ー一二三四ー五六七八'], ['(075)123-4567', '電話〇七五ー一二三ー四五六七'], ['０９０－１２３４－５６７８', '電話〇九〇ー一二三四ー五六七八'],
    ['0312345678', '電話〇三一二三四五六七八'], ['+81 3 1234 5678', '電話＋八一ー三ー一二三四ー五六七八'], ['', ''], [' ', ''],
  ])('%s → %s', (phone, line) => {
    expect(phoneLine(phone)).toBe(line);
  });
});
