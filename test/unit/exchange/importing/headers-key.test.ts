import { expect, it } from 'vitest';
import { headersKey } from '#shared/exchange/importing/headers-key';

it('is the same for the same headings, whatever their width and blanks, and another for others', () => {
  expect(headersKey(['氏名', ' ＴＥＬ '])).toBe(headersKey(['氏名', 'TEL']));
  expect(new Set([['氏名', 'TEL'], ['TEL', '氏名'], ['氏名'], ['氏名TEL'], ['氏名', 'TEL', '']].map(headersKey)).size).toBe(5);
});
