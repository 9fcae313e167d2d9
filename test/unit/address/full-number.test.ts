import { describe, expect, it } from 'vitest';
import { addressLines, lineText, plainAddressLines } from '#shared/address/address-lines';
import { fullNumber } from '#shared/address/full-number';

describe('fullNumber: what numbers count, where that is certain', () => {
  it.each([
    ['1-2-3', '1丁目2番3号'], ['20丁目1-1', '20丁目1番1号'], ['2丁目8', '2丁目8番'], ['427', '427番地'], ['100-1', '100番地の1'], ['6-10-1-2305', '6丁目10番1号-2305'],
    // Not certain: left as it is.
    ['1-2', '1-2'], ['1-2-1203', '1-2-1203'], ['100-2-3', '100-2-3'], ['A-101', 'A-101'], ['2-B', '2-B'], ['2丁目8-101', '2丁目8-101'],
    // Says it already.
    ['427番地', '427番地'], ['4丁目1番2号', '4丁目1番2号'], ['12番地の3', '12番地の3'], ['201号室', '201号室'],
  ])('%s → %s', (block, expected) => expect(fullNumber(block)).toBe(expected));

  it('touches only the last number of the street, and no building', () => {
    const { street, building } = addressLines({ street: '札幌市中央区北1条西2丁目3-4', building: 'タワー1-2-3' }, 'full');
    expect([lineText(street), lineText(building)]).toEqual(['札幌市中央区北一条西二丁目三番四号', 'タワー一ー二ー三']);
  });
  it('keeps a spelt-out 番地 in one piece', () => {
    expect(addressLines({ street: '銀座1-2-3', building: '' }, 'full').street).toEqual(['銀', '座', '一丁目二番三号']);
  });
});

describe('plainAddressLines', () => {
  it('keeps digits, evens the width and parts the building', () => {
    expect(plainAddressLines({ street: '中央区銀座４－１－２　銀座ビル３Ｆ', building: '' })).toEqual({ street: '中央区銀座4-1-2', building: '銀座ビル3F' });
  });
});
