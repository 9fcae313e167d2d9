import { describe, expect, it } from 'vitest';
import { kanaRowOf } from '#shared/address/kana-row';

describe('the tab of a reading', () => {
  it.each([
    ['あ', 'あ'], ['お', 'あ'], ['か', 'か'], ['こ', 'か'], ['さ', 'さ'], ['そ', 'さ'], ['た', 'た'], ['と', 'た'], ['な', 'な'], ['の', 'な'], ['は', 'は'],
    ['ほ', 'は'], ['ま', 'ま'], ['も', 'ま'], ['や', 'や'], ['よ', 'や'], ['ら', 'ら'], ['ろ', 'ら'], ['わ', 'わ'], ['を', 'わ'], ['ん', 'わ'],
  ])('%s stands under %s', (first, row) => {
    expect(kanaRowOf(`${first}たろう\u0001`)).toBe(row);
  });

  it.each(['', 'smith', 'ゝ', '山田', '７', '\u0001'])('%j has no row of its own', (key) => {
    expect(kanaRowOf(key)).toBe('other');
  });
});
