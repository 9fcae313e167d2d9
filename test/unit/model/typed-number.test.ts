import { describe, expect, it } from 'vitest';
import { parseTypedNumber } from '#shared/model/typed-number';

describe('a number as it is typed', () => {
  it.each([
    ['48000', 48_000], ['48,000', 48_000], ['４８，０００円', 48_000], ['￥48,000', 48_000], ['¥ 48 000', 48_000], ['4万8千', 48_000], ['4.8万', 48_000],
    ['4万8000円', 48_000], ['12万', 120_000], ['8千', 8000], ['4万8千500', 48_500], ['3名', 3], ['３名様', 3], ['2人', 2], ['0', 0], ['-5', -5], ['−5', -5], ['2.5', 2.5], ['‐5', -5], ['30枚', 30],
  ])('%s is %d', (typed, value) => {
    expect(parseTypedNumber(typed)).toEqual({ ok: true, value });
  });

  it('nothing typed is nothing known', () => {
    expect(parseTypedNumber('')).toEqual({ ok: true, value: null });
    expect(parseTypedNumber('　')).toEqual({ ok: true, value: null });
  });

  it.each(['円', '四万', '48000くらい', '1万2万', '1e5', '0x10', '--5', '12-34', 'NaN', '∞', '2千5000', '4万9千9999'])('%s is refused, not guessed', (typed) => {
    expect(parseTypedNumber(typed)).toMatchObject({ ok: false, error: { kind: 'not-a-number' } });
  });
});
