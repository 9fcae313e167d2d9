import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { foldForSearch, searchNeedles } from '#shared/address/fold-for-search';

describe('foldForSearch: what people treat as the same name', () => {
  it.each([
    ['髙橋', '高橋'], ['山﨑', '山崎'], ['渡邊', '渡辺'], ['渡邉', '渡辺'], ['齋藤', '斉藤'], ['齊藤', '斎藤'], ['濵田', '浜田'], ['濱田', '浜田'],
    ['德永', '徳永'], ['成瀨', '成瀬'], ['𠮷田', '吉田'], ['澤村', '沢村'], ['櫻井', '桜井'], ['廣瀬', '広瀬'], ['栁沢', '柳沢'], ['桒原', '桑原'],
    ['槗本', '橋本'], ['長嶋', '長島'], ['國分', '国分'], ['関', '關'], ['龍ヶ崎', '竜ケ崎'], ['茅ヶ崎', '茅が崎'], ['一ノ瀬', '一之瀬'], ['眞鍋', '真鍋'],
    ['葛\u{E0100}城', '葛城'], ['辻\u{E0101}', '辻'], ['神', '神'], ['福井', '福井'], ['ｻﾄｳ', 'さとう'], ['サトウ', 'さとう'], ['Ｓａｔｏ', 'sato'], ['山田　太郎', '山田太郎'],
    ['ガ', 'が'], ['ｶﾞ', 'が'], ['㈱山田', '(株)山田'], ['山\u200B田', '山田'], ['恵比壽', '恵比寿'], ['鷗外', '鴎外'], ['凜', '凛'], ['萬', '万'],
  ])('%s = %s', (one, other) => {
    expect(foldForSearch(one)).toBe(foldForSearch(other));
  });

  it.each([['佐藤', '加藤'], ['畠山', '畑山'], ['はな', 'ばな'], ['一', 'ー'], ['恵ケイ', '恵がい']])('%s is not %s', (one, other) => {
    expect(foldForSearch(one)).not.toBe(foldForSearch(other));
  });

  it('is the same when applied twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
    }), { numRuns: 300 });
  });

  it('survives half a surrogate pair', () => {
    expect(() => foldForSearch('山\uD842田')).not.toThrow();
  });
});

describe('searchNeedles: what a query may mean', () => {
  it('finds kana by romaji, also when typed in half', () => {
    expect(searchNeedles('yamada')).toContain('やまだ');
    expect(searchNeedles('YAMADA')).toContain('やまだ');
    expect(searchNeedles('yam')).toEqual(expect.arrayContaining(['yam', 'やま', 'やみ', 'やも']));
    expect(searchNeedles('ken')).toEqual(expect.arrayContaining(['けん', 'けな', 'けの']));
    expect(searchNeedles('kyo')).toEqual(['kyo', 'きょ']);
    expect(searchNeedles('sh')).toEqual(expect.arrayContaining(['しゃ', 'し']));
  });
  it('leaves other scripts and broken romaji alone', () => {
    expect(searchNeedles('髙﨑')).toEqual(['高崎']);
    expect(searchNeedles('xqz')).toEqual(['xqz']);
    expect(searchNeedles(' 　')).toEqual([]);
  });
});
