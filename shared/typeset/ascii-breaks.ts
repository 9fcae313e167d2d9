/**
 * Between two ASCII characters the browsers do not follow UAX #14, which was not made for addresses of web pages and telephone numbers, but a table of
 * their own; measured on Chromium 156 with every pair between kana, letters and digits. A card follows them, so that it breaks where the same
 * text breaks on a screen. Nothing parts, except: an opening bracket begins a line behind most marks; ? ends one, unless a mark follows that closes;
 * so does a hyphen, before a digit only behind a letter or digit (03-|1234-|5678).
 */
export function asciiVerdict(secondBefore: string, before: string, after: string): boolean | undefined {
  if (!isAsciiGraphic.test(before) || !isAsciiGraphic.test(after)) return undefined;
  if (before === '-') return /[0-9]/.test(after) ? /[0-9A-Za-z]/.test(secondBefore) : !/[!$),./:;?\]}]/.test(after);
  if (before === '?') return !/[!"'),./:;?\]}]/.test(after);
  return /[(<[{]/.test(after) && !/[0-9A-Za-z$'(/<@[^_`{]/.test(before);
}

const isAsciiGraphic = /^[\u0021-\u007e]$/;
