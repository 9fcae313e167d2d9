/**
 * The furigana of a name, overheard while it is typed through an input method: `compositionupdate` carries the kana until the
 * conversion replaces them with kanji, `compositionend` carries what was chosen.
 *
 * Limits, all measured and none curable without a dictionary: a prediction taken early (typed やま, picked 山田) leaves やま; a kanji
 * fetched by another word (typed とぶ for 飛) leaves とぶ; live conversion shows kanji before the kana are complete. So the reading is
 * a proposal in an open field, never a hidden fact.
 */
export interface CapturedReading {
  /** What was chosen, and the kana typed for it; newest last. */
  readonly pieces: readonly { readonly text: string; readonly kana: string }[];
  /** The latest pure kana of the composition that is still open. */
  readonly pending: string;
}

export const nothingCaptured: CapturedReading = { pieces: [], pending: '' };

/** Hiragana, katakana and the long-vowel mark. */
const kanaOnly = /^[\u3041-\u3096\u30a1-\u30faー]+$/;

/** A name has a few pieces; corrections add some. Older ones can no longer be part of the field. */
const longestMemory = 40;

export function duringComposition(state: CapturedReading, data: string): CapturedReading {
  // A trailing n is ん until the next letter says otherwise: けn + space is converted to 健 without ever showing けん.
  const kana = data.normalize('NFKC').replace(/n$/i, 'ん').replace(/[a-z]+$/i, '');
  return kanaOnly.test(kana) ? { ...state, pending: toHiragana(kana) } : state;
}

export function afterComposition(state: CapturedReading, data: string): CapturedReading {
  if (data === '') return { ...state, pending: '' };
  const kana = kanaOnly.test(data) ? toHiragana(data) : state.pending;
  return { pieces: [...state.pieces, { text: data, kana }].slice(-longestMemory), pending: '' };
}

/**
 * The reading of `value`, or null where a part of it was not overheard (pasted, or half of a piece deleted): half a reading looks like
 * a whole one, so none is better. Kana stand for themselves, spaces for nothing.
 */
export function readingOf(state: CapturedReading, value: string): string | null {
  let reading = '';
  let rest = value;
  while (rest !== '') {
    const piece = state.pieces.findLast(({ text, kana }) => kana !== '' && rest.startsWith(text));
    const first = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    if (piece) reading += piece.kana;
    else if (kanaOnly.test(first)) reading += toHiragana(first);
    else if (first.trim() !== '') return null;
    rest = rest.slice((piece?.text ?? first).length);
  }
  return reading;
}

function toHiragana(kana: string): string {
  return kana.replace(/[\u30a1-\u30f6]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0x60));
}
