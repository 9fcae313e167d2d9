/** Text as Windows' Shift_JIS (code page 932). */
export interface Cp932 {
  /** The bytes; null where a character has no code: `lacking` names it. */
  readonly encode: (text: string) => Uint8Array | null;
  /** Characters without a code, each once, with what stands on them (variation selectors, combining marks). */
  readonly lacking: (text: string) => readonly string[];
}

/** Same shape, other code point: Windows reads 〜 and − of its own files as the full-width ones (so does the Encoding Standard). */
const twins: Readonly<Record<string, string>> = { '〜': '～', '−': '－', '‖': '∥', '—': '―', '¢': '￠', '£': '￡', '¬': '￢', '¥': '\\' };

/**
 * The table is what a decoder of Shift_JIS makes of every code (9,269 characters, some 10 ms). NEC's copies of IBM's characters (ED, EE) are asked last, so that the
 * codes that Windows itself writes win.
 */
export function cp932From(decode: (bytes: Uint8Array) => string): Cp932 {
  const codes = new Map<string, readonly number[]>();
  const enter = (...bytes: number[]): void => {
    const character = decode(Uint8Array.from(bytes));
    const isOne = [...character].length === 1 && character !== '\u{FFFD}' && !/\p{Co}/u.test(character);
    if (isOne && !codes.has(character)) codes.set(character, bytes);
  };
  for (let byte = 0; byte < 0x80; byte += 1) codes.set(String.fromCharCode(byte), [byte]);
  for (let byte = 0xa1; byte <= 0xdf; byte += 1) enter(byte);
  for (const lead of leads) for (let trail = 0x40; trail <= 0xfc; trail += 1) if (trail !== 0x7f) enter(lead, trail);
  const codeOf = (character: string) => codes.get(character) ?? codes.get(twins[character] ?? '');
  return {
    encode: (text) => {
      const bytes: number[] = [];
      for (const character of text) {
        const code = codeOf(character);
        if (!code) return null;
        bytes.push(...code);
      }
      return Uint8Array.from(bytes);
    },
    lacking: (text) => [...new Set([...new Intl.Segmenter('ja').segment(text)].flatMap(({ segment }) => ([...segment].every(codeOf) ? [] : [segment])))],
  };
}

const between = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
/** F0–F9 are the owner's own characters (外字), which no other computer has. */
const leads = [...between(0x81, 0x9f), ...between(0xe0, 0xec), ...between(0xef, 0xef), ...between(0xfa, 0xfc), 0xed, 0xee];
