const prefix = 'goencho-last-words ';

/**
 * What was still on its way to the book when the page was closed. A database write needs some milliseconds that a closing page may not
 * get; localStorage is written before this function returns. Nothing stays here: the next page takes it out and puts it into the book.
 */
export function keepLastWords(key: string, words: unknown): void {
  localStorage.setItem(prefix + key, JSON.stringify(words));
}

/** Hands them out once; undefined when there are none, or when the text is damaged and says nothing. They may come from an older version: parse them. */
export function takeLastWords(key: string): unknown {
  const text = localStorage.getItem(prefix + key);
  if (text === null) return undefined;
  localStorage.removeItem(prefix + key);
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whose words are waiting. */
export const lastWordsKeys = (): readonly string[] =>
  Object.keys(localStorage).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
