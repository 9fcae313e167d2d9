import Encoding from 'encoding-japanese';
import { describe, expect, it } from 'vitest';
import { cp932From } from '#shared/exchange/outgoing/cp932';

const decoder = new TextDecoder('shift_jis');
const cp932 = cp932From((bytes) => decoder.decode(bytes));

describe('text as CP932', () => {
  it.each([
    ['髙﨑 誠', [0xfb, 0xfc, 0xfa, 0xb1, 0x20, 0x90, 0xbd]], ['①㈱№', [0x87, 0x40, 0x87, 0x8a, 0x87, 0x82]], ['德瀨', [0xfa, 0xba, 0xfb, 0x50]],
    ['ｶﾅABC', [0xb6, 0xc5, 0x41, 0x42, 0x43]], ['〜−', [0x81, 0x60, 0x81, 0x7c]], ['\\~', [0x5c, 0x7e]],
  ])('%s', (text, bytes) => {
    expect([...cp932.encode(text) ?? []]).toEqual(bytes);
  });

  it('is read back as the same by a library that we did not write, for every character it has', () => {
    const characters = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter((character) => /[^\p{Cs}\p{Co}\p{Cc}]/u.test(character) && cp932.encode(character));
    expect(characters.length).toBeGreaterThan(7400);
    const text = characters.join('\n');
    const read = Encoding.codeToString(Encoding.convert([...cp932.encode(text) ?? []], { to: 'UNICODE', from: 'SJIS' }));
    const readCharacters = read.split('\n');
    const differing = characters.filter((character, index) => readCharacters[index] !== character);
    // These are written as their full-width twins: the shape is the same. The library reads three of the codes as the other twin.
    expect(differing.filter((character) => !'〜−‖—¢£¬¥～－∥―￠￡￢'.includes(character))).toEqual([]);
  });

  it('names what it lacks, with what stands on it, and writes nothing then', () => {
    expect(cp932.lacking('𠮷田と葛󠄀城さん、😀')).toEqual(['𠮷', '葛󠄀', '😀']);
    expect(cp932.encode('𠮷田')).toBeNull();
    expect(cp932.lacking('山田、髙﨑')).toEqual([]);
  });
});
