import { textLength } from '#shared/letters/letter-length';

/**
 * Turns what the owner jotted down at night into a phrase that a sentence can hold. Japanese notes come as nouns (「お孫さんの七五三」), as
 * headlines (「娘さんが春から大学」) and as plain sentences (「来月から札幌に行く」). The form is told by the last letters; where they do not
 * tell, the note is quoted in 「」, which is right for both.
 */

/** Beyond this a quotation eats the card of one hundred characters. */
const longestQuote = 36;
/** Above this length only the first clause is quoted. */
const comfortableQuote = 24;

/** 「お孫さんの七五三」 → 「お孫さんの七五三のお話」. null when there is nothing; 'too-long' when quoting it would fill the card. */
export function topicOf(talk: string): string | 'too-long' | null {
  const note = firstSentence(talk)
    .replace(/(とのこと|らしい|だそうだ|だそうです|そうだ|そうです)$/, '')
    .replace(/(?<=[たいるう」])と$/, '')
    .replace(/(?<=[るただい])(よね|よ|ね)$/, '')
    .replace(/(について|に関して|の件)$/, '');
  const subject = note
    .replace(/(?<=話|はなし)(し|をした|をして.*|を伺った|を聞いた|で盛り上が.*|で意気投合.*)$/, '')
    .replace(/(の(お話|話|はなし)|お話|^話)$/, '');
  if (subject === '') return null;
  if (textLength(subject) > longestQuote) return 'too-long';
  if (/(話|談|談義|自慢|相談)$/.test(subject)) return subject;
  const ending = endingOf(subject);
  if (ending === 'unclear') return `「${subject}」のお話`;
  return ending === 'clause' || isHeadline(subject) ? `${subject}とのお話` : `${subject}のお話`;
}

/** 「寒鰤の照り焼きがおすすめ。」 → 「寒鰤の照り焼き」, as a noun or as a whole sentence. */
export function recommendationOf(noted: string): { readonly form: 'noun' | 'sentence'; readonly text: string } | null {
  const note = firstSentence(noted)
    .replace(/^(次は|次回は|次回|今度は|ぜひ)[、,]?/, '')
    .replace(/(をぜひ|で|をお?すすめ(する|したい)?|がお?すすめ|のお?すすめ|を)$/, '');
  if (note === '') return null;
  const servable = endingOf(note) !== 'clause' && !isHeadline(note) && !notServable.test(note);
  return { form: servable ? 'noun' : 'sentence', text: note };
}

/** 「ご用意して」 fits dishes and rooms, not people, days or loose ends: 「次はご家族と」「鮎の頃」. */
const notServable = /([\p{Script=Han}ん][とにへはがて]|様|さん|ちゃん|家族|夫婦|仲間|友人|孫|母|父|頃|ころ|時|時期|季節|春|夏|秋|冬|月|年末|週末|来週)$/u;

/** 「鰆の幽庵焼き、蟹しんじょう」 → 「鰆の幽庵焼き」. A card praises one dish. */
export function dishOf(dishes: string): string | null {
  const [first = ''] = dishes.split(/[、,，/／。\n]/u).map((dish) => dish.trim()).filter((dish) => dish !== '');
  return first === '' || textLength(first) > comfortableQuote ? null : first;
}

function firstSentence(text: string): string {
  const [sentence = ''] = text.split(/[。．!！?？\n\r]/u).map((part) => part.trim()).filter((part) => part !== '');
  if (!/[\p{L}\p{N}]/u.test(sentence) || /^(特に)?(なし|無し|ない|無い)$/.test(sentence)) return '';
  const whole = sentence.replace(/[、,，…]+$/u, '').replace(/^「([^「」]*)」$/u, '$1');
  if (textLength(whole) <= comfortableQuote) return whole;
  const [clause = ''] = whole.split(/[、，]/u);
  return textLength(clause) >= 6 ? clause : whole;
}

type Ending = 'noun' | 'clause' | 'unclear';

/** Endings that only verbs, adjectives and copulas have. */
const clauseEnding = new RegExp([
  '[いきぎしじちにびみりえけげせぜてねべめれっん][ただ]', 'です', 'ます', 'ません', '[なた]い', 'しい', 'いい', '[てで](くる|いく|みる|おく)', 'あり',
  '[良多長高低若早遅強弱辛痛寒暑安古近遠深旨重軽広狭]い',
  '[\\p{Script=Han}々][うくぐすつぬぶむる]', '[\\p{Script=Han}々][あかさたなまらわいきしちみりよ][うくすつむる]', '[えけげせぜてでねべめれ]る', 'する', 'なる', 'いる', 'ある', 'できる', 'ばかり', 'もらう', 'いただく', 'くださる', 'しまう', 'という',
].map((ending) => `(${ending})$`).join('|'), 'u');

function endingOf(text: string): Ending {
  if (clauseEnding.test(text)) return 'clause';
  if (/[\p{Script=Han}\p{Script=Katakana}\p{Script=Latin}\p{Nd}々ー）)」』]$/u.test(text)) return 'noun';
  if (/(さん|ちゃん|くん|さま|こと|もの|ところ|まつり|ごはん)$/u.test(text)) return 'noun';
  if (/[\p{Script=Han}々][いきぎしちみびりえけげせてねべめれ]$/u.test(text)) return 'noun';
  return 'unclear';
}

/** A noun at the end, but a sentence before it: 「娘さんが春から大学」, 「お孫さんを連れて花見」. Not 「我が家」 or 「自由が丘」. */
const isHeadline = (text: string): boolean =>
  /を/u.test(text) || /\p{Script=Han}[いきしちにみりけせてねめれま]{1,2}は(?![がじなるしこたくさ])/u.test(text) || /[\p{Script=Han}\p{Script=Katakana}々ーん][がは](?!丘|原|浜|谷|家|国|社|が)/u.test(text);
