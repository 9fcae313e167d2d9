import type { TextRange } from '#shared/typeset/place-text';

/** 山田, 佐々木 健, 葛󠄀城; カタカナ, さくら, Smith: a name as it stands before its honorific. Of a long run of kana only the end is sure to be one. */
const kanji = '[\\p{Script=Han}々ヶ][\\u{FE00}-\\u{FE0F}\\u{E0100}-\\u{E01EF}]?';
const names = `(?:(?:${kanji}){1,4}[ 　])?(?:${kanji}){1,8}|[\\p{Script=Katakana}ー・]{1,10}|\\p{Script=Hiragana}{1,4}|[\\p{Script=Latin}\\p{Mark}'.-]{1,12}`;
/** 髙﨑様 is not divided: a name that has lost its 様 to the next column is a slight. */
const named = new RegExp(`(?:${names})[ 　]?(?:様|先生|殿|御中|さま|さん)`, 'gu');
/** 11月15日, 28,000円, 第3回, 五名様: a number stands by what it counts (JLREQ, digits and unit). */
const counted = /第?(?:[0-9０-９][0-9０-９,.，．]*|[〇一二三四五六七八九十百千]{1,5})(?:年|月|日|時|分|円|万|名様|名|人|回|個|枚|本|杯|席|歳|才|周年|か月|カ月|ヶ月|週|泊|階|号|番|度|%|％)/gu;
/** 03-1234-5678. */
const dialled = /[0-9０-９]{2,5}(?:[-ー－‐][0-9０-９]{2,5}){1,2}/gu;

/** The runs of a message that are set in one column or line, beside those that the rules of line breaking keep together anyway. */
export const wordsKeptWhole = (text: string): readonly TextRange[] => merged([named, counted, dialled].flatMap((pattern) =>
  Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }))));

/** フェザーストンハウ様, クリストファー・, Featherstonehaugh-: a word of a foreign name with what ties it to the next, or with its honorific. */
const foreignWord = /(?:[\p{Script=Katakana}ー]{2,}|[\p{Script=Latin}\p{Mark}'’.]{2,})(?:[・･＝=-]|[ \u3000]?(?:様|先生|殿|御中|さま|さん)$)?/gu;

/** A foreign name is divided between its words alone: unlike characters of kanji, half a word of it is read as another name. */
export const wordsOfForeignName = (text: string): readonly TextRange[] =>
  Array.from(text.matchAll(foreignWord), (match) => ({ start: match.index, end: match.index + match[0].length }));

/** Two runs that overlap are one; 11月 and 15日 that merely meet stay two. */
function merged(ranges: readonly TextRange[]): readonly TextRange[] {
  const whole: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last && range.start < last.end) whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else whole.push(range);
  }
  return whole;
}
