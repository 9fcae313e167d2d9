import { describe, expect, it } from 'vitest';
import { wordsKeptWhole, wordsOfForeignName } from '#shared/print/words-kept-whole';

const wholeIn = (text: string): readonly string[] => wordsKeptWhole(text).map(({ start, end }) => text.slice(start, end));

describe('wordsKeptWhole', () => {
  it.each([
    ['山田様のお話', '山田様'], ['佐々木 健様', '佐々木 健様'], ['葛\u{E0100}城先生', '葛\u{E0100}城先生'], ['、さくら様', 'さくら様'], ['ジェームズ・スミス様', 'ジェームズ・スミス様'], ['Smith様', 'Smith様'],
    ['来る15日に', '15日'], ['28,000円', '28,000円'], ['第3回', '第3回'], ['三十名様', '三十名様'], ['電話03-1234-5678', '03-1234-5678'],
  ])('%s: %s', (text, whole) => expect(wholeIn(text)).toContain(whole));

  it('parts 11月 and 15日, and says nothing of plain words', () => {
    expect(wholeIn('11月15日')).toEqual(['11月', '15日']);
    expect(wholeIn('先日はありがとうございました。')).toEqual([]);
  });
});

describe('wordsOfForeignName', () => {
  it.each([
    ['クリストファー・フェザーストンハウ様', ['クリストファー・', 'フェザーストンハウ様']], ['Featherstonehaugh-Cholmondeley 先生', ['Featherstonehaugh-', 'Cholmondeley 先生']],
    ['O’Brien José María様', ['O’Brien', 'José', 'María様']], ['勘解由小路 左衛門三郎様', []],
  ])('%s', (text, words) => expect(wordsOfForeignName(text).map(({ start, end }) => text.slice(start, end))).toEqual(words));
});
