import { describe, expect, it } from 'vitest';
import { careOfLine, ownCareOfLine } from '#shared/address/care-of-line';
import { uprightCapitals } from '#shared/address/numerals';

describe('careOfLine', () => {
  it.each([
    ['', ''], ['  ', ''], ['佐藤', '佐藤様方'], ['佐藤様', '佐藤様方'], ['佐藤様方', '佐藤様方'], ['佐藤方', '佐藤方'], ['帝国ホテル', '帝国ホテル気付'],
    ['山田商店気付', '山田商店気付'], ['株式会社山田', '株式会社山田気付'], ['J. Smith', 'J. Smith様方'], ['東京大学内', '東京大学内'],
  ])('%s → %s', (typed, expected) => expect(careOfLine(typed)).toBe(expected));
});

describe('ownCareOfLine', () => {
  it.each([['', ''], ['佐藤', '佐藤方'], ['佐藤様', '佐藤様方'], ['佐藤様方', '佐藤様方'], ['さくら商店', 'さくら商店内'], ['さくらホテル内', 'さくらホテル内']])(
    '%s → %s', (typed, expected) => expect(ownCareOfLine(typed)).toBe(expected));
});

describe('uprightCapitals', () => {
  it.each([['IT推進室', 'ＩＴ推進室'], ['CTO', 'ＣＴＯ'], ['ABC Holdings株式会社', 'ABC Holdings株式会社'], ['3M', '３Ｍ'], ['7-Eleven', '7-Eleven'], ['第2営業部', '第２営業部'], ['株式会社', '株式会社']])(
    '%s → %s', (typed, expected) => expect(uprightCapitals(typed)).toBe(expected));
});
