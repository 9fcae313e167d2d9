import { describe, expect, it } from 'vitest';
import { typedPostalCode, writtenPostalCode } from '#shared/model/typed-postal-code';

describe('a postal code as it is typed', () => {
  it.each(['1040061', '104-0061', '〒104-0061', '１０４ー００６１', ' 104 0061 ', '104−0061'])('%s is 1040061', (typed) => {
    expect(typedPostalCode(typed)).toBe('1040061');
  });

  it('keeps what it cannot read, so that the field can say so', () => {
    expect(typedPostalCode('銀座')).toBe('銀座');
    expect(typedPostalCode('104-00a1')).toBe('104-00a1');
    expect(typedPostalCode('')).toBe('');
    expect(typedPostalCode('〒')).toBe('');
  });

  it('is written with its hyphen', () => {
    expect(writtenPostalCode('1040061')).toBe('104-0061');
    expect(writtenPostalCode('104')).toBe('104');
  });
});
