/** Letters, digits, kana and blanks in their one usual width; kanji are left as they are, since NFKC would change some of them. */
export const evenWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E\uFF61-\uFF9F\u3000]+/gu, (run) => run.normalize('NFKC'));
