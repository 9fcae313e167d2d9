const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648. The core may not use `btoa`, and `Uint8Array.toBase64` is newer than the browsers that the start command accepts. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const bits = first << 16 | (second ?? 0) << 8 | (third ?? 0);
    const four = [bits >> 18, bits >> 12 & 63, second === undefined ? -1 : bits >> 6 & 63, third === undefined ? -1 : bits & 63];
    parts.push(four.map((six) => (six < 0 ? '=' : letters[six])).join(''));
  }
  return parts.join('');
}
