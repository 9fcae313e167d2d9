/**
 * Between two ASCII characters the browsers differ from UAX #14, which was not made for addresses of web pages and telephone numbers; measured
 * on Chromium 156 with every pair. A card follows them, so that it breaks where the same text breaks on a screen:
 * nothing parts after ! / | or }, except before an opening bracket; a hyphen after a letter or digit may end a line also before a digit
 * (03-|1234-|5678).
 */
export function asciiVerdict(secondBefore: string, before: string, after: string): boolean | undefined {
  if (!isAsciiGraphic.test(before) || !isAsciiGraphic.test(after)) return undefined;
  if (before === '-' && /[0-9]/.test(after)) return /[0-9A-Za-z]/.test(secondBefore);
  if (before === '/') return false;
  if (/[!|}]/.test(before)) return /[([{<]/.test(after);
  return undefined;
}

const isAsciiGraphic = /^[\u0021-\u007e]$/;
