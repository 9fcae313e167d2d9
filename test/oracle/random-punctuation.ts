/** Characters that meet in Japanese text, by the way they behave at a line end, each as likely as it is listed. */
const pools: readonly (readonly string[])[] = [
  [...'あいうえおかきくけこっゃゅょー々アカサタッャュョ'],
  [...'あいうえおかきくけこっゃゅょー々アカサタッャュョ'],
  [...'秋風店内客様御礼本日月年'],
  [...'秋風店内客様御礼本日月年'],
  [...'、。，．・：；！？…‥―—〜～ー'],
  [...'、。，．・：；！？…‥―—〜～ー'],
  [...'「」『』（）【】〔〕［］｛｝〈〉《》“”‘’'],
  [...'「」『』（）【】〔〕［］｛｝〈〉《》“”‘’'],
  [...'0123456789'],
  [...'abcdefgABC'],
  [...'￥＄％℃°′″‰№￠£€'],
  [...'　!?.,:;-/()[]\'"&%'],
  [...'〳〵゛゜ゝヽ々①②☆♪※→'],
  ['――', '──', '……', '‥‥', '！？', '!!', '。」', '」「', '、『'],
];

/** Strings of 30–70 characters; the same seed gives the same strings (mulberry32). */
export function randomPunctuation(count: number, seed: number): readonly string[] {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  return Array.from({ length: count }, () => {
    const length = 30 + Math.floor(random() * 40);
    let text = '';
    while (text.length < length) text += pick(pick(pools));
    return text;
  });
}
