import { describe, expect, it } from 'vitest';
import { afterComposition, duringComposition, nothingCaptured, readingOf, type CapturedReading } from '#shared/address/captured-reading';

/** Types as an input method reports it: every state of the composition, then the chosen text. */
const type = (state: CapturedReading, updates: readonly string[], chosen: string) =>
  afterComposition(updates.reduce(duringComposition, state), chosen);

const yamada = ['y', 'や', 'やm', 'やま', 'やまd', 'やまだ', '山田'];

describe('the reading overheard from the keystrokes', () => {
  it('takes the last kana before the conversion', () => {
    expect(readingOf(type(nothingCaptured, yamada, '山田'), '山田')).toBe('やまだ');
  });

  it('joins several conversions, also when one is put in front later', () => {
    const state = type(type(nothingCaptured, ['た', 'たろ', 'たろう', '太郎'], '太郎'), yamada, '山田');
    expect(readingOf(state, '山田太郎')).toBe('やまだたろう');
    expect(readingOf(state, '山田 太郎')).toBe('やまだたろう');
  });

  it('keeps the whole reading through several candidates', () => {
    expect(readingOf(type(nothingCaptured, ['さい', 'さいとう', '斉藤', '斎藤', '齋藤'], '齋藤'), '齋藤')).toBe('さいとう');
  });

  it('hears the ん of a trailing n that was converted at once', () => {
    expect(readingOf(type(nothingCaptured, ['k', 'け', 'けn', '健'], '健'), '健')).toBe('けん');
    expect(readingOf(type(nothingCaptured, ['け', 'けｎ', 'けに', 'けにy', '毛に'], '毛'), '毛')).toBe('けに');
  });

  it('writes katakana, half-width ones too, as hiragana', () => {
    expect(readingOf(type(nothingCaptured, ['さ', 'さら', 'サラ'], 'サラ'), 'サラ')).toBe('さら');
    expect(readingOf(type(nothingCaptured, ['ｻﾗ', '更'], '更'), '更')).toBe('さら');
    expect(readingOf(nothingCaptured, 'さくらヶ')).toBe('さくらゖ');
  });

  it('takes the newest reading when the same name was typed twice', () => {
    const state = type(type(nothingCaptured, ['ひがしかいりん'], '東海林'), ['しょうじ'], '東海林');
    expect(readingOf(state, '東海林')).toBe('しょうじ');
  });

  it('knows nothing rather than half: pasted text, a piece cut in two, an abandoned composition', () => {
    const state = type(nothingCaptured, yamada, '山田');
    expect(readingOf(state, '山')).toBeNull();
    expect(readingOf(state, '小山田')).toBeNull();
    expect(readingOf(nothingCaptured, 'Smith')).toBeNull();
    expect(type(nothingCaptured, ['や', 'やま'], '').pieces).toEqual([]);
    expect(readingOf(state, '')).toBe('');
  });

  it('does not stumble over characters outside the basic plane or broken ones', () => {
    expect(readingOf(type(nothingCaptured, ['よし', '吉'], '𠮷'), '𠮷')).toBe('よし');
    expect(readingOf(nothingCaptured, '𠮷')).toBeNull();
    expect(readingOf(nothingCaptured, '\ud842')).toBeNull();
  });

  it('confesses its limit: a prediction leaves what was typed', () => {
    expect(readingOf(type(nothingCaptured, ['や', 'やま', '山田'], '山田'), '山田')).toBe('やま');
  });
});
