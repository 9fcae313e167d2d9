/** What may not begin a column (JLREQ cl-02 to cl-11, as far as names and addresses have them), and what belongs to the character before it. */
const stays = /^[\p{Mark}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF} \u3000々〻ゝゞヽヾーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎゕゖ゛゜、。，．,.・：；！？!?〜～…‥）」』】〕〉》”’)\]゠–—]/u;
/** What may not end one. */
const opens = /[（「『【〔〈《“‘([]$/u;
/** A number with what it counts, a Latin word, or any one character. */
const pieces = /[0-9０-９]+(?:号室|号館|号棟|号|階|F|Ｆ)?|[〇一二三四五六七八九十百]+(?:号室|号館|号棟|号|階)|[\p{Script=Latin}][\p{Script=Latin}\p{Mark}\d.,'&-]*|[^]/gu;

/**
 * A line of a name or an address cut into what is never parted: a character with its variation selector or marks, a Latin word, a number with
 * its counter, and what may not begin or end a column (佐々木, 霞ヶ関, ャ, ー, 」). Every chunk but the first may begin a column.
 */
export function wholeChunks(text: string): readonly string[] {
  const chunks: string[] = [];
  for (const [piece] of text.matchAll(pieces)) {
    const last = chunks.at(-1);
    if (last !== undefined && (stays.test(piece) || opens.test(last))) chunks[chunks.length - 1] = last + piece;
    else chunks.push(piece);
  }
  return chunks;
}
