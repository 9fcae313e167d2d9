import { describe, expect, it } from 'vitest';
import { kanaKey } from '#shared/address/kana-key';

const sorted = (readings: readonly string[]) => readings.toSorted((a, b) => (kanaKey(a) < kanaKey(b) ? -1 : 1));

describe('kanaKey: the order of a Japanese register', () => {
  it.each([
    [['かい', 'がい', 'かえ', 'がえ']],
    [['はは', 'はば', 'はぱ', 'ばは', 'ばば', 'はひ']],
    [['さつき', 'さっきい', 'さつきう']],
    [['あーと', 'ああと', 'あいと']],
    [['やま いちろう', 'やま じろう', 'やまだ あい']],
    [['くうかい', 'くすのき', 'くずは']],
    [['カタヤマ', 'かたやま あ']],
  ])('%j is already in order', (readings) => {
    expect(sorted(readings.toReversed())).toEqual(readings);
  });

  it('reads katakana, half width and hiragana as the same letters', () => {
    expect(kanaKey('ｶﾞｯｷ')).toBe(kanaKey('がっき'));
    expect(kanaKey('ガッキ')).toBe(kanaKey('がっき'));
  });

  it('agrees with ICU on a list that both can know', () => {
    const readings = ['さとう', 'すずき', 'たかはし', 'たなか', 'わたなべ', 'いとう', 'やまもと', 'なかむら', 'こばやし', 'かとう', 'よしだ', 'やまだ', 'ささき', 'やまぐち', 'まつもと', 'いのうえ',
      'きむら', 'はやし', 'しみず', 'さいとう', 'ざいぜん', 'はぎわら', 'ばば', 'ぱく', 'ぎおん', 'きおん', 'かがわ', 'かかわ', 'がかわ', 'ゔぃとん', 'じゅん', 'しゆん', 'じゆん', 'しゅん'];
    const icu = readings.toSorted(new Intl.Collator('ja').compare);
    expect(sorted(readings)).toEqual(icu);
  });
});
